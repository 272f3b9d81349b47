package weijie.web;

import java.io.Serializable;
import java.util.Objects;
import weijie.shared.ListCursor;
import weijie.shared.Listing;
import weijie.shared.Slice;

/**
 * Where the page that was shown last stands in its list: the way to another page of the same order goes from there, or from the end of the
 * list, and never passes over more rows than lie between.
 *
 * @param page the page as the table counts it, {@code null} when none was shown yet
 * @param way how it was reached
 * @param rows how many rows it has
 * @param first the place of its first row, {@code null} when it has none
 * @param last the place of its last row
 */
record PagePlace(Slice page, Slice way, int rows, ListCursor first, ListCursor last) implements Serializable {

    static final PagePlace UNKNOWN = new PagePlace(null, null, 0, null, null);

    /** The place of what was read for a page. */
    static PagePlace of(Slice page, Slice way, Listing<?> read) {
        return new PagePlace(page, way, read.items().size(), read.first(), read.last());
    }

    /**
     * How a page is reached.
     *
     * @param wanted the page as the table counts it
     * @param total the rows of the list as last counted
     */
    Slice to(Slice wanted, int total) {
        if (wanted.first() == 0) {
            return wanted;
        }
        if (wanted.equals(page)) {
            return way;
        }
        boolean known =
                first != null && Objects.equals(page.sort(), wanted.sort()) && page.descending() == wanted.descending();
        int ahead = known ? wanted.first() - page.first() - rows : Integer.MAX_VALUE;
        int back = known ? page.first() - wanted.first() - wanted.size() : -1;
        int onLastPage = total - wanted.first();
        if (onLastPage > 0 && onLastPage <= wanted.size() && ahead >= wanted.size()) {
            return new Slice(0, onLastPage, wanted.sort(), wanted.descending(), null, true);
        }
        if (known && ahead >= 0) {
            return wanted.from(last, ahead, false);
        }
        return back >= 0 ? wanted.from(first, back, true) : wanted;
    }
}
