package weijie.web.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import weijie.anomaly.AnomalyCriteria;
import weijie.anomaly.AnomalyDesk;
import weijie.anomaly.OutletAnomalyRow;
import weijie.anomaly.peer.AnomalyKind;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The outlets of a month that stand out, as a spreadsheet. */
@ApplicationScoped
public class AnomalySheet extends ListSheet<AnomalyCriteria, OutletAnomalyRow> {

    static final String PATH = "/anomaly/list";
    static final String[] FIELDS = {"month", "province", "centre", "outlet", "kind"};

    @Inject
    AnomalyDesk desk;

    @Inject
    Clock clock;

    public AnomalySheet() {
        super(PATH, "nav.anomalies", FIELDS);
    }

    @Override
    public AnomalyCriteria criteria(ListFilter filter) {
        YearMonth month = filter.month("month");
        return new AnomalyCriteria(
                month == null ? YearMonth.now(clock) : month,
                filter.text("province"),
                filter.text("centre"),
                filter.text("outlet"),
                filter.one(AnomalyKind.class, "kind"));
    }

    @Override
    public Listing<OutletAnomalyRow> find(AnomalyCriteria criteria, Slice slice) {
        return Listing.part(desk.list(criteria), slice);
    }

    @Override
    protected void each(AnomalyCriteria criteria, Slice order, Consumer<OutletAnomalyRow> reader) {
        desk.list(criteria).forEach(reader);
    }

    @Override
    protected Map<String, Cell<OutletAnomalyRow>> columns(Texts texts) {
        Map<String, Cell<OutletAnomalyRow>> columns = new LinkedHashMap<>();
        columns.put("outlet", text(texts, "anomaly.outlet", OutletAnomalyRow::outletCode));
        columns.put("name", text(texts, "anomaly.outlet", OutletAnomalyRow::outletName));
        columns.put("centre", text(texts, "anomaly.centre", OutletAnomalyRow::centreName));
        columns.put("province", text(texts, "anomaly.province", OutletAnomalyRow::provinceName));
        columns.put("themes", number(texts, "anomaly.themes", OutletAnomalyRow::themes));
        columns.put("sentences", text(texts, "anomaly.sentences", row -> String.join("\n", row.sentences(texts))));
        columns.put("stake", money(texts, "anomaly.stake", OutletAnomalyRow::stake));
        columns.put(
                "told",
                text(
                        texts,
                        "anomaly.told",
                        row -> texts.get(row.toldAt() == null ? "anomaly.notTold" : "anomaly.told")));
        return columns;
    }
}
