package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;
import weijie.parts.StockMonthRow;
import weijie.parts.StockState;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.ListFilter;
import weijie.web.ListScreen;

/** A month of the stock: what it began with, what came and went, what it ended with (收发存月报). */
@Named
@ViewScoped
public class StockMonthPage extends ListScreen<StockMonthPage.Wish, StockMonthRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    StockDesk desk;

    @Inject
    Clock clock;

    /** The month and what to look for in it. */
    public record Wish(YearMonth month, StockCriteria stock) {}

    public StockMonthPage() {
        super(
                "/parts/month",
                row -> row.location() + row.partCode() + row.state(),
                "month",
                "locationKind",
                "locationCode",
                "state");
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.preset("month", YearMonth.now(clock).toString());
    }

    @Override
    protected Wish criteria() {
        return new Wish(
                getFilter().month("month"),
                new StockCriteria(
                        getFilter().one(PlaceKind.class, "locationKind"),
                        getFilter().text("locationCode"),
                        null,
                        getFilter().one(StockState.class, "state")));
    }

    @Override
    protected Listing<StockMonthRow> find(Wish wish, Slice slice) {
        return part(all(wish), slice);
    }

    private List<StockMonthRow> all(Wish wish) {
        return desk.month(wish.month() == null ? YearMonth.now(clock) : wish.month(), wish.stock());
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public StockState[] getStates() {
        return StockState.values();
    }

    /** How far the book is closed, as a sentence. */
    public String getStanding() {
        YearMonth closed = desk.lastClosed();
        return closed == null ? say.text("parts.month.neverClosed") : say.text("parts.month.lastClosed", closed);
    }

    /** Closes the month that is shown. */
    public void close() {
        YearMonth month = criteria().month();
        desk.close(month);
        say.info("parts.month.closed", month);
    }

    /** What is shown, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.stockMonth"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(
                        say.text("nav.stockMonth"),
                        List.of(
                                SheetColumn.text(say.text("parts.locationKind")),
                                SheetColumn.text(say.text("parts.locationCode")),
                                SheetColumn.text(say.text("parts.location")),
                                SheetColumn.text(say.text("catalog.part.code")),
                                SheetColumn.text(say.text("catalog.part.name")),
                                SheetColumn.text(say.text("parts.state")),
                                SheetColumn.number(say.text("parts.month.opening")),
                                SheetColumn.number(say.text("parts.month.came")),
                                SheetColumn.number(say.text("parts.month.went")),
                                SheetColumn.number(say.text("parts.month.closing"))));
                for (StockMonthRow row : all(criteria())) {
                    writer.row(
                            say.text("parts.kind." + row.location().kind()),
                            row.location().code(),
                            row.location().name(),
                            row.partCode(),
                            row.partName(),
                            say.text("parts.state." + row.state()),
                            row.opening(),
                            row.came(),
                            row.went(),
                            row.closing());
                }
            }
        });
    }
}
