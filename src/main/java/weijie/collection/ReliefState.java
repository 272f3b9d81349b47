package weijie.collection;

/** How far a payment or a write-off is. */
public enum ReliefState {
    /** One person has said so. */
    PROPOSED,
    /** Another one has agreed, and it is posted. */
    AGREED,
    /** Taken back before that. */
    WITHDRAWN,
    /** Its entry was reversed in the books. */
    REVERSED
}
