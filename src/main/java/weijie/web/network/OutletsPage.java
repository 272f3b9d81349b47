package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import weijie.network.CoverageDesk;
import weijie.network.EffectiveOutlet;
import weijie.network.NetworkCriteria;
import weijie.network.OutletRow;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The list of outlets in scope. */
@Named
@ViewScoped
public class OutletsPage extends ListScreen<NetworkCriteria, OutletRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    OutletSheet sheet;

    @Inject
    CoverageDesk coverage;

    public OutletsPage() {
        super(OutletSheet.PATH, OutletRow::code, OutletSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<NetworkCriteria, OutletRow>> sheet() {
        return Optional.of(sheet);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("code", "name", "centre", "province", "city");
    }

    /** Whether the outlet counts as effective today, and why not. */
    public EffectiveOutlet effectiveness(OutletRow row) {
        return coverage.effectivenessOf(row.id());
    }
}
