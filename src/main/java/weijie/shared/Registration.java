package weijie.shared;

/**
 * What became of one entry of a list that was to be registered: a batch is told row by row, not by its first mistake.
 *
 * @param outcome what was done, or would be done when it was only checked
 * @param refusal why not, only with {@link Outcome#REFUSED}
 */
public record Registration(Outcome outcome, Refusal refusal) {

    /** What became of an entry. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public static final Registration ADDED = new Registration(Outcome.ADDED, null);
    public static final Registration CHANGED = new Registration(Outcome.CHANGED, null);
    public static final Registration UNCHANGED = new Registration(Outcome.UNCHANGED, null);

    public static Registration refused(Refusal why) {
        return new Registration(Outcome.REFUSED, why);
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    /** Throws the refusal, if it is one; for a person who registers a single thing. */
    public Registration orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return this;
    }
}
