package weijie.parts;

import java.util.Set;

/** Where a request for parts stands. */
public enum RequestState {
    DRAFT,
    SUBMITTED,
    CENTRE_APPROVED,
    APPROVED,
    CLOSED,
    REFUSED,
    CANCELLED;

    /** Whether it may become this next; an outlet's own request is approved by its centre in between, which the request knows. */
    public boolean mayBecome(RequestState next) {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, CANCELLED).contains(next);
            case SUBMITTED ->
                Set.of(CENTRE_APPROVED, APPROVED, REFUSED, CANCELLED).contains(next);
            case CENTRE_APPROVED -> Set.of(APPROVED, REFUSED, CANCELLED, CLOSED).contains(next);
            case APPROVED -> Set.of(CANCELLED, CLOSED).contains(next);
            case CLOSED, REFUSED, CANCELLED -> false;
        };
    }

    /** Whether parts may be sent for it. */
    public boolean isServed() {
        return this == CENTRE_APPROVED || this == APPROVED;
    }
}
