package weijie.parts;

/** What a request waits for. */
public enum RequestWaiting {
    /** The centre's approval. */
    FOR_CENTRE,
    /** Headquarters' approval. */
    FOR_HQ,
    /** Approved, and not all of it is picked or shipped. */
    TO_SHIP,
    /** Its pieces lie at the centre and are to go on to the outlet. */
    TO_PASS_ON
}
