package weijie.shared;

import java.util.List;

/**
 * One slice of a list and how many rows there are in all.
 *
 * @param items the rows of the slice
 * @param total the rows of the whole list under the same criteria
 * @param more whether there are more than {@code total}, which were not counted
 */
public record Listing<T>(List<T> items, long total, boolean more) {

    public Listing(List<T> items, long total) {
        this(items, total, false);
    }
}
