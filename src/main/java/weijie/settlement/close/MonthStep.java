package weijie.settlement.close;

/** The eight steps of a centre's month, in their order. */
public enum MonthStep {
    SUBMITTED,
    REVIEWED,
    PARTS,
    CALCULATED,
    SENT,
    CONFIRMED,
    PUBLISHED,
    PAID
}
