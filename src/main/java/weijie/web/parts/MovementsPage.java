package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.parts.MovementCriteria;
import weijie.parts.MovementRow;
import weijie.parts.PlaceKind;
import weijie.parts.StockEvent;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The book of movements, the latest first. */
@Named
@ViewScoped
public class MovementsPage extends ListScreen<MovementCriteria, MovementRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    MovementSheet sheet;

    public MovementsPage() {
        super(MovementSheet.PATH, MovementRow::id, MovementSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<MovementCriteria, MovementRow>> sheet() {
        return Optional.of(sheet);
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public StockEvent[] getEvents() {
        return StockEvent.values();
    }
}
