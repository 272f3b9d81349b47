package weijie.web.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.identity.FactorDesk;
import weijie.identity.FactorRow;
import weijie.identity.FactorStart;
import weijie.identity.SignInTarget;
import weijie.reporting.Codes;
import weijie.web.Say;

/** Where a person sets up the second factor, by wish or because the policy wants one, and sees the recovery codes once. */
@Named
@ViewScoped
public class FactorPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FactorDesk desk;

    @Inject
    SignInTarget target;

    @Inject
    Say say;

    private FactorRow row;
    private transient FactorStart start;
    private transient List<String> codes;
    private String code;

    public FactorRow getRow() {
        if (row == null) {
            row = desk.mine();
        }
        return row;
    }

    public void begin() {
        start = desk.begin();
        codes = null;
    }

    public void confirm() {
        codes = desk.confirm(code, target.sessionId());
        target.enrolled();
        shownAgain();
        say.info("factor.enrolled");
    }

    public void newCodes() {
        codes = desk.newCodes();
        shownAgain();
    }

    public void drop() {
        desk.drop();
        codes = null;
        shownAgain();
        say.info("factor.dropped");
    }

    private void shownAgain() {
        start = null;
        code = null;
        row = null;
    }

    /** The secret in groups of four, to be typed; nothing unless it has just been drawn. */
    public String getSecret() {
        return start == null ? null : start.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The picture for an authenticator's camera. */
    public String getPicture() {
        return start == null ? null : Codes.qrAddress(start.address());
    }

    /** The recovery codes, shown until the page is left. */
    public List<String> getCodes() {
        return codes == null ? List.of() : codes;
    }

    /** Whether nothing else may be done before. */
    public boolean isForced() {
        return target.isFactorWanted();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
