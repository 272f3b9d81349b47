package weijie.web.anomaly;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import weijie.anomaly.CallOutcome;
import weijie.anomaly.CallbackCriteria;
import weijie.anomaly.CallbackDesk;
import weijie.anomaly.CallbackPick;
import weijie.anomaly.CallbackPrecision;
import weijie.anomaly.CallbackRow;
import weijie.web.ListFilter;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The orders that are to be called, drawn in batches, with what came of the calls. */
@Named
@ViewScoped
public class CallbacksPage extends ListScreen<CallbackCriteria, CallbackRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    CallbackSheet sheet;

    @Inject
    CallbackDesk desk;

    @Inject
    Clock clock;

    private boolean drawing;
    private Integer count;

    public CallbacksPage() {
        super(CallbackSheet.PATH, CallbackRow::orderNo, CallbackSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<CallbackCriteria, CallbackRow>> sheet() {
        return Optional.of(sheet);
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.put("month", YearMonth.now(clock).toString());
    }

    /** Opens the dialog; nothing is filled in. */
    public void ask() {
        drawing = true;
        count = null;
    }

    public void close() {
        drawing = false;
    }

    /** What the dialog repeats: which month. */
    public String getSums() {
        return say.text("anomaly.calls.sums", getMonth());
    }

    public void draw() {
        int drawn = desk.draw(getMonth(), count);
        say.info(drawn < count ? "anomaly.calls.short" : "anomaly.calls.drawn", drawn);
        close();
        getRows().search();
    }

    /** How many of a hundred are drawn at random. */
    public String getHint() {
        return say.text("anomaly.calls.countHint", desk.randomPercent());
    }

    public YearMonth getMonth() {
        return criteria().month();
    }

    public List<CallbackPrecision> getMeasured() {
        return desk.precision(getMonth());
    }

    public CallbackPick[] getWays() {
        return CallbackPick.values();
    }

    public CallOutcome[] getOutcomes() {
        return CallOutcome.values();
    }

    public boolean isDrawing() {
        return drawing;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }
}
