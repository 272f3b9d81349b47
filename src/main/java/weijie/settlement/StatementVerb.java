package weijie.settlement;

/** What the caller may do with a statement now; pages draw buttons from it, the desk decides again. */
public enum StatementVerb {
    REVIEW,
    SEND,
    DISPUTE,
    RESOLVE,
    CONFIRM,
    REOPEN,
    PUBLISH,
    /** Propose to correct a published line. */
    ADJUST
}
