package weijie.web;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;

/**
 * What a list finds under its filter, and how it is a spreadsheet: the same on its page and in a job on any server. The rows are read and
 * written part by part, never held all at once.
 *
 * @param <C> the criteria as the desk takes them
 * @param <R> a row
 */
public abstract class ListSheet<C, R> {

    private static final int ROWS_AT_ONCE = 200;

    /** A column and what stands in it. */
    public record Cell<R>(SheetColumn column, Function<R, Object> value) {}

    private final String path;
    private final String titleKey;
    private final List<String> fields;

    /**
     * @param path the page without its ending, for example {@code /repair/list}
     * @param titleKey the text key of what the list is called; its file and its sheet are called the same
     * @param fields the names of the filter's fields
     */
    protected ListSheet(String path, String titleKey, String... fields) {
        this.path = path;
        this.titleKey = titleKey;
        this.fields = List.of(fields);
    }

    /** The filter as the desk takes it; it reads every field, so that each that cannot be read is remarked on. */
    public abstract C criteria(ListFilter filter);

    /** A slice of what the criteria find. */
    public abstract Listing<R> find(C criteria, Slice slice);

    /** All columns in order, by the ids that the page's columns have. */
    protected abstract Map<String, Cell<R>> columns(Texts texts);

    /** Hands every row that the criteria find to somebody, in an order. */
    protected void each(C criteria, Slice order, Consumer<R> reader) {
        Slice part = new Slice(0, ROWS_AT_ONCE, order.sort(), order.descending());
        Listing<R> read;
        do {
            read = find(criteria, part);
            read.items().forEach(reader);
            part = part.from(read.last(), 0, false);
        } while (!read.ends());
    }

    /** How many rows the filter finds; of a list that counts to a bound, the bound. */
    public long count(Map<String, String> filter) {
        return found(filter).total();
    }

    /** Whether the filter finds more rows than this. */
    public boolean isLongerThan(long rows, Map<String, String> filter) {
        Listing<R> found = found(filter);
        return found.more() || found.total() > rows;
    }

    private Listing<R> found(Map<String, String> filter) {
        return find(criteria(filled(filter)), Slice.of(0, 1));
    }

    private ListFilter filled(Map<String, String> typed) {
        ListFilter filter = new ListFilter(fields);
        filter.read(typed);
        return filter;
    }

    /**
     * Writes what a filter finds.
     *
     * @param filter what stands in its fields, all of it readable
     * @param order the field sorted by and its direction
     * @param hidden the columns that are not shown
     * @param written is told how many rows are written; what it throws ends the writing
     */
    public void write(
            OutputStream out,
            Map<String, String> filter,
            Slice order,
            Set<String> hidden,
            Texts texts,
            LongConsumer written) {
        List<Cell<R>> shown = columns(texts).entrySet().stream()
                .filter(column -> !hidden.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        try (SheetWriter sheet = SheetWriter.to(out)) {
            sheet.sheet(title(texts), shown.stream().map(Cell::column).toList());
            writeRows(sheet, shown, criteria(filled(filter)), order, written);
        }
    }

    private void writeRows(SheetWriter sheet, List<Cell<R>> shown, C criteria, Slice order, LongConsumer written) {
        long[] rows = {0};
        try {
            each(criteria, order, row -> {
                sheet.row(shown.stream().map(cell -> cell.value().apply(row)).toList());
                written.accept(++rows[0]);
            });
        } catch (RuntimeException e) {
            sheet.giveUp();
            throw e;
        }
    }

    protected static <R> Cell<R> text(Texts texts, String key, Function<R, Object> value) {
        return new Cell<>(SheetColumn.text(texts.get(key)), value);
    }

    protected static <R> Cell<R> date(Texts texts, String key, Function<R, Object> value) {
        return new Cell<>(SheetColumn.date(texts.get(key)), value);
    }

    protected static <R> Cell<R> number(Texts texts, String key, Function<R, Object> value) {
        return new Cell<>(SheetColumn.number(texts.get(key)), value);
    }

    protected static <R> Cell<R> money(Texts texts, String key, Function<R, Object> value) {
        return new Cell<>(SheetColumn.money(texts.get(key)), value);
    }

    public String title(Texts texts) {
        return texts.get(titleKey);
    }

    public String path() {
        return path;
    }
}
