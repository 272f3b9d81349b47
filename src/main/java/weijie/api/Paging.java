package weijie.api;

import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The slice; {@code sort} must be one of these fields, or may not be given when there are none. */
    public Slice slice(String... sortable) {
        int rows = number("size", size, DEFAULT_SIZE, 1, LARGEST_SIZE);
        int first = Math.multiplyExact(number("page", page, 0, 0, Integer.MAX_VALUE / LARGEST_SIZE), rows);
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

    /**
     * The part of a list that its desk gives whole, because it is short: all of it unless a page or a size is asked for.
     *
     * @param orders how to compare rows by each field that may be sorted by
     */
    public <T> ItemsOf<T> of(List<T> rows, Map<String, Comparator<T>> orders) {
        Slice slice = slice(orders.keySet().toArray(String[]::new));
        boolean whole = isBlank(page) && isBlank(size);
        return new ItemsOf<>(
                sorted(rows, slice, orders).stream()
                        .skip(whole ? 0 : slice.first())
                        .limit(whole ? rows.size() : slice.size())
                        .toList(),
                rows.size());
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
