package weijie.parts;

/** As what a part lies at its place (domain.md section 4); from {@link #BAD} on they are old parts that were taken out of a unit. */
public enum StockState {
    /** On the shelf, to be used. */
    GOOD,
    /** Sent to the place and not received there yet. */
    IN_TRANSIT,
    /** Came there and cannot be used. */
    DAMAGED,
    /** Put into a unit there. */
    CONSUMED,
    /** Taken out of a unit and not packed yet. */
    BAD,
    /** In a parcel that has not left. */
    PACKED,
    /** In a parcel on its way to headquarters. */
    RETURNING,
    /** At headquarters in a parcel that nobody has counted. */
    RECEIVED,
    /** Counted and not judged yet. */
    COUNTED,
    INSPECTED,
    WRITTEN_OFF,
    REJECTED,
    CONFISCATED,
    /** Not in the box or parcel that should have held it. */
    MISSING,
    LOST
}
