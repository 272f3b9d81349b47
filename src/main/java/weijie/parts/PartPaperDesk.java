package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Duty;

/** Where it is noted that somebody takes a paper of the parts loop away. */
@ApplicationScoped
public class PartPaperDesk {

    @Inject
    Event<Change> changes;

    /**
     * Notes it.
     *
     * @param kind what the paper is about, and
     * @param id which one; {@code *} for many
     */
    @Transactional
    @Duty
    public void taken(String kind, String id, String fileName) {
        changes.fire(Change.of(kind, id, "EXPORT", Map.of(), Map.of("file", fileName)));
    }
}
