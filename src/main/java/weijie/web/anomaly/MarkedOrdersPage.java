package weijie.web.anomaly;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.anomaly.AnomalyCriteria;
import weijie.anomaly.MarkedOrderRow;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The orders behind what stands out of an outlet. */
@Named
@ViewScoped
public class MarkedOrdersPage extends ListScreen<AnomalyCriteria, MarkedOrderRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    MarkedOrderSheet sheet;

    public MarkedOrdersPage() {
        super(MarkedOrderSheet.PATH, MarkedOrderRow::orderNo, MarkedOrderSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<AnomalyCriteria, MarkedOrderRow>> sheet() {
        return Optional.of(sheet);
    }

    /** Whose month is looked at, as the address says. */
    AnomalyCriteria whose() {
        return criteria();
    }
}
