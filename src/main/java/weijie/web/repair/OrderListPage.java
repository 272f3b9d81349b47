package weijie.web.repair;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.primefaces.event.ToggleEvent;
import org.primefaces.event.data.PageEvent;
import org.primefaces.model.Visibility;
import weijie.identity.HabitDesk;
import weijie.identity.ListHabit;
import weijie.repair.HandedIn;
import weijie.repair.OrderCriteria;
import weijie.repair.ReadingDesk;
import weijie.repair.RepairDesk;
import weijie.repair.SettlementStatus;
import weijie.repair.check.RepairStatus;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.RowsModel;
import weijie.web.Say;

/** The list of repair records. */
@Named
@ViewScoped
public class OrderListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/repair/list";

    @Inject
    RepairDesk desk;

    @Inject
    ReadingDesk reading;

    @Inject
    HabitDesk habits;

    @Inject
    Estimates estimates;

    @Inject
    Say say;

    private OrderFilter filter = new OrderFilter();
    private final Set<String> hidden = new TreeSet<>(Set.of("centre", "category", "customer", "phone", "settledMonth"));
    private boolean roomy;
    private int pageSize = 20;
    private final RowsModel<PricedOrder> rows = new RowsModel<PricedOrder>(this::slice, PricedOrder::id)
            .sum(PricedOrder::fee)
            .sumOfEverything(() -> estimates.of(reading.feeGroups(filter.criteria())));

    @PostConstruct
    void asLastTime() {
        habits.habit(PAGE).ifPresent(habit -> {
            hidden.clear();
            hidden.addAll(habit.hidden());
            roomy = habit.roomy();
            pageSize = habit.pageSize();
        });
    }

    private void remember() {
        habits.remember(PAGE, new ListHabit(hidden, roomy, pageSize));
    }

    private Listing<PricedOrder> slice(Slice slice) {
        return reading.list(filter.criteria(), slice).map(estimates::line);
    }

    public void only(String status, String view) {
        filter.only(
                status.isEmpty() ? null : SettlementStatus.valueOf(status),
                view.isEmpty() ? null : OrderCriteria.View.valueOf(view));
        rows.search();
    }

    /** Shows the records of every batch and month again. */
    public void fromAnywhere() {
        filter.fromAnywhere();
        rows.search();
    }

    public void reset() {
        filter = new OrderFilter();
        rows.search();
    }

    public void submit() {
        HandedIn done = rows.isEverything() ? desk.submitAll(filter.criteria()) : desk.submitThese(ids());
        rows.clear();
        say.info("repair.list.submitted", done.submitted());
        if (!done.refused().isEmpty()) {
            say.warn("repair.list.refused", done.refused().size(), String.join("、", done.refused()));
        }
    }

    public void withdraw() {
        int done = desk.withdrawThese(ids());
        rows.clear();
        say.info("repair.list.withdrawn", done);
    }

    private List<Long> ids() {
        return rows.getSelection().stream().map(PricedOrder::id).toList();
    }

    public void toggled(ToggleEvent event) {
        String column = OrderSheet.COLUMNS.get((Integer) event.getData() - 1);
        if (event.getVisibility() == Visibility.HIDDEN) {
            hidden.add(column);
        } else {
            hidden.remove(column);
        }
        remember();
    }

    /** A page was turned, perhaps with another number of rows on it. */
    public void turned(PageEvent event) {
        if (event.getRowsPerPage() != null && event.getRowsPerPage() != pageSize) {
            pageSize = Math.min(200, Math.max(1, event.getRowsPerPage()));
            remember();
        }
    }

    public void export() {
        OrderSheet sheet = new OrderSheet(say.texts(), estimates);
        OrderCriteria criteria = filter.criteria();
        Download.xlsx(
                say.text("repair.list.exportName"),
                out -> sheet.write(out, hidden, reader -> reading.each(criteria, reader)));
    }

    public boolean shows(String column) {
        return !hidden.contains(column);
    }

    public void switchDensity() {
        roomy = !roomy;
        remember();
    }

    public String getPage() {
        return PAGE;
    }

    public int getPageSize() {
        return pageSize;
    }

    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public boolean isRoomy() {
        return roomy;
    }

    public OrderFilter getFilter() {
        return filter;
    }

    public RowsModel<PricedOrder> getRows() {
        return rows;
    }

    public SettlementStatus[] getStatuses() {
        return SettlementStatus.values();
    }

    public RepairStatus[] getWorks() {
        return RepairStatus.values();
    }
}
