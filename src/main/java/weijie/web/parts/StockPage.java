package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;
import weijie.parts.StockRow;
import weijie.parts.StockState;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.ListScreen;

/** What lies where. */
@Named
@ViewScoped
public class StockPage extends ListScreen<StockCriteria, StockRow> {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 1_000_000;

    @Inject
    StockDesk desk;

    public StockPage() {
        super(
                "/parts/stock",
                row -> row.location() + row.partCode() + row.state(),
                "locationKind",
                "locationCode",
                "part",
                "state");
    }

    @Override
    protected StockCriteria criteria() {
        return new StockCriteria(
                getFilter().one(PlaceKind.class, "locationKind"),
                getFilter().text("locationCode"),
                getFilter().text("part"),
                getFilter().one(StockState.class, "state"));
    }

    @Override
    protected Listing<StockRow> find(StockCriteria criteria, Slice slice) {
        return desk.stock(criteria, slice);
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

    /** What the criteria find, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.stock"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(
                        say.text("nav.stock"),
                        List.of(
                                SheetColumn.text(say.text("parts.locationKind")),
                                SheetColumn.text(say.text("parts.locationCode")),
                                SheetColumn.text(say.text("parts.location")),
                                SheetColumn.text(say.text("catalog.part.code")),
                                SheetColumn.text(say.text("catalog.part.name")),
                                SheetColumn.text(say.text("parts.state")),
                                SheetColumn.number(say.text("parts.quantity"))));
                for (StockRow row : find(criteria(), Slice.of(0, EVERYTHING)).items()) {
                    writer.row(
                            say.text("parts.kind." + row.location().kind()),
                            row.location().code(),
                            row.location().name(),
                            row.partCode(),
                            row.partName(),
                            say.text("parts.state." + row.state()),
                            row.quantity());
                }
            }
        });
    }
}
