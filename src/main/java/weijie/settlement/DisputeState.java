package weijie.settlement;

/** How headquarters answered a disputed line. */
public enum DisputeState {
    OPEN,
    /** The line is worth what the centre claims. */
    ACCEPTED,
    /** The line is worth something in between. */
    PARTLY_ACCEPTED,
    /** The line stands. */
    REJECTED,
    /** The order leaves this period and is calculated again with the next. */
    NEXT_MONTH,
    /** The centre took it back. */
    WITHDRAWN;

    /** Whether headquarters promised an amount. */
    public boolean isGrant() {
        return this == ACCEPTED || this == PARTLY_ACCEPTED;
    }

    /** The reason code of the line that an answer adds; it is part of published hashes, so it is kept whatever the state is called. */
    String reasonCode() {
        return this == ACCEPTED ? "DISPUTE_ACCEPTED" : "DISPUTE_PARTLY";
    }
}
