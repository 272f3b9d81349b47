package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.function.Predicate;
import weijie.settlement.Adjustment;
import weijie.settlement.AdjustmentDesk;
import weijie.settlement.AdjustmentRow;
import weijie.shared.Caller;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListScreen;
import weijie.web.Show;

/** The corrections of published lines: proposed by one, approved by another, carried by the centre's next statement. */
@Named
@ViewScoped
public class AdjustmentsPage extends ListScreen<Predicate<AdjustmentRow>, AdjustmentRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    AdjustmentDesk desk;

    @Inject
    Caller caller;

    public AdjustmentsPage() {
        super("/settlement/adjustments", AdjustmentRow::id, "month", "centre", "state");
    }

    @Override
    protected Predicate<AdjustmentRow> criteria() {
        YearMonth origin = getFilter().month("month");
        String centre = getFilter().text("centre");
        Adjustment.State state = getFilter().one(Adjustment.State.class, "state");
        return row -> (origin == null || row.originMonth().equals(origin.toString()))
                && (centre == null || row.centreCode().equals(centre))
                && (state == null || row.state() == state);
    }

    @Override
    protected Listing<AdjustmentRow> find(Predicate<AdjustmentRow> wanted, Slice slice) {
        return Listing.part(desk.list().stream().filter(wanted).toList(), slice);
    }

    public void approve(AdjustmentRow row) {
        desk.approve(row.id());
        say.info("settlement.adjust.approved", row.orderNo());
    }

    public void withdraw(AdjustmentRow row) {
        desk.withdraw(row.id());
        say.info("settlement.adjust.withdrawn", row.orderNo());
    }

    public boolean isOpen(AdjustmentRow row) {
        return row.state() == Adjustment.State.PROPOSED;
    }

    /** Whoever proposed it sees no button to approve it; the desk would refuse (G24). */
    public boolean mayApprove(AdjustmentRow row) {
        return isOpen(row) && !row.madeBy().equals(caller.userName());
    }

    /** What a confirm dialog repeats. */
    public String ask(String key, AdjustmentRow row) {
        return say.text(key, row.centreName(), row.originMonth(), row.orderNo(), Show.money(row.amount()));
    }

    public Adjustment.State[] getStates() {
        return Adjustment.State.values();
    }
}
