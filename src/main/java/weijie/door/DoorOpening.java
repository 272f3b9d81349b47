package weijie.door;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * Reads the settings of the door before anybody comes, so that wrong ones are told to whoever starts the server, and puts our part of it
 * into every listener.
 */
@Singleton
@Startup
public class DoorOpening {

    @Inject
    DoorSettings settings;

    private final HeadsInTime headsInTime = new HeadsInTime();
    private final PlainHeads plainHeads = new PlainHeads();
    private final OtherProtocols otherProtocols = new OtherProtocols();
    private final RequestThreads requestThreads = new RequestThreads();
    private List<FilterChain> listeners = List.of();

    @PostConstruct
    void open() {
        settings.admission();
        listeners = Listeners.chains();
        for (FilterChain listener : listeners) {
            listener.add(listener.indexOfType(HttpServerFilter.class), headsInTime);
            listener.addAll(
                    listener.indexOfType(HttpServerFilter.class) + 1,
                    List.of(otherProtocols, plainHeads, requestThreads));
        }
    }

    @PreDestroy
    void close() {
        for (FilterChain listener : listeners) {
            listener.removeAll(List.of(headsInTime, otherProtocols, plainHeads, requestThreads));
        }
        requestThreads.end();
    }
}
