package weijie.api;

import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import weijie.shared.ListCursor;
import weijie.shared.Listing;
import weijie.shared.Slice;

/** Which part of a list is asked for: a {@code @BeanParam} of every list. {@code sort=-name} turns the order round. */
public class Paging {

    static final int DEFAULT_SIZE = 20;
    static final int LARGEST_SIZE = 200;

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
     * The slice; {@code sort} must be one of these fields, or may not be given when there are none. A cursor takes the place of the page, and
     * must be of the same order.
     */
    public Slice slice(String... sortable) {
        int rows = size();
        boolean sorted = !isBlank(sort);
        boolean descending = sorted && sort.startsWith("-");
        String field = !sorted ? null : descending ? sort.substring(1) : sort;
        if (sorted && !Set.of(sortable).contains(field)) {
            throw new BadInput("sort", "API-005", field, String.join(", ", sortable));
        }
        ListCursor from = isBlank(after)
                ? null
                : ListCursor.read(after)
                        .filter(read -> Objects.equals(read.sort(), field) && read.descending() == descending)
                        .orElseThrow(this::notACursor);
        return new Slice(from == null ? first() : 0, rows, field, descending, from, false);
    }

    /** The answer for a slice that a desk gave. */
    public <T> ItemsOf<T> of(Listing<T> listing) {
        return of(listing, Function.identity());
    }

    /** The answer for a slice that a desk gave, each row as it is shown. */
    public <S, T> ItemsOf<T> of(Listing<S> listing, Function<S, T> view) {
        Listing<T> shown = listing.map(view);
        return new ItemsOf<>(
                shown.items(),
                shown.total() == Listing.UNCOUNTED ? null : (Long) shown.total(),
                shown.more(),
                shown.ends() ? null : shown.last().text());
    }

    /**
     * The part of a list that its desk gives whole, because it is short, and in one order: all of it unless a page is asked for.
     *
     * @param key what tells rows apart
     */
    public <T> ItemsOf<T> of(List<T> rows, Function<T, ?> key) {
        return of(rows, key, Map.of());
    }

    /**
     * The part of a list that its desk gives whole, because it is short: all of it unless a page, a size or a cursor is asked for. The list
     * goes on behind the row that the cursor names; when that row is gone, the cursor is refused.
     *
     * @param key what tells rows apart
     * @param orders how to compare rows by each field that may be sorted by
     */
    public <T> ItemsOf<T> of(List<T> rows, Function<T, ?> key, Map<String, Comparator<T>> orders) {
        Slice slice = slice(orders.keySet().toArray(String[]::new));
        List<T> all = sorted(rows, slice, orders);
        int first = slice.from() == null ? slice.first() : behind(all, key, slice.from());
        boolean whole = isBlank(page) && isBlank(size) && slice.from() == null;
        int end = whole ? all.size() : Math.min(all.size(), first + slice.size());
        List<T> items = first >= end ? List.of() : List.copyOf(all.subList(whole ? 0 : first, end));
        String next = items.isEmpty() || end == all.size()
                ? null
                : new ListCursor(slice.sort(), slice.descending(), List.of(text(key, items.get(items.size() - 1))))
                        .text();
        return new ItemsOf<>(items, (long) all.size(), false, next);
    }

    private <T> int behind(List<T> rows, Function<T, ?> key, ListCursor from) {
        for (int i = 0; i < rows.size(); i++) {
            if (List.of(text(key, rows.get(i))).equals(from.values())) {
                return i + 1;
            }
        }
        throw notACursor();
    }

    private static <T> String text(Function<T, ?> key, T row) {
        return key.apply(row).toString();
    }

    private int first() {
        return number("page", page, 0, 0, Integer.MAX_VALUE / LARGEST_SIZE) * size();
    }

    /** The refusal of a cursor that no list gave, or that belongs to another order. */
    private BadInput notACursor() {
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

    private int size() {
        return number("size", size, DEFAULT_SIZE, 1, LARGEST_SIZE);
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
