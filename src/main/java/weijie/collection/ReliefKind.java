package weijie.collection;

/** What lowers a debt beside the months that set it off. */
public enum ReliefKind {
    /** The centre has paid. */
    PAYMENT,
    /** Headquarters gives up what is open. */
    WRITE_OFF
}
