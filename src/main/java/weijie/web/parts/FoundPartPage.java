package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import weijie.network.NetworkCriteria;
import weijie.network.OutletDesk;
import weijie.parts.BadPartDesk;
import weijie.shared.Slice;
import weijie.web.Say;
import weijie.web.UserUi;

/** Labels a bad part that belongs to no order. */
@Named
@ViewScoped
public class FoundPartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    BadPartDesk desk;

    @Inject
    OutletDesk outlets;

    @Inject
    UserUi user;

    @Inject
    Say say;

    private boolean asking;
    private String outletCode;
    private String partCode;
    private String reason;

    /** Opens the dialog; an outlet's account finds its own outlet there. */
    public void ask() {
        asking = true;
        outletCode = user.isOutlet()
                ? outlets.list(NetworkCriteria.NONE, Slice.of(0, 1)).items().stream()
                        .map(row -> row.code())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Labels it, and goes on to it: the label has to be written on the piece. */
    public String save() {
        String label = desk.found(outletCode, partCode, reason);
        say.infoNextPage("parts.bad.found", label);
        return "/parts/bad-part.xhtml?faces-redirect=true&label=" + label;
    }

    public void close() {
        asking = false;
        partCode = null;
        reason = null;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getOutletCode() {
        return outletCode;
    }

    public void setOutletCode(String outletCode) {
        this.outletCode = outletCode;
    }

    public String getPartCode() {
        return partCode;
    }

    public void setPartCode(String partCode) {
        this.partCode = partCode;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
