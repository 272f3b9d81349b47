package weijie.web.anomaly;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import weijie.anomaly.AnomalyCriteria;
import weijie.anomaly.AnomalyDesk;
import weijie.anomaly.OutletAnomalyRow;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.web.Say;

/** All that stands out of one outlet's month; headquarters may tell the outlet. */
@Named
@ViewScoped
public class OutletAnomalyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AnomalyDesk desk;

    @Inject
    MarkedOrdersPage list;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private OutletAnomalyRow outlet;
    private boolean telling;

    @PostConstruct
    void open() {
        AnomalyCriteria whose = list.whose();
        outlet = desk.outlet(whose.month(), whose.outletCode());
    }

    public void ask() {
        telling = true;
    }

    public void close() {
        telling = false;
    }

    /** What the dialog repeats: which outlet, how many findings. */
    public String getSums() {
        return say.text("anomaly.tellSums", outlet.outletName(), outlet.found().size());
    }

    public void tell() {
        desk.tell(getMonth(), outlet.outletCode());
        say.info("anomaly.tellDone", outlet.outletName());
        close();
        open();
    }

    /** Whether the reader may tell what was not told yet. */
    public boolean isMayTell() {
        return outlet.toldAt() == null
                && (caller.roles().contains(Role.HQ_REVIEWER) || caller.roles().contains(Role.HQ_DIRECTOR));
    }

    public OutletAnomalyRow getOutlet() {
        return outlet;
    }

    public YearMonth getMonth() {
        return list.whose().month();
    }

    public boolean isTelling() {
        return telling;
    }
}
