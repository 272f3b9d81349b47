package weijie.settlement;

/** How headquarters answered a disputed line. */
public enum DisputeState {
    OPEN,
    /** The line is worth what the centre claims. */
    ACCEPTED,
    /** The line is worth something in between. */
    PARTLY,
    /** The line stands. */
    REJECTED,
    /** The order leaves this period and is calculated again with the next. */
    NEXT_MONTH,
    /** The centre took it back. */
    WITHDRAWN
}
