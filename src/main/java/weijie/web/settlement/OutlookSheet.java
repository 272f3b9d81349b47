package weijie.web.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.settlement.outlook.OpenFeeRow;
import weijie.settlement.outlook.OutlookCriteria;
import weijie.settlement.outlook.OutlookDesk;
import weijie.settlement.rule.Verdict;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;
import weijie.web.Say;

/** The orders of a month that may still earn something, as a spreadsheet. */
@ApplicationScoped
public class OutlookSheet extends ListSheet<OutlookSheet.Wish, OpenFeeRow> {

    static final String PATH = "/settlement/outlook";
    static final String[] FIELDS = {"month", "centre", "outlet", "reason"};

    @Inject
    OutlookDesk desk;

    @Inject
    Say say;

    @Inject
    Clock clock;

    /** Whose orders, and those of one reason or all. */
    public record Wish(OutlookCriteria whose, Verdict reason) {}

    public OutlookSheet() {
        super(PATH, "settlement.outlook.open", FIELDS);
    }

    @Override
    public Wish criteria(ListFilter filter) {
        YearMonth month = filter.month("month");
        return new Wish(
                new OutlookCriteria(
                        month == null ? YearMonth.now(clock) : month, filter.text("centre"), filter.text("outlet")),
                filter.one(Verdict.class, "reason"));
    }

    @Override
    public Listing<OpenFeeRow> find(Wish wish, Slice slice) {
        return desk.open(
                wish.whose(), wish.reason() == null ? null : wish.reason().name(), slice, say.texts());
    }

    @Override
    protected Map<String, Cell<OpenFeeRow>> columns(Texts texts) {
        Map<String, Cell<OpenFeeRow>> columns = new LinkedHashMap<>();
        columns.put("order", text(texts, "settlement.order", OpenFeeRow::orderNo));
        columns.put("outlet", text(texts, "settlement.outlet", OpenFeeRow::outletName));
        columns.put("completed", date(texts, "settlement.completed", OpenFeeRow::completedOn));
        columns.put("kind", text(texts, "settlement.kind", row -> texts.get("status." + row.kind())));
        columns.put("why", text(texts, "settlement.why", OpenFeeRow::reason));
        columns.put("act", text(texts, "settlement.outlook.act", OpenFeeRow::act));
        columns.put("worth", money(texts, "settlement.outlook.worth", OpenFeeRow::amount));
        return columns;
    }
}
