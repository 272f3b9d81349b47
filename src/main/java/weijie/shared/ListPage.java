package weijie.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How one part of a list is asked for: from which key on, in which order, and how many rows; and what was found as an answer. One row
 * more than wanted is read: it tells whether the list goes on.
 */
public final class ListPage<R> {

    private final List<ListOrder.Field<R>> order;
    private final Slice slice;
    private final List<Object> from;

    /** @param from the values of the place that the part begins at; none when it begins at an end of the list */
    ListPage(List<ListOrder.Field<R>> order, Slice slice, List<Object> from) {
        this.order = order;
        this.slice = slice;
        this.from = from;
    }

    /** Whether a place is given: then the list need not be counted again. */
    public boolean isBehindAPlace() {
        return !from.isEmpty();
    }

    /** The condition for JPQL, to be put behind others, and the order. */
    public String jpql() {
        return behind(i -> ":place" + i) + orderBy();
    }

    /** The values of {@link #jpql()} by their names. */
    public Map<String, Object> parameters() {
        Map<String, Object> named = new LinkedHashMap<>();
        for (Object value : args()) {
            named.put("place" + named.size(), value);
        }
        return named;
    }

    /** The condition for SQL, to be put behind others; empty at an end of the list. */
    public String behind() {
        return behind(i -> "?");
    }

    /** The values of {@link #behind()} in their order. */
    public List<Object> args() {
        List<Object> args = new ArrayList<>();
        if (isBehindAPlace()) {
            behind(0, args, i -> "");
        }
        return args;
    }

    public String orderBy() {
        return order.stream()
                .map(field -> field.column() + (isDown(field) ? " DESC" : ""))
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** The number of rows for SQL, to be put behind the order. */
    public String limit() {
        return " LIMIT " + rows() + " OFFSET " + skipped();
    }

    /** How many rows to read. */
    public int rows() {
        return slice.size() + 1;
    }

    /** How many rows to pass over. */
    public int skipped() {
        return slice.first();
    }

    /** The answer. */
    public Listing<R> of(List<R> found, long total) {
        return of(found, total, false);
    }

    /**
     * The answer.
     *
     * @param found what {@link #rows()} asked for
     * @param more whether there are more than {@code total}
     */
    public Listing<R> of(List<R> found, long total, boolean more) {
        boolean further = found.size() > slice.size();
        List<R> rows = new ArrayList<>(further ? found.subList(0, slice.size()) : found);
        boolean ends = slice.backwards() ? slice.from() == null && slice.first() == 0 : !further;
        if (slice.backwards()) {
            Collections.reverse(rows);
        }
        return rows.isEmpty()
                ? new Listing<>(rows, total, more, null, null, true)
                : new Listing<>(rows, total, more, place(rows.get(0)), place(rows.get(rows.size() - 1)), ends);
    }

    private ListCursor place(R row) {
        return new ListCursor(
                slice.sort(),
                slice.descending(),
                order.stream()
                        .map(field -> field.value().apply(row))
                        .map(value -> value == null ? null : value.toString())
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    private boolean isDown(ListOrder.Field<R> field) {
        return field.descending() != slice.backwards();
    }

    private String behind(IntFunction<String> parameter) {
        return isBehindAPlace() ? " AND (" + behind(0, new ArrayList<>(), parameter) + ")" : "";
    }

    /**
     * What comes behind the place, from one field of the order on. A row without a value stands before all others, or behind them when the
     * order is turned round.
     */
    private String behind(int at, List<Object> args, IntFunction<String> parameter) {
        ListOrder.Field<R> field = order.get(at);
        String column = field.column();
        Object value = from.get(at);
        boolean down = isDown(field);
        if (value == null) {
            String equal = "(" + column + " IS NULL AND " + further(at, args, parameter) + ")";
            return down ? equal : "(" + equal + " OR " + column + " IS NOT NULL)";
        }
        String beyond = column + (down ? " < " : " > ");
        if (at == order.size() - 1) {
            return beyond + next(args, value, parameter);
        }
        // The first half limits an index to what can follow, the second passes over equals that came already.
        String text = "(" + beyond.strip() + "= " + next(args, value, parameter) + " AND (" + beyond
                + next(args, value, parameter) + " OR " + further(at, args, parameter) + "))";
        return down ? "(" + text + " OR " + column + " IS NULL)" : text;
    }

    private String further(int at, List<Object> args, IntFunction<String> parameter) {
        return at == order.size() - 1 ? "1 = 0" : behind(at + 1, args, parameter);
    }

    private static String next(List<Object> args, Object value, IntFunction<String> parameter) {
        args.add(value);
        return parameter.apply(args.size() - 1);
    }
}
