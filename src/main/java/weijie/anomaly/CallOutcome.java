package weijie.anomaly;

/** What came of a call; it is read from the order, where it was written down. */
public enum CallOutcome {
    /** Nobody has called yet. */
    OPEN,
    NOT_REACHED,
    /** The customer confirms the repair. */
    GENUINE,
    /** The customer knows of no repair, or the order was found invalid since. */
    DENIED,
    /** Confirmed as fabricated by two people. */
    FAKE;

    /** Whether the call said anything. */
    boolean isKnown() {
        return this == GENUINE || isWrong();
    }

    boolean isWrong() {
        return this == DENIED || this == FAKE;
    }
}
