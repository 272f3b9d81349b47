package weijie.settlement.penalty;

/** Penalties that wait for somebody, as their to-dos count them; today is what the conditions are given. */
public enum PenaltyView {
    /** Evidence is wanted, and the first person. */
    TO_CONFIRM("p.state IN ('PROPOSED', 'EVIDENCE_COMPLETE') AND ? IS NOT NULL"),
    /** The second person. */
    TO_CONFIRM_AGAIN("p.state = 'FIRST_CONFIRMED' AND ? IS NOT NULL"),
    /** Centre and outlet know nothing of it yet. */
    TO_NOTIFY("p.state = 'SECOND_CONFIRMED' AND ? IS NOT NULL"),
    /** Centre and outlet may still say something. */
    TO_ANSWER("p.state = 'NOTIFIED' AND p.acknowledged_by IS NULL AND p.appeal_until >= ?"),
    /** An appeal nobody has decided on. */
    TO_DECIDE("p.state = 'APPEALED' AND p.decision IS NULL AND ? IS NOT NULL"),
    /** One whose decision is late. */
    LATE("p.state = 'APPEALED' AND p.decision IS NULL AND p.decide_by < ?"),
    /** Nothing more is said against it. */
    TO_FINALIZE("(p.state = 'APPEALED' AND p.decision IS NOT NULL"
            + " OR p.state = 'NOTIFIED' AND (p.acknowledged_by IS NOT NULL OR p.appeal_until < ?))");

    private final String condition;

    PenaltyView(String condition) {
        this.condition = condition;
    }

    /** A condition on {@code penalty p} with one place for today. */
    String condition() {
        return condition;
    }
}
