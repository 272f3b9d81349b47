package weijie.web.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import weijie.settlement.outlook.OutlookDesk;
import weijie.settlement.outlook.OutlookRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** What a month comes to so far for every centre, as a spreadsheet. */
@ApplicationScoped
public class OutlooksSheet extends ListSheet<OutlooksSheet.Wish, OutlookRow> {

    static final String PATH = "/settlement/outlooks";
    static final String[] FIELDS = {"month", "centre"};

    @Inject
    OutlookDesk desk;

    @Inject
    Clock clock;

    /** The month, and one centre or all. */
    public record Wish(YearMonth month, String centre) {}

    public OutlooksSheet() {
        super(PATH, "nav.outlook", FIELDS);
    }

    @Override
    public Wish criteria(ListFilter filter) {
        YearMonth month = filter.month("month");
        return new Wish(month == null ? YearMonth.now(clock) : month, filter.text("centre"));
    }

    @Override
    public Listing<OutlookRow> find(Wish wish, Slice slice) {
        return Listing.part(rows(wish), slice);
    }

    @Override
    protected void each(Wish wish, Slice order, Consumer<OutlookRow> reader) {
        rows(wish).forEach(reader);
    }

    private List<OutlookRow> rows(Wish wish) {
        return desk.centres(wish.month()).stream()
                .filter(row -> wish.centre() == null || row.centreCode().equals(wish.centre()))
                .toList();
    }

    @Override
    protected Map<String, Cell<OutlookRow>> columns(Texts texts) {
        Map<String, Cell<OutlookRow>> columns = new LinkedHashMap<>();
        columns.put("centre", text(texts, "settlement.centre", OutlookRow::centreName));
        columns.put(
                "orders",
                number(texts, "settlement.outlook.orders", row -> row.figures().orders()));
        columns.put(
                "expected",
                money(texts, "settlement.outlook.expected", row -> row.figures().expected()));
        columns.put(
                "held",
                money(texts, "settlement.outlook.held", row -> row.figures().held()));
        columns.put(
                "excluded",
                money(texts, "settlement.outlook.excluded", row -> row.figures().excluded()));
        columns.put(
                "penalties",
                money(
                        texts,
                        "settlement.outlook.penalties",
                        row -> row.figures().penalties()));
        columns.put(
                "debt",
                money(texts, "settlement.outlook.debt", row -> row.figures().previousDebt()));
        columns.put(
                "net",
                money(texts, "settlement.outlook.net", row -> row.figures().net()));
        return columns;
    }
}
