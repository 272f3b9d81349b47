package weijie.ledger;

/** What makes an entry; with its source, the line of the source and the book it is posted once. {@code docs/ledger.md} has a row for each. */
public enum LedgerEvent {
    /** A statement was published: labour is owed. */
    STATEMENT_PUBLISHED,
    /** A published statement corrects a month published before it. */
    ADJUSTMENT_POSTED,
    /** A published statement deducts a penalty. */
    PENALTY_POSTED,
    /** Something owed to a centre is kept against what it owes. */
    DEBT_SET_OFF,
    /** Headquarters has paid a statement. */
    STATEMENT_PAID,
    /** A centre gives up what an outlet owes it. */
    CLAIM_WAIVED,
    /** A centre has paid in what it owes headquarters from a month. */
    DEBT_PAID_IN,
    /** Headquarters gives up what a centre owes it from a month. */
    DEBT_WRITTEN_OFF,
    /** A statement was published without the lines that are disputed: they wait in suspense. */
    DISPUTED_SET_ASIDE,
    /** What was disputed is decided: it leaves suspense. */
    DISPUTED_CLEARED;

    /** What becomes of what stands beside the books when an entry is reversed by hand. */
    public enum Undoing {
        /** The state moves back with it, and where both books have an entry of the act, both are reversed. */
        MOVES_BACK,
        /** The books alone are put right: the published paper stands, and a correction of it comes with a later one. */
        BOOKS_ALONE
    }

    public Undoing undoing() {
        return switch (this) {
            case STATEMENT_PAID, DEBT_PAID_IN, DEBT_WRITTEN_OFF -> Undoing.MOVES_BACK;
            case STATEMENT_PUBLISHED,
                    ADJUSTMENT_POSTED,
                    PENALTY_POSTED,
                    DEBT_SET_OFF,
                    CLAIM_WAIVED,
                    DISPUTED_SET_ASIDE,
                    DISPUTED_CLEARED -> Undoing.BOOKS_ALONE;
        };
    }
}
