package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.repair.BulkDesk;
import weijie.repair.Chosen;
import weijie.repair.OrderVerb;
import weijie.settlement.penalty.LookBackRow;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyKind;
import weijie.shared.Caller;
import weijie.shared.Outcome;
import weijie.shared.Role;
import weijie.web.Say;

/** The settled records that have something in common with the fabricated one at hand, and the one act that suspects them. */
@Named
@ViewScoped
public class LookBackPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PenaltyDesk desk;

    @Inject
    BulkDesk bulk;

    @Inject
    PenaltyPage penalty;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private List<LookBackRow> rows;
    private boolean asked;
    private String reason;

    /** Headquarters alone looks back, and only from a fabricated record. */
    public boolean isOffered() {
        return caller.isHeadquarters()
                && penalty.getRow().kind() == PenaltyKind.FAKE_ORDER
                && !getRows().isEmpty();
    }

    public List<LookBackRow> getRows() {
        if (rows == null) {
            rows = desk.lookBack(penalty.getNo());
        }
        return rows;
    }

    public boolean isMay() {
        return caller.has(Role.HQ_REVIEWER) || caller.has(Role.HQ_DIRECTOR);
    }

    /** What the two have in common, in words. */
    public String alike(LookBackRow row) {
        return String.join(
                say.text("settlement.penalty.listed"),
                row.alike().stream()
                        .map(one -> say.text("settlement.penalty.alike." + one))
                        .toList());
    }

    public void ask() {
        asked = true;
        reason = null;
    }

    public void close() {
        asked = false;
    }

    /** How many the dialog is about. */
    public String getSums() {
        return say.text(
                "settlement.penalty.suspectSums",
                getRows().size(),
                penalty.getRow().outletName());
    }

    public void suspect() {
        Outcome<Long> outcome = bulk.act(
                OrderVerb.SUSPECT,
                Chosen.these(
                        getRows().stream().map(row -> Long.valueOf(row.id())).toList()),
                reason);
        say.info("settlement.penalty.suspected", outcome.done().size(), outcome.leftCount());
        rows = null;
        close();
    }

    public boolean isAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
