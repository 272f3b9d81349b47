package weijie.parts;

import java.util.Set;

/** Where an issue of parts stands. */
public enum IssueState {
    DRAFT,
    PICKED,
    SHIPPED,
    RECEIVED,
    CANCELLED;

    public boolean mayBecome(IssueState next) {
        return switch (this) {
            case DRAFT -> Set.of(PICKED, CANCELLED).contains(next);
            case PICKED -> Set.of(SHIPPED, CANCELLED).contains(next);
            case SHIPPED -> next == RECEIVED;
            case RECEIVED, CANCELLED -> false;
        };
    }
}
