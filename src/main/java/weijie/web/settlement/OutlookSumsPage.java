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
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.settlement.outlook.Outlook;
import weijie.settlement.outlook.OutlookDesk;
import weijie.settlement.outlook.OutlookReason;
import weijie.web.Onward;
import weijie.web.Say;

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
    JobDesk jobs;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private Outlook now;
    private transient JobRow job;
    private Long jobId;
    private YearMonth month;

    @PostConstruct
    void open() {
        month = list.whose().month();
        now = desk.of(list.whose());
        jobId = now.jobId();
    }

    /** Computes it anew; nothing but this view is changed. */
    public void refresh() {
        jobId = desk.refresh(list.whose());
        job = null;
        say.info("settlement.outlook.begun");
    }

    /** How far the computation is; when it has ended the page is opened anew, with its list. */
    public void watch() throws IOException {
        job = null;
        if (!isComputing()) {
            turn();
        }
    }

    public boolean isComputing() {
        return jobId != null && !getJob().isOver();
    }

    public JobRow getJob() {
        if (job == null) {
            job = jobs.find(jobId);
        }
        return job;
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
