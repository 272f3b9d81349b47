package weijie.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.notice.NoticeDesk;
import weijie.notice.NoticeRow;
import weijie.settlement.HeldMoney;
import weijie.settlement.ReleaseDesk;
import weijie.shared.Slice;
import weijie.web.Say;
import weijie.web.UserUi;

/** The first page of everybody: what is due, what came in, and the long work of the person at hand. */
@Named
@RequestScoped
public class HomePage {

    private static final int FEW = 5;

    @Inject
    HomeFigures figures;

    @Inject
    NoticeDesk notices;

    @Inject
    JobDesk jobs;

    @Inject
    ReleaseDesk releases;

    @Inject
    UserUi user;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private HeldMoney held;
    private List<NoticeRow> latest;
    private List<JobRow> work;

    public String getGreeting() {
        return say.text("home.greeting", user.getName(), LocalDate.now(clock));
    }

    public List<Figure> getFigures() {
        return figures.get();
    }

    /** What waits for old parts, where a person of a centre or an outlet can do something about it. */
    public HeldMoney getHeld() {
        if (held == null) {
            held = releases.held();
        }
        return held;
    }

    /** Records of any kind: without one, the page offers to begin. */
    public boolean isNothingYet() {
        return figures.nothingYet();
    }

    public List<NoticeRow> getNotices() {
        if (latest == null) {
            latest = Stream.concat(notices.waiting().stream(), notices.list(false, Slice.of(0, FEW)).items().stream())
                    .distinct()
                    .limit(FEW)
                    .toList();
        }
        return latest;
    }

    public String text(NoticeRow row) {
        return row.text(say.texts());
    }

    /** The person's latest long jobs. */
    public List<JobRow> getJobs() {
        if (work == null) {
            work = jobs.mine().stream().limit(FEW).toList();
        }
        return work;
    }

    /** Asks a job to stop; asked again, it ends at once. */
    public void stop(JobRow row) {
        jobs.cancel(row.id());
        work = null;
        say.info(jobs.find(row.id()).isOver() ? "job.stop.ended" : "job.stop.asked");
    }

    public String title(JobRow row) {
        return row.title(say.texts());
    }

    public String message(JobRow row) {
        return row.message(say.texts());
    }

    public YearMonth getThisMonth() {
        return YearMonth.now(clock);
    }
}
