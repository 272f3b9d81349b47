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

    /** The same part, each row as it is shown. */
    public <S> Listing<S> map(Function<T, S> view) {
        return new Listing<>(items.stream().map(view).toList(), total, more, first, last, ends);
    }
}
