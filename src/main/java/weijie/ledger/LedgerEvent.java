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
    CLAIM_WAIVED
}
