package weijie.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The orders in which a list may be read: its own, and one for each field that it may be sorted by. Each ends in what tells rows apart,
 * so that every row has its place ({@link ListCursor}) and a reader goes on from there instead of counting.
 *
 * <pre>{@code
 * ListOrder.of(text("c.code", CentreRow::code)).by("openedOn", date("c.openedOn", CentreRow::openedOn))
 * }</pre>
 *
 * @param <R> the rows as the database gives them
 */
public final class ListOrder<R> {

    /**
     * One field of an order.
     *
     * @param column how the query names it
     * @param value what a row has there, {@code null} when nothing; such rows stand before all others
     * @param reader makes the value of its text again
     * @param descending whether the greatest comes first
     */
    public record Field<R>(String column, Function<R, ?> value, Function<String, Object> reader, boolean descending) {

        /** The same field with the greatest first. */
        public Field<R> down() {
            return new Field<>(column, value, reader, true);
        }

        private Field<R> turned(boolean round) {
            return round ? new Field<>(column, value, reader, !descending) : this;
        }
    }

    private final Map<String, List<Field<R>>> fields = new HashMap<>();
    private final Field<R> key;

    private ListOrder(List<Field<R>> own) {
        key = own.get(own.size() - 1);
        fields.put(null, own);
    }

    /** A list with this order of its own; the last field tells rows apart. */
    @SafeVarargs
    public static <R> ListOrder<R> of(Field<R>... own) {
        return new ListOrder<>(List.of(own));
    }

    /** The list may be sorted by this as well; among equals the key decides, the lower first. */
    @SafeVarargs
    public final ListOrder<R> by(String sort, Field<R>... sorted) {
        List<Field<R>> all = new ArrayList<>(List.of(sorted));
        if (!sorted[sorted.length - 1].column().equals(key.column())) {
            all.add(key.descending() ? key.turned(true) : key);
        }
        fields.put(sort, all);
        return this;
    }

    public static <R> Field<R> text(String column, Function<R, String> value) {
        return new Field<>(column, value, text -> text, false);
    }

    public static <R> Field<R> number(String column, Function<R, ? extends Number> value) {
        return new Field<>(column, value, Long::valueOf, false);
    }

    public static <R> Field<R> whole(String column, Function<R, Integer> value) {
        return new Field<>(column, value, Integer::valueOf, false);
    }

    public static <R> Field<R> date(String column, Function<R, LocalDate> value) {
        return new Field<>(column, value, LocalDate::parse, false);
    }

    public static <R> Field<R> time(String column, Function<R, LocalDateTime> value) {
        return new Field<>(column, value, LocalDateTime::parse, false);
    }

    public static <R> Field<R> money(String column, Function<R, Money> value) {
        return new Field<>(column, value, text -> Money.ofYuan(new BigDecimal(text)), false);
    }

    public static <R, E extends Enum<E>> Field<R> word(String column, Class<E> words, Function<R, E> value) {
        return new Field<>(column, value, text -> Enum.valueOf(words, text), false);
    }

    /**
     * How a part of the list is asked for.
     *
     * @throws Refusal {@code API-013} when the slice begins at a place of another list or order
     */
    public ListPage<R> page(Slice slice) {
        List<Field<R>> order = fields.getOrDefault(slice.sort(), fields.get(null)).stream()
                .map(field -> field.turned(slice.descending()))
                .toList();
        return new ListPage<>(order, slice, slice.from() == null ? List.of() : values(order, slice));
    }

    /** The texts of a place as values; they came from outside. */
    private List<Object> values(List<Field<R>> order, Slice slice) {
        ListCursor from = slice.from();
        try {
            Object[] values = new Object[order.size()];
            Arrays.setAll(
                    values,
                    i -> from.values().get(i) == null
                            ? null
                            : order.get(i).reader().apply(from.values().get(i)));
            if (from.values().size() == order.size()) {
                return new ArrayList<>(Arrays.asList(values));
            }
        } catch (RuntimeException notOfThisList) {
            // Refused below, as a place with too many values is.
        }
        throw Refusal.unreadable("after", "API-013", from.text());
    }
}
