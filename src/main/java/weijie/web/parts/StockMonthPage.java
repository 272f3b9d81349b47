package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import weijie.parts.PlaceKind;
import weijie.parts.StockDesk;
import weijie.parts.StockMonthRow;
import weijie.parts.StockState;
import weijie.web.ListFilter;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** A month of the stock: what it began with, what came and went, what it ended with (收发存月报). */
@Named
@ViewScoped
public class StockMonthPage extends ListScreen<StockMonthSheet.Wish, StockMonthRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    StockMonthSheet sheet;

    @Inject
    StockDesk desk;

    @Inject
    PartPapers papers;

    @Inject
    Clock clock;

    public StockMonthPage() {
        super(StockMonthSheet.PATH, row -> row.location() + row.partCode() + row.state(), StockMonthSheet.FIELDS);
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.preset("month", YearMonth.now(clock).toString());
    }

    @Override
    protected Optional<ListSheet<StockMonthSheet.Wish, StockMonthRow>> sheet() {
        return Optional.of(sheet);
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

    /** Sends what is shown as a paper. */
    public void print() {
        papers.month(criteria());
    }

    /** Closes the month that is shown. */
    public void close() {
        YearMonth month = criteria().month();
        desk.close(month);
        say.info("parts.month.closed", month);
    }
}
