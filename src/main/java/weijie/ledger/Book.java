package weijie.ledger;

/** Whose books these are. */
public enum Book {
    /** Headquarters' towards its centres. */
    HQ,
    /** A centre's towards its outlets. */
    CENTRE
}
