package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import weijie.network.AssignmentRow;
import weijie.network.CoverageDesk;
import weijie.network.CreditCode;
import weijie.network.EffectiveOutlet;
import weijie.network.OutletDesk;
import weijie.network.OutletRow;
import weijie.web.CodedPage;

/** One outlet: what it is, which centre it belongs to, whether it is suspended; or a new one. */
@Named
@ViewScoped
public class OutletPage extends CodedPage<OutletRow, OutletForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    OutletDesk desk;

    @Inject
    CoverageDesk coverage;

    private String newCentre;
    private LocalDate newCentreFrom;
    private LocalDate suspendedFrom;
    private String suspensionReason;

    public OutletPage() {
        super("/network/outlet", new OutletForm());
    }

    @Override
    protected OutletRow find(String known) {
        return desk.find(known);
    }

    @Override
    protected OutletForm filled(OutletRow found) {
        return OutletForm.of(found);
    }

    @Override
    protected int version(OutletRow found) {
        return found.version();
    }

    @Override
    protected void add() {
        desk.add(getForm().entry());
    }

    @Override
    protected void change(int version) {
        desk.change(getCode(), getForm().entry(), version);
    }

    @Override
    protected void remark() {
        if (isDoubtfulCreditCode()) {
            say.warn("network.creditCode.doubtful");
        }
    }

    public String assign() {
        desk.assign(getCode(), newCentre, newCentreFrom);
        return saved(getCode());
    }

    public String suspend() {
        desk.suspend(getCode(), suspendedFrom, suspensionReason, getRow().version());
        return saved(getCode());
    }

    public String resume() {
        desk.resume(getCode(), getRow().version());
        return saved(getCode());
    }

    /** The check character of the credit code is not the computed one: such codes exist, so it is only pointed out. */
    public boolean isDoubtfulCreditCode() {
        return CreditCode.isDoubtful(getForm().getCreditCode());
    }

    public EffectiveOutlet getEffectiveness() {
        return coverage.effectivenessOf(getRow().id());
    }

    public List<AssignmentRow> getAssignments() {
        return desk.assignmentsOf(getCode());
    }

    public String getNewCentre() {
        return newCentre;
    }

    public void setNewCentre(String newCentre) {
        this.newCentre = newCentre;
    }

    public LocalDate getNewCentreFrom() {
        return newCentreFrom;
    }

    public void setNewCentreFrom(LocalDate newCentreFrom) {
        this.newCentreFrom = newCentreFrom;
    }

    public LocalDate getSuspendedFrom() {
        return suspendedFrom;
    }

    public void setSuspendedFrom(LocalDate suspendedFrom) {
        this.suspendedFrom = suspendedFrom;
    }

    public String getSuspensionReason() {
        return suspensionReason;
    }

    public void setSuspensionReason(String suspensionReason) {
        this.suspensionReason = suspensionReason;
    }
}
