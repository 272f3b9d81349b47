package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.parts.PlaceKind;
import weijie.parts.StockTakeDesk;
import weijie.parts.TakeCriteria;
import weijie.parts.TakeRow;
import weijie.parts.TakeState;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListScreen;

/** The counts of stock, the latest first. */
@Named
@ViewScoped
public class TakesPage extends ListScreen<TakeCriteria, TakeRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    StockTakeDesk desk;

    public TakesPage() {
        super("/parts/takes", TakeRow::no, "locationKind", "locationCode", "state");
    }

    @Override
    protected TakeCriteria criteria() {
        return new TakeCriteria(
                getFilter().one(PlaceKind.class, "locationKind"),
                getFilter().text("locationCode"),
                getFilter().one(TakeState.class, "state"));
    }

    @Override
    protected Listing<TakeRow> find(TakeCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public TakeState[] getStates() {
        return TakeState.values();
    }
}
