package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import weijie.network.AssignmentRow;
import weijie.network.CoverageDesk;
import weijie.network.CreditCode;
import weijie.network.EffectiveOutlet;
import weijie.network.OutletDesk;
import weijie.network.OutletRow;
import weijie.web.DraftedPage;
import weijie.web.FormState;
import weijie.web.Say;

/** One outlet: what it is, which centre it belongs to, whether it is suspended; or a new one. */
@Named
@ViewScoped
public class OutletPage implements DraftedPage, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/network/outlet.xhtml?faces-redirect=true&code=";

    @Inject
    OutletDesk desk;

    @Inject
    CoverageDesk coverage;

    @Inject
    Say say;

    private String code;
    private OutletForm form = new OutletForm();
    private FormState state;
    private OutletRow row;
    private String newCentre;
    private LocalDate newCentreFrom;
    private LocalDate suspendedFrom;
    private String suspensionReason;

    /** Reads the outlet the address names; none means a new one. */
    public void load() {
        if (!isFresh()) {
            row = desk.find(code);
            form = OutletForm.of(row);
            state = new FormState(form, row.version());
        }
    }

    @Override
    public void restore(int version, Map<String, Object> base, Map<String, Object> typed) {
        if (isFresh()) {
            typed.forEach(form::put);
        } else {
            state.restore(version, base, typed);
            isUpToDate();
        }
    }

    private boolean isUpToDate() {
        OutletRow now = desk.find(code);
        return state.mayBeSaved(OutletForm.of(now), now.version());
    }

    public FormState getState() {
        return state;
    }

    public String save() {
        if (isFresh()) {
            desk.add(form.entry());
        } else if (!isUpToDate()) {
            say.warn("form.meanwhile.open");
            return null;
        } else {
            desk.change(code, form.entry(), state.getVersion());
        }
        return done(form.getCode().strip());
    }

    public String assign() {
        desk.assign(code, newCentre, newCentreFrom);
        return done(code);
    }

    public String suspend() {
        desk.suspend(code, suspendedFrom, suspensionReason, row.version());
        return done(code);
    }

    public String resume() {
        desk.resume(code, row.version());
        return done(code);
    }

    private String done(String saved) {
        if (isDoubtfulCreditCode()) {
            say.infoNextPage("network.creditCode.doubtful");
        }
        say.infoNextPage("app.saved");
        return AGAIN + saved;
    }

    /** The check character of the credit code is not the computed one: such codes exist, so it is only pointed out. */
    public boolean isDoubtfulCreditCode() {
        return form.getCreditCode() != null && !CreditCode.hasValidCheck(CreditCode.normalised(form.getCreditCode()));
    }

    public EffectiveOutlet getEffectiveness() {
        return coverage.effectivenessOf(row.id());
    }

    public List<AssignmentRow> getAssignments() {
        return desk.assignmentsOf(code);
    }

    public boolean isFresh() {
        return code == null || code.isBlank();
    }

    public OutletRow getRow() {
        return row;
    }

    public OutletForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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
