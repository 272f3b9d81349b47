package weijie.door;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import weijie.shared.StartRefusal;

/** Puts our part of the door into every listener of the server when the application starts, and takes it out when it ends. */
@Singleton
@Startup
public class Doorstep {

    @Inject
    @ConfigProperty(name = "WEIJIE_PROXIES")
    Optional<String> proxies;

    @Inject
    @ConfigProperty(name = "WEIJIE_HOSTS")
    Optional<String> hosts;

    /** Not one of the server's: it must go on when all of those are busy. */
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "door");
        thread.setDaemon(true);
        return thread;
    });

    private final Sendings sendings = new Sendings();
    private Reception reception;
    private List<FilterChain> chains = List.of();

    @PostConstruct
    void open() {
        Proxies trusted = read("WEIJIE_PROXIES", proxies, Proxies::of);
        HostNames names = read("WEIJIE_HOSTS", hosts, HostNames::of);
        if (!trusted.isEmpty() && names.isEmpty()) {
            throw StartRefusal.of("API-022", null);
        }
        reception = new Reception(trusted, new Admission(names), sendings);
        chains = Listeners.chains();
        for (FilterChain chain : chains) {
            int reader = chain.indexOfType(HttpServerFilter.class);
            chain.add(reader + 1, reception);
            chain.add(reader, sendings);
        }
        sweeper.scheduleWithFixedDelay(sendings::sweep, 1, 1, TimeUnit.SECONDS);
    }

    private static <T> T read(String name, Optional<String> value, Function<String, T> reader) {
        try {
            return reader.apply(value.orElse(""));
        } catch (IllegalArgumentException e) {
            throw StartRefusal.of("API-021", e, name, e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        sweeper.shutdownNow();
        for (FilterChain chain : chains) {
            chain.remove(sendings);
            chain.remove(reception);
        }
    }
}
