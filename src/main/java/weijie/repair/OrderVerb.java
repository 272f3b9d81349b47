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

    /** Whether it wants a word why, where it is done to one record. */
    public boolean wantsReason() {
        return this != APPROVE && this != CLEAR;
    }

    /** Whether it wants a word why, where it is done to many at once: handing in and taking back speak for themselves there. */
    public boolean wantsReasonForMany() {
        return wantsReason() && this != SUBMIT && this != WITHDRAW;
    }

    /** Whether it leaves another record behind than it found; words, files and a look at the customer's number do not. */
    public boolean isChange() {
        return this != COMMENT && this != ATTACH && this != DETACH && this != UNMASK && this != CALLBACK_MISSED;
    }
}
