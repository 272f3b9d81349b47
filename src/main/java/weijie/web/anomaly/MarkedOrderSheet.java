package weijie.web.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import weijie.anomaly.AnomalyCriteria;
import weijie.anomaly.AnomalyDesk;
import weijie.anomaly.MarkedOrderRow;
import weijie.anomaly.peer.AnomalyKind;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The orders behind what stands out of an outlet, as a spreadsheet. */
@ApplicationScoped
public class MarkedOrderSheet extends ListSheet<AnomalyCriteria, MarkedOrderRow> {

    static final String PATH = "/anomaly/outlet";
    static final String[] FIELDS = {"month", "outlet", "kind"};

    @Inject
    AnomalyDesk desk;

    @Inject
    Clock clock;

    public MarkedOrderSheet() {
        super(PATH, "anomaly.orders", FIELDS);
    }

    @Override
    public AnomalyCriteria criteria(ListFilter filter) {
        YearMonth month = filter.month("month");
        return new AnomalyCriteria(
                month == null ? YearMonth.now(clock) : month,
                null,
                null,
                // Without a code there is no outlet with that code.
                Objects.toString(filter.text("outlet"), ""),
                filter.one(AnomalyKind.class, "kind"));
    }

    @Override
    public Listing<MarkedOrderRow> find(AnomalyCriteria criteria, Slice slice) {
        return Listing.part(rows(criteria), slice);
    }

    @Override
    protected void each(AnomalyCriteria criteria, Slice order, Consumer<MarkedOrderRow> reader) {
        rows(criteria).forEach(reader);
    }

    private List<MarkedOrderRow> rows(AnomalyCriteria criteria) {
        return desk.orders(criteria.month(), criteria.outletCode(), criteria.kind());
    }

    @Override
    protected Map<String, Cell<MarkedOrderRow>> columns(Texts texts) {
        Map<String, Cell<MarkedOrderRow>> columns = new LinkedHashMap<>();
        columns.put("order", text(texts, "anomaly.order", MarkedOrderRow::orderNo));
        columns.put("completed", date(texts, "anomaly.completed", MarkedOrderRow::completedOn));
        columns.put("level", text(texts, "anomaly.level", row -> texts.get("level." + row.repairLevel())));
        columns.put("serial", text(texts, "anomaly.serial", MarkedOrderRow::serialNo));
        columns.put("why", text(texts, "anomaly.why", row -> row.reasons(texts)));
        columns.put("fee", money(texts, "anomaly.fee", MarkedOrderRow::fee));
        columns.put("status", text(texts, "anomaly.status", row -> texts.get("status." + row.settlementStatus())));
        return columns;
    }
}
