package weijie.web.anomaly;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import weijie.anomaly.AnomalyCriteria;
import weijie.anomaly.AnomalyDesk;
import weijie.anomaly.AnomalyRunRow;
import weijie.anomaly.OutletAnomalyRow;
import weijie.anomaly.peer.AnomalyKind;
import weijie.web.ListFilter;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

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

    /** Looks at the month anew; the person's long work on the first page shows how far it is. */
    public void refresh() {
        desk.refresh(getMonth());
        say.info("anomaly.begun");
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
