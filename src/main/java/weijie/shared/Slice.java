package weijie.shared;

/**
 * The part of a list that somebody asks for.
 *
 * @param first how many rows to skip
 * @param size how many rows at most, 1 to 200 for people, more only for exports
 * @param sort the name of a sortable field, or {@code null} for the list's own order
 * @param descending whether to turn the order round
 */
public record Slice(int first, int size, String sort, boolean descending) {

    public static Slice of(int first, int size) {
        return new Slice(first, size, null, false);
    }
}
