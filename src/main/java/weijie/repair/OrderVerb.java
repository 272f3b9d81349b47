package weijie.repair;

/** What happened to a record, as its timeline says it. */
public enum OrderVerb {
    ENTER,
    IMPORT,
    IMPORT_SUBMIT,
    CORRECT,
    SUBMIT,
    WITHDRAW,
    APPROVE,
    QUESTION,
    ANSWER,
    COMMENT,
    SUSPECT,
    CLEAR,
    INVALIDATE,
    CONFIRM_FAKE,
    APPEAL_UPHELD,
    WAIVE_REPEAT,
    APPROVE_LATE,
    RELEASE,
    REFUSE,
    CANCEL,
    ATTACH,
    DETACH,
    UNMASK,
    EXPIRE,
    SERVICE_SHEET,
    CALLBACK,
    CALLBACK_MISSED,
    CALLBACK_DENIED,
    WAIVE_SHEET,
    WAIVE_CALLBACK;

    /** Whether it wants a word why. */
    public boolean wantsReason() {
        return this != APPROVE && this != CLEAR;
    }

    /** Whether it leaves another record behind than it found; words, files and a look at the customer's number do not. */
    public boolean isChange() {
        return this != COMMENT && this != ATTACH && this != DETACH && this != UNMASK && this != CALLBACK_MISSED;
    }
}
