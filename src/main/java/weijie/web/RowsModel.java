package weijie.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Slice;

/**
 * The rows of a list page, fetched slice by slice, and the rows ticked so far on all its pages with their number and sum.
 *
 * <p>The page bean holds the criteria; it hands over a function that answers a slice under them. {@link #search()} starts again at the
 * first page and forgets the ticks: what is ticked is always what the present criteria found.
 *
 * <pre>{@code
 * private final RowsModel<OrderRow> rows = new RowsModel<OrderRow>(this::slice, OrderRow::orderNo).sum(OrderRow::fee);
 * }</pre>
 */
public class RowsModel<R> extends LazyDataModel<R> {

    private static final long serialVersionUID = 1L;

    /** Names of what the browser sends: keys with commas between, and whether they are ticked now. */
    private static final String KEYS = "keys";

    private static final String ON = "on";

    /** A function that can stay in a session. */
    @FunctionalInterface
    public interface Of<A, B> extends Function<A, B>, Serializable {}

    /** A supplier that can stay in a session. */
    @FunctionalInterface
    public interface Sum extends Supplier<Money>, Serializable {}

    private final Of<Slice, Listing<R>> loader;
    private final Of<R, Object> key;
    private Of<R, Money> amount;
    private Sum sumOfEverything;
    private boolean more;
    private transient Ticks<R> ticks = new Ticks<>();
    private transient Map<String, R> shown = new LinkedHashMap<>();
    private Slice asked = Slice.of(0, 20);
    private PagePlace place = PagePlace.UNKNOWN;
    private transient Slice fetchedSlice;
    private transient Listing<R> fetched;

    /**
     * @param loader answers one slice of the list under the page's present criteria
     * @param key what tells rows apart
     */
    public RowsModel(Of<Slice, Listing<R>> loader, Of<R, Object> key) {
        this.loader = loader;
        this.key = key;
    }

    /** Which amount of a row is summed over the ticked rows. */
    public RowsModel<R> sum(Of<R, Money> rowAmount) {
        amount = rowAmount;
        return this;
    }

    /** The sum under the present criteria, for "select everything found". */
    public RowsModel<R> sumOfEverything(Sum sum) {
        sumOfEverything = sum;
        return this;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        UIComponent current = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance());
        Slice slice = current instanceof DataTable table
                ? slice(table.getFirst(), table.getRows(), table.getActiveSortMeta())
                : Slice.of(0, 20);
        fetch(slice);
        return getRowCount();
    }

    @Override
    public List<R> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        asked = slice(first, pageSize, sortBy);
        List<R> items = fetch(asked).items();
        fetchedSlice = null;
        shown.clear();
        items.forEach(row -> shown.put(getRowKey(row), row));
        return items;
    }

    private static Slice slice(int first, int size, Map<String, SortMeta> sortBy) {
        int rows = size <= 0 ? 20 : Math.min(size, 200);
        for (SortMeta sort : sortBy.values()) {
            if (sort.isActive()) {
                return new Slice(first, rows, sort.getField(), sort.getOrder().isDescending());
            }
        }
        return Slice.of(first, rows);
    }

    /**
     * The table asks for the number of rows first and for the rows next; one query answers both. The table counts rows from the beginning,
     * the list is read from the key of the page shown before: a page that is turned to has what comes behind the last one, whatever was
     * entered meanwhile.
     */
    private Listing<R> fetch(Slice slice) {
        if (!slice.equals(fetchedSlice)) {
            Slice way = place.to(slice, getRowCount());
            fetched = loader.apply(way);
            fetchedSlice = slice;
            place = PagePlace.of(slice, way, fetched);
            if (fetched.total() != Listing.UNCOUNTED) {
                more = fetched.more();
                setRowCount((int) Math.min(Integer.MAX_VALUE, fetched.total()));
            }
        }
        return fetched;
    }

    @Override
    public String getRowKey(R row) {
        return String.valueOf(key.apply(row));
    }

    @Override
    public R getRowData(String rowKey) {
        return shown.get(rowKey);
    }

    /** Starts again at the first page with nothing ticked; every button and field that changes the criteria calls it. */
    public void search() {
        restart();
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION)),
                        (context, component) -> {
                            if (component instanceof DataTable table && table.getValue() == this) {
                                table.setFirst(0);
                                return VisitResult.COMPLETE;
                            }
                            return VisitResult.ACCEPT;
                        });
    }

    /** Whether there are more rows than were counted. */
    public boolean isMore() {
        return more;
    }

    /** Forgets the ticks. */
    public void clear() {
        ticks = new Ticks<>();
        fetchedSlice = null;
    }

    private void restart() {
        clear();
        place = PagePlace.UNKNOWN;
    }

    /** What the table showed last, as it counts its rows: where, how many, in which order. */
    Slice asked() {
        return asked;
    }

    /** Ticks the rows that the browser names, or takes their ticks away; rows of other pages are not touched. */
    public void tick() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        tick(List.of(sent.getOrDefault(KEYS, "").split(",")), Boolean.parseBoolean(sent.get(ON)));
    }

    void tick(List<String> keys, boolean on) {
        for (String rowKey : keys) {
            R row = shown.get(rowKey);
            if (row != null) {
                ticks.set(rowKey, row, on);
            }
        }
    }

    /** Whether a row is ticked. */
    public boolean ticked(R row) {
        return ticks.has(getRowKey(row));
    }

    /** Ticks everything that the present criteria find, also what no page has shown yet. */
    public void selectEverything() {
        ticks = ticks.everything();
    }

    /** Whether a verb is meant for everything that the criteria find but {@link #listed()}, not for single rows. */
    public boolean isEverything() {
        return ticks.isEverything();
    }

    /** The rows that are ticked; or those that are not, where everything else is. */
    public List<R> listed() {
        return ticks.listed();
    }

    public boolean isAnySelected() {
        return getSelectedCount() > 0;
    }

    public long getSelectedCount() {
        return ticks.count(getRowCount());
    }

    /** Whether the rows have an amount that can be summed. */
    public boolean isSummed() {
        return amount != null;
    }

    public Money getSelectedSum() {
        if (amount == null) {
            return Money.ZERO;
        }
        Money listed =
                ticks.listed().stream().map(amount).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
        return ticks.isEverything() && sumOfEverything != null
                ? sumOfEverything.get().minus(listed)
                : listed;
    }

    /** After a move to another node the rows are fetched again and the ticks are gone, the criteria stay. */
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        shown = new LinkedHashMap<>();
        ticks = new Ticks<>();
    }
}
