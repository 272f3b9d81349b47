package weijie.door;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.StartRefusal;

/** Who is believed and by what name people ask, as the settings say; with settings that cannot be understood nothing starts. */
@ApplicationScoped
class DoorSettings {

    @Inject
    @ConfigProperty(name = "WEIJIE_PROXIES")
    Optional<String> proxyList;

    @Inject
    @ConfigProperty(name = "WEIJIE_HOSTS")
    Optional<String> hostList;

    private Proxies proxies;
    private Admission admission;

    @PostConstruct
    void read() {
        proxies = read("WEIJIE_PROXIES", proxyList, Proxies::of);
        HostNames names = read("WEIJIE_HOSTS", hostList, HostNames::of);
        if (!proxies.isEmpty() && names.isEmpty()) {
            throw StartRefusal.of("API-022", null);
        }
        admission = new Admission(names, proxies);
    }

    private static <T> T read(String name, Optional<String> value, Function<String, T> reader) {
        try {
            return reader.apply(value.orElse(""));
        } catch (IllegalArgumentException e) {
            throw StartRefusal.of("API-021", e, name, e.getMessage());
        }
    }

    Admission admission() {
        return admission;
    }

    Proxies proxies() {
        return proxies;
    }
}
