package weijie.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.notice.NoticeDesk;
import weijie.notice.NoticeRow;
import weijie.repair.OrderCriteria;
import weijie.repair.OrderCriteria.View;
import weijie.repair.RepairDesk;
import weijie.repair.SettlementStatus;
import weijie.shared.Slice;
import weijie.web.Say;
import weijie.web.UserUi;

/** The first page of everybody: what is due, each number a link to its list. */
@Named
@RequestScoped
public class HomePage {

    private static final String ORDERS = "/repair/list.xhtml?status=";
    private static final int FEW = 5;

    @Inject
    RepairDesk repair;

    @Inject
    NoticeDesk notices;

    @Inject
    JobDesk jobs;

    @Inject
    UserUi user;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private Map<SettlementStatus, Long> counts;
    private List<Figure> figures;
    private List<NoticeRow> latest;
    private List<JobRow> work;

    public String getGreeting() {
        return say.text("home.greeting", user.getName(), LocalDate.now(clock));
    }

    public List<Figure> getFigures() {
        if (figures == null) {
            figures = user.isHq() ? ofHeadquarters() : ofCentreOrOutlet();
        }
        return figures;
    }

    private List<Figure> ofHeadquarters() {
        return List.of(
                new Figure("home.toReview", view(View.TO_REVIEW), "pi-check-square", "amber", "/repair/review.xhtml"),
                new Figure(
                        "home.questioned",
                        view(View.QUESTIONED),
                        "pi-comments",
                        "violet",
                        "/repair/list.xhtml?view=QUESTIONED"),
                new Figure(
                        "home.abnormal",
                        of(SettlementStatus.ABNORMAL),
                        "pi-exclamation-triangle",
                        "red",
                        ORDERS + "ABNORMAL"),
                new Figure(
                        "home.validated",
                        of(SettlementStatus.VALIDATED),
                        "pi-verified",
                        "green",
                        ORDERS + "VALIDATED"));
    }

    private List<Figure> ofCentreOrOutlet() {
        return List.of(
                new Figure("home.draft", of(SettlementStatus.DRAFT), "pi-file-edit", "blue", ORDERS + "DRAFT"),
                new Figure(
                        "home.toCorrect",
                        of(SettlementStatus.ABNORMAL),
                        "pi-exclamation-triangle",
                        "red",
                        ORDERS + "ABNORMAL"),
                new Figure(
                        "home.toAnswer",
                        view(View.QUESTIONED),
                        "pi-comments",
                        "amber",
                        "/repair/list.xhtml?view=QUESTIONED"),
                new Figure(
                        "home.validated",
                        of(SettlementStatus.VALIDATED),
                        "pi-verified",
                        "green",
                        ORDERS + "VALIDATED"));
    }

    private long of(SettlementStatus status) {
        if (counts == null) {
            counts = repair.counts();
        }
        return counts.getOrDefault(status, 0L);
    }

    private long view(View view) {
        return repair.count(OrderCriteria.ofView(view));
    }

    /** Records of any kind: without one, the page offers to begin. */
    public boolean isNothingYet() {
        of(SettlementStatus.DRAFT);
        return counts.values().stream().mapToLong(Long::longValue).sum() == 0;
    }

    public List<NoticeRow> getNotices() {
        if (latest == null) {
            latest = notices.list(false, Slice.of(0, FEW)).items();
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
