package weijie.collection;

/**
 * Which cases are looked for; {@code null} stands for all.
 *
 * @param waiting only those in which such a thing waits for another person
 * @param words the number of a case or of the statement that left the debt
 */
public record CollectionCriteria(CollectionState state, ReliefKind waiting, String centreCode, String words) {

    /** Those in which such a thing waits for another person. */
    public static CollectionCriteria ofWaiting(ReliefKind kind) {
        return new CollectionCriteria(null, kind, null, null);
    }
}
