package weijie.repair.check;

/** How much a finding matters, from the gravest. */
public enum Severity {
    /** The row cannot be stored. */
    REJECTED,
    /** Stored, but outside the base until it is corrected (G10). */
    ABNORMAL,
    /** Stored and paid by the rules; a person should look. */
    WARNING,
    /** Something was put right silently, for example full-width digits. */
    INFO
}
