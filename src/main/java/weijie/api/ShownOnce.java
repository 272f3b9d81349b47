package weijie.api;

/**
 * An answer with something in it that is shown this once: a new key, a one-time password, a customer in full. It is not kept for a
 * repeated request, which is told only that the work is done and where.
 */
public interface ShownOnce {

    /** Whether the secret is in it. */
    default boolean holdsSecret() {
        return true;
    }
}
