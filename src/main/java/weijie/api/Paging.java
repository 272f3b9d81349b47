package weijie.api;

import jakarta.ws.rs.QueryParam;
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
    Slice slice(String... sortable) {
        int rows = number("size", size, DEFAULT_SIZE, 1, LARGEST_SIZE);
        int first = Math.multiplyExact(number("page", page, 0, 0, Integer.MAX_VALUE / LARGEST_SIZE), rows);
        if (sort == null || sort.isBlank()) {
            return Slice.of(first, rows);
        }
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        if (!Set.of(sortable).contains(field)) {
            throw new BadInput("sort", "API-005", field, String.join(", ", sortable));
        }
        return new Slice(first, rows, field, descending);
    }

    int size() {
        return number("size", size, DEFAULT_SIZE, 1, LARGEST_SIZE);
    }

    /** The cursor of a deep list, {@code null} at its beginning. */
    String after() {
        return after == null || after.isBlank() ? null : after;
    }

    private static int number(String name, String text, int otherwise, int least, int most) {
        if (text == null || text.isBlank()) {
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
