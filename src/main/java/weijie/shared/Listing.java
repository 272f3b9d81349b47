package weijie.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One slice of a list and how many rows there are in all.
 *
 * @param items the rows of the slice
 * @param total the rows of the whole list under the same criteria, or {@link #UNCOUNTED}
 * @param more whether there are more than {@code total}, which were not counted
 * @param first the place of the first row, {@code null} when there is none
 * @param last the place of the last row, {@code null} when there is none
 * @param ends whether nothing comes behind the last row
 */
public record Listing<T>(List<T> items, long total, boolean more, ListCursor first, ListCursor last, boolean ends) {

    /** Stands for the total of a part behind a place in a list that is too long to be counted each time. */
    public static final long UNCOUNTED = -1;

    /** A list without any row. */
    public static <T> Listing<T> none() {
        return new Listing<>(List.of(), 0, false, null, null, true);
    }

    /** A part of a list whose rows are all at hand, counted from the end that the slice is read from. */
    public static <T> Listing<T> part(List<T> all, Slice slice) {
        int skipped = Math.min(slice.first(), all.size());
        int to = slice.backwards() ? all.size() - skipped : Math.min(skipped + slice.size(), all.size());
        int from = slice.backwards() ? Math.max(0, to - slice.size()) : skipped;
        return new Listing<>(all.subList(from, to), all.size(), false, null, null, to == all.size());
    }

    /** The same part, each row as it is shown. */
    public <S> Listing<S> map(Function<T, S> view) {
        return new Listing<>(items.stream().map(view).toList(), total, more, first, last, ends);
    }
}
