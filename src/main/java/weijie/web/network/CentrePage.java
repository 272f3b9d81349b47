package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.CreditCode;
import weijie.web.DraftedPage;
import weijie.web.FormState;
import weijie.web.Say;

/** One service centre, to look at or to edit, or a new one. */
@Named
@ViewScoped
public class CentrePage implements DraftedPage, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CentreDesk desk;

    @Inject
    Say say;

    private String code;
    private CentreForm form = new CentreForm();
    private FormState state;

    /** Reads the centre the address names; none means a new one. */
    public void load() {
        if (!isFresh()) {
            CentreRow row = desk.find(code);
            form = CentreForm.of(row);
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
        CentreRow now = desk.find(code);
        return state.mayBeSaved(CentreForm.of(now), now.version());
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
        if (isDoubtfulCreditCode()) {
            say.warn("network.creditCode.doubtful");
        }
        say.infoNextPage("app.saved");
        return "/network/centre.xhtml?faces-redirect=true&code="
                + form.getCode().strip();
    }

    /** The check character of the credit code is not the computed one: such codes exist, so it is only pointed out. */
    public boolean isDoubtfulCreditCode() {
        return form.getCreditCode() != null && !CreditCode.hasValidCheck(CreditCode.normalised(form.getCreditCode()));
    }

    public boolean isFresh() {
        return code == null || code.isBlank();
    }

    public CentreForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
