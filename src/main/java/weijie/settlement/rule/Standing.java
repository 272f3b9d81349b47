package weijie.settlement.rule;

/** Where a handed-over order stands before the month takes it (domain section 2); HELD and INCLUDED count as VALIDATED here. */
public enum Standing {
    DRAFT,
    SUBMITTED,
    VALIDATED,
    ABNORMAL,
    EXPIRED,
    SUSPECT,
    INVALID,
    CONFIRMED_FAKE;

    /** What is invalid or fabricated was never payable, whatever a published statement paid for it (G11). */
    boolean mayHaveBeenPaid() {
        return this != INVALID && this != CONFIRMED_FAKE;
    }
}
