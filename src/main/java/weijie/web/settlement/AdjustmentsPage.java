package weijie.web.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.settlement.Adjustment;
import weijie.settlement.AdjustmentDesk;
import weijie.settlement.AdjustmentRow;
import weijie.shared.Caller;
import weijie.web.Say;
import weijie.web.Show;

/** The corrections of published lines: proposed by one, approved by another, carried by the centre's next statement. */
@Named
@ViewScoped
public class AdjustmentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AdjustmentDesk desk;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private List<AdjustmentRow> rows;

    @PostConstruct
    void load() {
        rows = desk.list();
    }

    public void approve(AdjustmentRow row) {
        desk.approve(row.id());
        say.info("settlement.adjust.approved", row.orderNo());
        load();
    }

    public void withdraw(AdjustmentRow row) {
        desk.withdraw(row.id());
        say.info("settlement.adjust.withdrawn", row.orderNo());
        load();
    }

    public boolean isOpen(AdjustmentRow row) {
        return row.state() == Adjustment.State.PROPOSED;
    }

    /** Whoever proposed it sees no button to approve it; the desk would refuse (G24). */
    public boolean mayApprove(AdjustmentRow row) {
        return isOpen(row) && !row.madeBy().equals(caller.userName());
    }

    /** What the confirm dialog repeats. */
    public String ask(AdjustmentRow row) {
        return say.text(
                "settlement.adjust.askApprove",
                row.centreName(),
                row.originMonth(),
                row.orderNo(),
                Show.money(row.amount()));
    }

    public List<AdjustmentRow> getRows() {
        return rows;
    }
}
