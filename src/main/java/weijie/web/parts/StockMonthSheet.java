package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;
import weijie.parts.StockMonthRow;
import weijie.parts.StockState;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;

/** A month of the stock as a spreadsheet. */
@ApplicationScoped
public class StockMonthSheet extends PlacedSheet<StockMonthSheet.Wish, StockMonthRow> {

    static final String PATH = "/parts/month";
    static final String[] FIELDS = {"month", "locationKind", "locationCode", "state"};

    @Inject
    StockDesk desk;

    @Inject
    Clock clock;

    /** The month and what to look for in it. */
    public record Wish(YearMonth month, StockCriteria stock) {}

    public StockMonthSheet() {
        super(PATH, "nav.stockMonth", FIELDS);
    }

    @Override
    public StockMonthSheet.Wish criteria(ListFilter filter) {
        YearMonth month = filter.month("month");
        return new Wish(
                month == null ? YearMonth.now(clock) : month,
                new StockCriteria(
                        filter.one(PlaceKind.class, "locationKind"),
                        filter.text("locationCode"),
                        null,
                        filter.one(StockState.class, "state")));
    }

    @Override
    public Listing<StockMonthRow> find(StockMonthSheet.Wish criteria, Slice slice) {
        return Listing.part(desk.month(criteria.month(), criteria.stock()), slice);
    }

    @Override
    protected void each(Wish criteria, Slice order, Consumer<StockMonthRow> reader) {
        desk.month(criteria.month(), criteria.stock()).forEach(reader);
    }

    @Override
    protected Map<String, Cell<StockMonthRow>> columns(Texts texts) {
        Map<String, Cell<StockMonthRow>> columns = new LinkedHashMap<>();
        columns.put("part", text(texts, "catalog.part.code", StockMonthRow::partCode));
        columns.put("partName", text(texts, "catalog.part.name", StockMonthRow::partName));
        place(columns, texts, StockMonthRow::location);
        columns.put("state", text(texts, "parts.state", row -> texts.get("parts.state." + row.state())));
        columns.put("opening", number(texts, "parts.month.opening", StockMonthRow::opening));
        columns.put("came", number(texts, "parts.month.came", StockMonthRow::came));
        columns.put("went", number(texts, "parts.month.went", StockMonthRow::went));
        columns.put("closing", number(texts, "parts.month.closing", StockMonthRow::closing));
        return columns;
    }
}
