package weijie.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.ToggleEvent;
import org.primefaces.event.data.PageEvent;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.primefaces.model.Visibility;
import weijie.identity.HabitDesk;
import weijie.identity.ListHabit;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.export.ExportPage;

/**
 * What every list page has in common, drawn by the tag {@code w:list}: its filter, its rows with their ticks, how the person likes it, and
 * its address. The address holds filter, order and page, so that back, reload, a sent link and a second tab show the same rows. A list of
 * its own says which fields its filter has, how they become its desk's criteria, and who finds the rows.
 *
 * @param <C> the criteria as the desk takes them
 * @param <R> a row
 */
public abstract class ListScreen<C, R> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_SIZE = 20;
    private static final int SIZE_MOST = 200;

    /** What an address says beside the filter. */
    private static final String SORT = "sort";

    private static final String DOWN = "-";
    private static final String PAGE = "page";
    private static final String SIZE = "rows";

    @Inject
    HabitDesk habits;

    @Inject
    ExportPage exports;

    @Inject
    protected Say say;

    private final String path;
    private final ListFilter filter;
    private final RowsModel<R> rows;
    private final Set<String> hidden = new TreeSet<>();
    private boolean roomy;
    private int pageSize = USUAL_SIZE;
    private int first;
    private String sort;

    /**
     * @param path the page without its ending, for example {@code /repair/list}
     * @param key what tells rows apart
     * @param fields the names of the filter's fields
     */
    protected ListScreen(String path, RowsModel.Of<R, Object> key, String... fields) {
        this.path = path;
        filter = new ListFilter(List.of(fields));
        rows = new RowsModel<>(this::slice, key);
    }

    /** The list as a spreadsheet, where it can be taken away as one; it then knows its criteria and who finds the rows. */
    protected Optional<ListSheet<C, R>> sheet() {
        return Optional.empty();
    }

    /** The filter as the desk takes it; it reads every field, so that each that cannot be read is remarked on. */
    protected C criteria() {
        return sheet().orElseThrow().criteria(filter);
    }

    /** A slice of what the criteria find. */
    protected Listing<R> find(C criteria, Slice slice) {
        return sheet().orElseThrow().find(criteria, slice);
    }

    /** The fields that the list may be sorted by. */
    protected Set<String> sorts() {
        return Set.of();
    }

    /** The columns that are not shown until somebody wants them. */
    protected Set<String> hiddenAtFirst() {
        return Set.of();
    }

    /** What the filter says where an address says nothing. */
    protected void preset(ListFilter empty) {
        // Most lists begin with everything.
    }

    @PostConstruct
    void open() {
        hidden.addAll(hiddenAtFirst());
        habits.habit(path).ifPresent(habit -> {
            hidden.clear();
            hidden.addAll(habit.hidden());
            roomy = habit.roomy();
            pageSize = habit.pageSize();
        });
        preset(filter);
        read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    private void read(Map<String, String> address) {
        if (address.keySet().stream().anyMatch(filter::knows)) {
            filter.read(address);
        }
        pageSize = Math.min(SIZE_MOST, number(address.get(SIZE), pageSize));
        first = (number(address.get(PAGE), 1) - 1) * pageSize;
        String order = address.getOrDefault(SORT, "");
        sort = sorts().contains(order.startsWith(DOWN) ? order.substring(1) : order) ? order : null;
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : otherwise;
    }

    private Listing<R> slice(Slice slice) {
        C criteria = criteria();
        return filter.isReadable() ? find(criteria, slice) : Listing.none();
    }

    /** Empties the filter and searches. */
    public void reset() {
        filter.clear();
        preset(filter);
        rows.search();
    }

    /** What is wrong with a field of the filter, nothing when it can be read. */
    public String remark(String field) {
        criteria();
        String key = filter.remark(field);
        return key.isEmpty() ? "" : say.text(key, filter.get(field));
    }

    /** Whether every field of the filter can be read. */
    public boolean isReadable() {
        criteria();
        return filter.isReadable();
    }

    /** The filter alone, from the question mark on, as it is kept under a name. */
    public String getQuery() {
        return "?" + filter.query();
    }

    /** Whether the list can be taken away as a spreadsheet. */
    public boolean isTakeable() {
        return sheet().isPresent();
    }

    /** What the filter finds as a spreadsheet, in the order and with the columns that are shown; nothing under a filter that cannot be read. */
    public void export() {
        if (isReadable()) {
            exports.take(sheet().orElseThrow(), Map.copyOf(filter), rows.asked(), Set.copyOf(hidden));
        } else {
            say.error("list.unreadable");
        }
    }

    /** The list as it stands, from the question mark on: filter, order and page. */
    public String getAddress() {
        Slice shown = rows.asked();
        List<String> parts = new ArrayList<>();
        parts.add(filter.query());
        parts.add(shown.sort() == null ? "" : SORT + '=' + (shown.descending() ? DOWN : "") + shown.sort());
        parts.add(shown.first() < shown.size() ? "" : PAGE + '=' + (shown.first() / shown.size() + 1));
        parts.add(shown.size() == USUAL_SIZE ? "" : SIZE + '=' + shown.size());
        parts.removeIf(String::isEmpty);
        return "?" + String.join("&", parts);
    }

    /** The address of the list with another value in one field, and without some others, whose names have commas between. */
    public String link(String field, String value, String without) {
        return path + ".xhtml?"
                + filter.with(field, value, Arrays.asList(without.split(","))).query();
    }

    /** The order that the address asked for. */
    public List<SortMeta> getOrder() {
        return sort == null
                ? List.of()
                : List.of(SortMeta.builder()
                        .field(sort.startsWith(DOWN) ? sort.substring(1) : sort)
                        .order(sort.startsWith(DOWN) ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build());
    }

    /** A page was turned, perhaps with another number of rows on it. */
    public void turned(PageEvent event) {
        if (event.getRowsPerPage() != null && event.getRowsPerPage() != pageSize) {
            pageSize = Math.min(SIZE_MOST, Math.max(1, event.getRowsPerPage()));
            remember();
        }
    }

    /** A column was shown or hidden. */
    public void toggled(ToggleEvent event) {
        DataTable table = (DataTable) event.getComponent().findComponent("table");
        List<UIColumn> columns =
                table.getColumns().stream().filter(UIColumn::isRendered).toList();
        String column = columns.get((Integer) event.getData()).getClientId();
        String name = column.substring(column.lastIndexOf(':') + 1);
        if (event.getVisibility() == Visibility.HIDDEN) {
            hidden.add(name);
        } else {
            hidden.remove(name);
        }
        remember();
    }

    public boolean shows(String column) {
        return !hidden.contains(column);
    }

    public void switchDensity() {
        roomy = !roomy;
        remember();
    }

    private void remember() {
        habits.remember(path, new ListHabit(hidden, roomy, pageSize));
    }

    public String getPath() {
        return path;
    }

    public ListFilter getFilter() {
        return filter;
    }

    public RowsModel<R> getRows() {
        return rows;
    }

    public boolean isRoomy() {
        return roomy;
    }

    public int getPageSize() {
        return pageSize;
    }

    /** The first row of the page that the address asked for, from 0. */
    public int getFirst() {
        return first;
    }
}
