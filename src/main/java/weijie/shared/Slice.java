package weijie.shared;

import java.io.Serializable;

/**
 * The part of a list that somebody asks for.
 *
 * @param first how many rows to skip, counted from {@code from}
 * @param size how many rows at most, 1 to 200 for people, more only for exports
 * @param sort the name of a sortable field, or {@code null} for the list's own order
 * @param descending whether to turn the order round
 * @param from the place where the part begins, or {@code null} for the list's end that is read from
 * @param backwards whether the part is what stands before that place, or at the end of the list; its rows come in the list's order all the
 *     same
 */
public record Slice(int first, int size, String sort, boolean descending, ListCursor from, boolean backwards)
        implements Serializable {

    public Slice(int first, int size, String sort, boolean descending) {
        this(first, size, sort, descending, null, false);
    }

    public static Slice of(int first, int size) {
        return new Slice(first, size, null, false);
    }

    /** The same order from a place on, or up to it. */
    public Slice from(ListCursor place, int skipped, boolean upToIt) {
        return new Slice(skipped, size, sort, descending, place, upToIt);
    }
}
