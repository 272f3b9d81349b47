package weijie.settlement.close;

/** What is done to several statements at once to bring a month on. */
public enum ClosingVerb {
    SEND,
    /** Asks the centre again for its word. */
    REMIND,
    PUBLISH
}
