package weijie.identity;

import weijie.shared.Reference;

/**
 * What is known of a request that was sent before with the same Idempotency-Key.
 *
 * @param kind whether to work, to give the known answer, or to refuse
 * @param answer the known answer, {@code null} unless it is to be given again
 * @param did what was carried out without an answer being kept, {@code null} unless something was
 */
public record Repetition(Kind kind, Answer answer, Reference did) {

    static Repetition of(Kind kind) {
        return new Repetition(kind, null, null);
    }

    /** What to do. */
    public enum Kind {
        /** Nothing came of it, or it is long ago: do the work. */
        AGAIN,
        /** The same was asked and answered. */
        ANSWERED,
        /** The same was carried out, and the server ended before the answer was kept. */
        CARRIED_OUT,
        /** The same is being worked on. */
        BUSY,
        /** The key was used for something else. */
        OTHER_BODY,
        /** The same was answered, under rights that the caller does not have any more. */
        OTHER_RIGHTS
    }
}
