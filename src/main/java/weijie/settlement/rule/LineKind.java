package weijie.settlement.rule;

/** What a line of a statement is; the names are part of the REST contract. */
public enum LineKind {
    /** In the base, with its fee. */
    PAYABLE,
    /** Printed with amount 0 and the reason; settled for good. */
    NON_PAYABLE,
    /** A condition of payment is missing: not in the base, carried to the next month. */
    HELD,
    /** Not in the base of this month, with the reason. */
    EXCLUDED,
    PENALTY,
    ADJUSTMENT,
    REVERSAL,
    SET_OFF,
    CARRY;

    /** Whether it says what becomes of an order of the month; the others correct, deduct, set off or carry. */
    public boolean decides() {
        return this == PAYABLE || this == NON_PAYABLE || this == HELD || this == EXCLUDED;
    }
}
