package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.CreditCode;
import weijie.web.Say;

/** One service centre, to look at or to edit, or a new one. */
@Named
@ViewScoped
public class CentrePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CentreDesk desk;

    @Inject
    Say say;

    private String code;
    private int version;
    private CentreForm form = new CentreForm();

    /** Reads the centre the address names; none means a new one. */
    public void load() {
        if (!isFresh()) {
            CentreRow row = desk.find(code);
            version = row.version();
            form = CentreForm.of(row);
        }
    }

    public String save() {
        if (isFresh()) {
            desk.add(form.entry());
        } else {
            desk.change(code, form.entry(), version);
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
