package weijie.parts;

/** What an issue waits for. */
public enum IssueWaiting {
    /** It is drafted or picked and has not left. */
    TO_SHIP,
    /** Pieces of it are on their way. */
    TO_RECEIVE,
    /** Pieces of it did not arrive, and nobody has decided what becomes of them. */
    TO_RESOLVE
}
