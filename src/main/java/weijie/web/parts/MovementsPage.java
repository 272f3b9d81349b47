package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.parts.MovementCriteria;
import weijie.parts.MovementRow;
import weijie.parts.PlaceKind;
import weijie.parts.StockDesk;
import weijie.parts.StockEvent;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListScreen;

/** The book of movements, the latest first. */
@Named
@ViewScoped
public class MovementsPage extends ListScreen<MovementCriteria, MovementRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    StockDesk desk;

    public MovementsPage() {
        super(
                "/parts/movements",
                MovementRow::id,
                "part",
                "locationKind",
                "locationCode",
                "from",
                "to",
                "event",
                "reference");
    }

    @Override
    protected MovementCriteria criteria() {
        return new MovementCriteria(
                getFilter().text("part"),
                getFilter().one(PlaceKind.class, "locationKind"),
                getFilter().text("locationCode"),
                getFilter().day("from"),
                getFilter().day("to"),
                getFilter().one(StockEvent.class, "event"),
                getFilter().text("reference"));
    }

    @Override
    protected Listing<MovementRow> find(MovementCriteria criteria, Slice slice) {
        return desk.movements(criteria, slice);
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public StockEvent[] getEvents() {
        return StockEvent.values();
    }
}
