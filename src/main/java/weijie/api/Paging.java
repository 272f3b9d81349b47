package weijie.api;

import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import weijie.shared.Listing;
import weijie.shared.Slice;

/** Which part of a list is asked for: a {@code @BeanParam} of every list. {@code sort=-name} turns the order round. */
public class Paging {

    static final int DEFAULT_SIZE = 20;
    static final int LARGEST_SIZE = 200;

    /** How the cursors of lists begin that are counted from their start. */
    private static final String CURSOR = "row-";

    @QueryParam("page")
    String page;

    @QueryParam("size")
    String size;

    @QueryParam("sort")
    String sort;

    @QueryParam("after")
    String after;

    /** Asks for nothing in particular: a short list comes whole. */
    public static Paging whole() {
        return new Paging();
    }

    /**
     * The slice; {@code sort} must be one of these fields, or may not be given when there are none. A cursor of {@link #of} takes the place
     * of the page.
     */
    public Slice slice(String... sortable) {
        return order(first(), sortable);
    }

    /** The same for a list that reads {@link #after()} itself: a cursor has no bearing on the slice. */
    public Slice order(String... sortable) {
        return order(isBlank(after) ? first() : 0, sortable);
    }

    private Slice order(int first, String... sortable) {
        int rows = size();
        if (isBlank(sort)) {
            return Slice.of(first, rows);
        }
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        if (!Set.of(sortable).contains(field)) {
            throw new BadInput("sort", "API-005", field, String.join(", ", sortable));
        }
        return new Slice(first, rows, field, descending);
    }

    /** The answer for a slice that a desk gave. */
    public <T> ItemsOf<T> of(Listing<T> listing) {
        return of(listing, Function.identity());
    }

    /** The answer for a slice that a desk gave, each row as it is shown. */
    public <S, T> ItemsOf<T> of(Listing<S> listing, Function<S, T> view) {
        List<T> items = listing.items().stream().map(view).toList();
        int first = first();
        return items(items, first, listing.total(), listing.more());
    }

    /** The part of a list that its desk gives whole, because it is short, and in one order: all of it unless a page is asked for. */
    public <T> ItemsOf<T> of(List<T> rows) {
        return of(rows, Map.of());
    }

    /**
     * The part of a list that its desk gives whole, because it is short: all of it unless a page, a size or a cursor is asked for.
     *
     * @param orders how to compare rows by each field that may be sorted by
     */
    public <T> ItemsOf<T> of(List<T> rows, Map<String, Comparator<T>> orders) {
        Slice slice = slice(orders.keySet().toArray(String[]::new));
        boolean whole = isBlank(page) && isBlank(size) && isBlank(after);
        List<T> items = sorted(rows, slice, orders).stream()
                .skip(whole ? 0 : slice.first())
                .limit(whole ? rows.size() : slice.size())
                .toList();
        return items(items, whole ? 0 : slice.first(), rows.size(), false);
    }

    private static <T> ItemsOf<T> items(List<T> items, int first, long total, boolean more) {
        int end = first + items.size();
        boolean last = items.isEmpty() || !more && end >= total;
        return new ItemsOf<>(items, total, more, last ? null : CURSOR + end);
    }

    private int first() {
        return isBlank(after) ? number("page", page, 0, 0, Integer.MAX_VALUE / LARGEST_SIZE) * size() : behind();
    }

    /** How many rows a cursor has behind it. */
    private int behind() {
        if (!after.startsWith(CURSOR)) {
            throw notACursor();
        }
        try {
            int rows = Integer.parseInt(after.substring(CURSOR.length()));
            if (rows >= 0) {
                return rows;
            }
        } catch (NumberFormatException notOurs) {
            // Refused below, like any other text that no list gave.
        }
        throw notACursor();
    }

    /** The refusal of a cursor that no list gave, or that belongs to another order. */
    public BadInput notACursor() {
        return new BadInput("after", "API-013", after);
    }

    private static <T> List<T> sorted(List<T> rows, Slice slice, Map<String, Comparator<T>> orders) {
        if (slice.sort() == null) {
            return rows;
        }
        Comparator<T> order = orders.get(slice.sort());
        return rows.stream()
                .sorted(slice.descending() ? order.reversed() : order)
                .toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public int size() {
        return number("size", size, DEFAULT_SIZE, 1, LARGEST_SIZE);
    }

    /** The cursor of a deep list, {@code null} at its beginning. */
    public String after() {
        return isBlank(after) ? null : after;
    }

    private static int number(String name, String text, int otherwise, int least, int most) {
        if (isBlank(text)) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // Refused below, with the same sentence as one that is out of bounds.
        }
        throw new BadInput(name, "API-004", name, text, least, most);
    }
}
