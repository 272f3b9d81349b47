package weijie.report;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_INSPECTOR;
import static weijie.shared.Role.HQ_PARTS;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import weijie.catalog.ProductCategories;
import weijie.job.JobDesk;
import weijie.network.Scope;
import weijie.network.ServiceCentre;
import weijie.network.ServiceCentres;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** Where headquarters and centres ask for reports; a centre is told of itself and its outlets and of nobody else. */
@ApplicationScoped
public class ReportDesk {

    /** For more lines than that nobody waits. */
    private static final long SMALL = 20_000;

    static final int MONTHS_MOST = 36;

    @Inject
    Reports reports;

    @Inject
    ReportSums sums;

    @Inject
    SumsDesk adding;

    @Inject
    ServiceCentres centres;

    @Inject
    ProductCategories categories;

    @Inject
    JobDesk jobs;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    /** The reports that the caller may ask for. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK})
    public List<ReportChoice> choices(Texts texts) {
        return reports.of(caller).stream().map(report -> report.choice(texts)).toList();
    }

    /**
     * Adds up what was published and is not added up yet: a little at once, much as a job. Outside any transaction, since each statement
     * commits by itself.
     *
     * @return the job, when one has to be waited for
     * @throws Refusal as {@link #table}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK})
    public Optional<Long> prepare(ReportWish wish) {
        List<ReportSums.Missing> missing = sums.missing(asked(wish).withMonthBefore());
        if (missing.stream().mapToLong(ReportSums.Missing::lines).sum() > SMALL) {
            return Optional.of(start());
        }
        missing.forEach(adding::add);
        return Optional.empty();
    }

    /**
     * A report.
     *
     * @throws Refusal {@code RE-801} to {@code RE-806} when it cannot be asked for so, {@code RE-850} when it is not the caller's to
     *     read, {@code OU-858} for a centre that is not the caller's, {@code RE-807} while its sums are being made
     */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK})
    public ReportTable table(ReportWish wish, Texts texts) {
        AskedReport asked = asked(wish);
        Refusal.unless(sums.missing(asked.withMonthBefore()).isEmpty(), Refusal.Kind.CONFLICT, "RE-807");
        return reports.find(wish.report(), caller).make(asked, texts);
    }

    /** As {@link #table}, to be taken away, which is noted. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK})
    public ReportTable taken(ReportWish wish, String form, Texts texts) {
        ReportTable table = table(wish, texts);
        changes.fire(Change.event("REPORT", fileName(wish) + form, "EXPORT"));
        return table;
    }

    /** What the file of a report is called, without its ending. */
    static String fileName(ReportWish wish) {
        return wish.report() + '-' + wish.from() + '-' + wish.to();
    }

    /** Begins to add up whatever is not yet; says how many jobs that takes. */
    @Transactional
    int addMissing() {
        if (sums.missing().isEmpty()) {
            return 0;
        }
        start();
        return 1;
    }

    private long start() {
        return jobs.startOnce(SumsRun.KIND, "", "report.job.sums");
    }

    private AskedReport asked(ReportWish wish) {
        Report report = reports.find(wish.report(), caller);
        period(wish.from(), wish.to());
        Grouping by = wish.by() == null ? report.groupings().get(0) : wish.by();
        Refusal.unlessField(report.groupings().contains(by), "by", "RE-804", by, report.ways());
        Refusal.unlessField(
                wish.categoryCode() == null || report.isOfCategories(), "category", "RE-805", wish.categoryCode());
        Refusal.unlessField(
                wish.categoryCode() == null
                        || categories.byCode(wish.categoryCode()).isPresent(),
                "category",
                "RE-806",
                wish.categoryCode());
        Scope scope = Scope.of(caller);
        Optional<ServiceCentre> centre = centre(wish.centreCode(), scope);
        return new AskedReport(
                wish.from(),
                wish.to(),
                centre.map(ServiceCentre::id).orElse(null),
                centre.map(one -> one.code() + ' ' + one.name()).orElse(""),
                wish.categoryCode(),
                by,
                !scope.isAll());
    }

    private static void period(YearMonth from, YearMonth to) {
        Refusal.unlessField(from != null, "from", "RE-801");
        Refusal.unlessField(to != null, "to", "RE-801");
        Refusal.unlessField(!to.isBefore(from), "to", "RE-802", from, to);
        Refusal.unlessField(ChronoUnit.MONTHS.between(from, to) < MONTHS_MOST, "to", "RE-803", from, to, MONTHS_MOST);
    }

    /** A centre is itself whether or not it says so. */
    private Optional<ServiceCentre> centre(String code, Scope scope) {
        if (code == null && !scope.isCentre()) {
            return Optional.empty();
        }
        ServiceCentre centre = (code == null ? centres.find(scope.centreId()) : centres.byCode(code))
                .orElseThrow(() -> Refusal.notFound("OU-858", code));
        Refusal.unless(scope.isAll() || scope.covers(centre.id(), 0), Refusal.Kind.NOT_FOUND, "OU-858", centre.code());
        return Optional.of(centre);
    }
}
