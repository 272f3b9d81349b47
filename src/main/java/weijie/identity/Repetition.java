package weijie.identity;

/**
 * What is known of a request that was sent before with the same Idempotency-Key.
 *
 * @param kind whether to work, to give the known answer, or to refuse
 * @param answer the known answer, {@code null} unless it is to be given again
 */
public record Repetition(Kind kind, Answer answer) {

    /** What to do. */
    public enum Kind {
        /** Nothing came of it, or it is long ago: do the work. */
        AGAIN,
        /** The same was asked and answered. */
        ANSWERED,
        /** The same is being worked on. */
        BUSY,
        /** The key was used for something else. */
        OTHER_BODY,
        /** The same was answered, under rights that the caller does not have any more. */
        OTHER_RIGHTS
    }
}
