package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockRow;
import weijie.parts.StockState;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** What lies where. */
@Named
@ViewScoped
public class StockPage extends ListScreen<StockCriteria, StockRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    StockSheet sheet;

    public StockPage() {
        super(StockSheet.PATH, row -> row.location() + row.partCode() + row.state(), StockSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<StockCriteria, StockRow>> sheet() {
        return Optional.of(sheet);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("partCode", "quantity");
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public StockState[] getStates() {
        return StockState.values();
    }
}
