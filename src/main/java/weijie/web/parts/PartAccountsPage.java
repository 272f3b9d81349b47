package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.parts.PartAccountRow;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** What became of each part at each outlet and centre, and whether all of it is accounted for. */
@Named
@ViewScoped
public class PartAccountsPage extends ListScreen<StockCriteria, PartAccountRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    PartAccountSheet sheet;

    public PartAccountsPage() {
        super(PartAccountSheet.PATH, row -> row.location() + row.partCode(), PartAccountSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<StockCriteria, PartAccountRow>> sheet() {
        return Optional.of(sheet);
    }

    /** Headquarters has no account of its own: what it has is the stock. */
    public PlaceKind[] getKinds() {
        return new PlaceKind[] {PlaceKind.CENTRE, PlaceKind.OUTLET};
    }
}
