package weijie.web.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import weijie.anomaly.CallOutcome;
import weijie.anomaly.CallbackCriteria;
import weijie.anomaly.CallbackDesk;
import weijie.anomaly.CallbackPick;
import weijie.anomaly.CallbackRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The orders that are to be called, as a spreadsheet for those who call. */
@ApplicationScoped
public class CallbackSheet extends ListSheet<CallbackCriteria, CallbackRow> {

    static final String PATH = "/anomaly/calls";
    static final String[] FIELDS = {"month", "drawn", "outcome", "outlet"};

    @Inject
    CallbackDesk desk;

    @Inject
    Clock clock;

    public CallbackSheet() {
        super(PATH, "nav.callbacks", FIELDS);
    }

    @Override
    public CallbackCriteria criteria(ListFilter filter) {
        YearMonth month = filter.month("month");
        return new CallbackCriteria(
                month == null ? YearMonth.now(clock) : month,
                filter.one(CallbackPick.class, "drawn"),
                filter.one(CallOutcome.class, "outcome"),
                filter.text("outlet"));
    }

    @Override
    public Listing<CallbackRow> find(CallbackCriteria criteria, Slice slice) {
        return Listing.part(desk.list(criteria), slice);
    }

    @Override
    protected void each(CallbackCriteria criteria, Slice order, Consumer<CallbackRow> reader) {
        desk.list(criteria).forEach(reader);
    }

    @Override
    protected Map<String, Cell<CallbackRow>> columns(Texts texts) {
        Map<String, Cell<CallbackRow>> columns = new LinkedHashMap<>();
        columns.put("order", text(texts, "anomaly.order", CallbackRow::orderNo));
        columns.put("outlet", text(texts, "anomaly.outlet", CallbackRow::outletName));
        columns.put("completed", date(texts, "anomaly.completed", CallbackRow::completedOn));
        columns.put("how", text(texts, "anomaly.calls.how", row -> row.drawn().in(texts)));
        columns.put("why", text(texts, "anomaly.why", row -> row.reasons(texts)));
        columns.put("calledOn", date(texts, "anomaly.calls.calledOn", CallbackRow::calledOn));
        columns.put("note", text(texts, "anomaly.calls.note", CallbackRow::note));
        columns.put(
                "status", text(texts, "anomaly.calls.outcome", row -> texts.get("anomaly.outcome." + row.outcome())));
        return columns;
    }
}
