package weijie.web.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import weijie.job.JobRow;
import weijie.settlement.outlook.Outlook;
import weijie.settlement.outlook.OutlookDesk;
import weijie.settlement.outlook.OutlookReason;
import weijie.web.Onward;
import weijie.web.Say;
import weijie.web.WatchedJob;

/** What a month comes to so far, and its computation while it goes on. */
@Named
@ViewScoped
public class OutlookSumsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS_SHOWN = 13;

    @Inject
    OutlookDesk desk;

    @Inject
    OutlookPage list;

    @Inject
    WatchedJob work;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private Outlook now;
    private YearMonth month;

    @PostConstruct
    void open() {
        month = list.whose().month();
        now = desk.of(list.whose());
        work.watch(now.jobId());
    }

    /** Computes it anew; nothing but this view is changed. */
    public void refresh() {
        work.watch(desk.refresh(list.whose()));
        say.info("settlement.outlook.begun");
    }

    /** How far the computation is; when it has ended the page is opened anew, with its list. */
    public void watch() throws IOException {
        work.look();
        if (!isComputing() && getFailure().isEmpty()) {
            turn();
        }
    }

    public boolean isComputing() {
        return work.isRunning();
    }

    public JobRow getJob() {
        return work.row();
    }

    /** Why the work came to nothing; empty when it did not. */
    public String getFailure() {
        return work.failure();
    }

    /** Goes to the month that was chosen. */
    public void turn() throws IOException {
        Onward.to(list.link("month", month.toString(), ""));
    }

    /** The months one may look at, the latest first. */
    public List<YearMonth> getMonths() {
        YearMonth latest = YearMonth.now(clock);
        return IntStream.range(0, MONTHS_SHOWN).mapToObj(latest::minusMonths).toList();
    }

    /** Why, and what brings it in. */
    public String because(OutlookReason reason) {
        return reason.because(say.texts());
    }

    /** What brings it in, empty when nothing does. */
    public String act(OutlookReason reason) {
        return reason.remedy() == null ? "" : reason.remedy().text(say.texts());
    }

    public Outlook getNow() {
        return now;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth value) {
        month = value;
    }
}
