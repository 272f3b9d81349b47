package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Texts;
import weijie.shared.WallClock;

/**
 * Where the accounts section has estimated what a month has earned and not settled yet (预提). It is posted nowhere; once a statement of the
 * month is published it stays as it is, and what came is compared with it.
 */
@ApplicationScoped
public class AccrualDesk {

    private static final int MONTHS_BACK = 11;

    @Inject
    Accruals accruals;

    @Inject
    ReportDesk reports;

    @Inject
    AccrualFacts facts;

    @Inject
    JobDesk jobs;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    @Inject
    Clock business;

    /**
     * A month's estimate; an empty one of version 0 while none was made.
     *
     * @param version which, {@code null} the latest
     * @throws Refusal {@code RE-822} for a version there is not
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public AccrualView of(YearMonth month, Integer version, Texts texts) {
        Refusal.unlessField(month != null, "month", "RE-801");
        Optional<Accruals.Made> made = accruals.find(month, version);
        Refusal.unless(made.isPresent() || version == null, Refusal.Kind.NOT_FOUND, "RE-822", month, version);
        return new AccrualView(
                month,
                made.map(Accruals.Made::version).orElse(0),
                made.map(Accruals.Made::madeOn).orElse(null),
                made.map(Accruals.Made::madeBy).orElse(""),
                accruals.versions(month).stream().map(Accruals.Made::version).toList(),
                table(month, made.map(one -> accruals.lines(one.id())).orElse(List.of()), texts));
    }

    private static ReportTable table(YearMonth month, List<Accruals.Estimated> lines, Texts texts) {
        TableInWork table = work("report.accrual", month, month, texts)
                .words("centre")
                .words("accrualKind")
                .count("knownOrders")
                .amountOfRow("basis")
                .words("method")
                .amount("accrued")
                .bars("accrued", true);
        lines.forEach(one -> {
            AccrualLine line = one.line();
            table.row(
                    one.centre(), line.kind().in(texts), line.orders(), line.fee(), line.method(texts), line.amount());
            table.bar(line.kind().in(texts), line.amount());
        });
        return table.done();
    }

    /**
     * The estimates of twelve months beside what came: of those with published statements, per centre or together. Outside any transaction,
     * since what was published lately is added up first.
     *
     * @param last the last of the months, {@code null} the present one
     * @throws Refusal {@code RE-807} while much is being added up
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public ReportTable accuracy(YearMonth last, boolean perCentre, Texts texts) {
        YearMonth until = last == null ? YearMonth.now(business) : last;
        YearMonth since = until.minusMonths(MONTHS_BACK);
        // What was not settled by the end of a report's longest period expired long ago.
        YearMonth longest = since.plusMonths(ReportDesk.MONTHS_MOST - 1L);
        YearMonth now = YearMonth.now(business);
        Optional<Long> job = reports.prepare(
                new ReportWish("labour-fees", since, now.isBefore(longest) ? now : longest, null, null, null));
        Refusal.unless(job.isEmpty(), Refusal.Kind.CONFLICT, "RE-807");
        return accuracy(accruals.compared(until), until, perCentre, texts);
    }

    private static ReportTable accuracy(
            List<Accruals.Compared> compared, YearMonth until, boolean perCentre, Texts texts) {
        Map<List<String>, Money[]> groups = new LinkedHashMap<>();
        for (Accruals.Compared one : compared) {
            groups.merge(
                    List.of(one.month().toString(), perCentre ? one.centre() : texts.get("report.all")),
                    new Money[] {one.estimated(), one.came()},
                    (a, b) -> new Money[] {a[0].plus(b[0]), a[1].plus(b[1])});
        }
        TableInWork table = work("report.accuracy", until.minusMonths(MONTHS_BACK), until, texts)
                .shortWords("month")
                .words("centre")
                .amount("accrued")
                .amount("came")
                .amount("miss")
                .share("missShare")
                .bars("miss", true);
        groups.forEach((at, sums) -> {
            Money miss = sums[0].minus(sums[1]);
            table.row(at.get(0), at.get(1), sums[0], sums[1], miss, Shares.change(miss.fen(), sums[1].fen()));
            table.bar(at.get(0), miss);
        });
        return table.done();
    }

    private static TableInWork work(String key, YearMonth from, YearMonth to, Texts texts) {
        return new TableInWork(
                texts.get(key),
                texts.get(key + ".about"),
                new AskedReport(from, to, null, "", null, Grouping.MONTH, false),
                texts);
    }

    /**
     * Has a month estimated, anew when it was already: a further version.
     *
     * @return the job
     * @throws Refusal {@code RE-820} for a month that is not over, {@code RE-821} for one with published statements
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public long make(YearMonth month) {
        Refusal.unlessField(month != null, "month", "RE-801");
        Refusal.unless(month.isBefore(YearMonth.now(business)), Refusal.Kind.CONFLICT, "RE-820", month);
        Refusal.unless(!facts.isPublished(month), Refusal.Kind.CONFLICT, "RE-821", month);
        changes.fire(Change.event("ACCRUAL", month.toString(), "CALCULATE"));
        return jobs.startOnce(AccrualRun.KIND, month.toString(), "report.job.accrual|" + month);
    }

    /** Notes that an estimate is taken away. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public AccrualView taken(YearMonth month, Integer version, String form, Texts texts) {
        AccrualView view = of(month, version, texts);
        changes.fire(Change.event("ACCRUAL", month + form, "EXPORT"));
        return view;
    }

    /** When a month is over it is estimated once of its own accord; says how many jobs that takes. */
    @Transactional
    int daily() {
        YearMonth month = YearMonth.now(business).minusMonths(1);
        if (accruals.find(month, null).isPresent() || facts.isPublished(month)) {
            return 0;
        }
        jobs.startOnce(AccrualRun.KIND, month.toString(), "report.job.accrual|" + month);
        return 1;
    }

    /** Keeps what a job has estimated, unless a statement was published meanwhile. */
    @Transactional
    void keep(JobTicket ticket, YearMonth month, Map<Long, List<AccrualLine>> lines) {
        Refusal.unless(!facts.isPublished(month), Refusal.Kind.CONFLICT, "RE-821", month);
        int version = accruals.add(month, lines, caller.userName(), LocalDate.now(business), clock.now());
        changes.fire(
                Change.added("ACCRUAL", month.toString(), Change.facts("version", version, "centres", lines.size())));
        jobs.mustHold(ticket);
    }
}
