package weijie.web.anomaly;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import weijie.anomaly.AnomalyCriteria;
import weijie.anomaly.AnomalyDesk;
import weijie.anomaly.AnomalyRunRow;
import weijie.anomaly.OutletAnomalyRow;
import weijie.anomaly.peer.AnomalyKind;
import weijie.job.JobRow;
import weijie.web.ListFilter;
import weijie.web.ListScreen;
import weijie.web.ListSheet;
import weijie.web.Onward;
import weijie.web.WatchedJob;

/** The outlets of a month that stand out, each with its sentences. */
@Named
@ViewScoped
public class AnomaliesPage extends ListScreen<AnomalyCriteria, OutletAnomalyRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    AnomalySheet sheet;

    @Inject
    AnomalyDesk desk;

    @Inject
    WatchedJob work;

    @Inject
    Clock clock;

    public AnomaliesPage() {
        super(AnomalySheet.PATH, OutletAnomalyRow::outletCode, AnomalySheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<AnomalyCriteria, OutletAnomalyRow>> sheet() {
        return Optional.of(sheet);
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.put("month", YearMonth.now(clock).toString());
    }

    /** Looks at the month anew. */
    public void refresh() {
        work.watch(desk.refresh(getMonth()));
    }

    /** How far it is; once it was looked at the list is opened anew. */
    public void watch() throws IOException {
        work.look();
        if (getJob() == null && getFailure().isEmpty()) {
            Onward.to("/anomaly/list.xhtml?month=" + getMonth());
        }
    }

    /** The job that looks at the month, for whoever asked for it on this page; nothing once it is over. */
    public JobRow getJob() {
        return work.isRunning() ? work.row() : null;
    }

    /** Why the month was not looked at; empty when it was. */
    public String getFailure() {
        return work.failure();
    }

    public YearMonth getMonth() {
        return criteria().month();
    }

    /** How the month was looked at last, {@code null} when it never was. */
    public AnomalyRunRow getRun() {
        return desk.run(getMonth()).orElse(null);
    }

    public AnomalyKind[] getKinds() {
        return AnomalyKind.values();
    }
}
