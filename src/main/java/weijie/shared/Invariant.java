package weijie.shared;

/**
 * Something that must always be true of what is stored, for example "a statement is the sum of its lines". Each feature brings its
 * own as CDI beans; {@code GET /verification} asks them all.
 */
public interface Invariant {

    /** A stable code in capitals, for example {@code STATEMENT_SUMS}. */
    String code();

    /** Looks, changes nothing. */
    Finding check();

    /**
     * What was found.
     *
     * @param counted how many things were looked at
     * @param wrong how many of them break the rule
     * @param detail the first few that do, by business key; empty when all is well
     */
    record Finding(long counted, long wrong, String detail) {}
}
