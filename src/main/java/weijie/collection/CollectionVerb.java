package weijie.collection;

/** What the caller may do with a case now; pages draw buttons from it, the desks decide again. */
public enum CollectionVerb {
    AGREE_INSTALMENTS,
    RECORD_PAYMENT,
    CONFIRM_PAYMENT,
    PROPOSE_WRITE_OFF,
    ATTACH,
    WRITE_OFF,
    WITHDRAW
}
