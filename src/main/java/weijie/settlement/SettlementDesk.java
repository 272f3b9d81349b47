package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import weijie.job.JobDesk;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.SettlementWindow;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.shared.UtcNow;

/**
 * Where the month is watched and calculated, and where its statements are read. What is done with one is {@link StatementDesk}'s, with
 * its lines {@link DisputeDesk}'s and {@link AdjustmentDesk}'s.
 */
@ApplicationScoped
public class SettlementDesk {

    @Inject
    SettlementPeriods periods;

    @Inject
    MonthLists months;

    @Inject
    CollectedOrders collected;

    @Inject
    StatementLists lists;

    @Inject
    StatementLines lines;

    @Inject
    Statements statements;

    @Inject
    Releases releases;

    @Inject
    Debts debts;

    @Inject
    DisputeFiles disputeFiles;

    @Inject
    LinesCsv csv;

    @Inject
    Replay replay;

    @Inject
    ExpiryDesk expiry;

    @Inject
    TermValues terms;

    @Inject
    JobDesk jobs;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Names names;

    @Inject
    Clock clock;

    /** The months with orders or statements, the latest first. */
    @Transactional
    @Duty
    public List<String> months() {
        return months.latest(Scope.of(caller));
    }

    /** The cockpit: every centre's steps, counts and blockers; a centre sees its own row. */
    @Transactional
    @Duty
    public MonthRow month(YearMonth month) {
        SettlementWindow window = SettlementWindow.of(month, terms.snapshot());
        LocalDate today = LocalDate.now(clock);
        CollectedOrders.Counted counted = collected.of(month, Scope.of(caller));
        List<CentreMonthRow> centres = months.centres(month, Scope.of(caller), counted);
        SettlementPeriod period = periods.find(month).orElseGet(() -> new SettlementPeriod(month));
        return new MonthRow(
                month.toString(),
                period.isClosed()
                        ? PeriodState.CLOSED
                        : PeriodState.valueOf(window.on(today).name()),
                window.opens(),
                window.closes(),
                ChronoUnit.DAYS.between(today, window.closes()),
                !today.isBefore(window.opens()),
                period.calculatingRun() == null || !caller.isHeadquarters()
                        ? null
                        : periods.run(period.calculatingRun())
                                .filter(run -> !isGone(run))
                                .map(CalculationRun::jobId)
                                .orElse(null),
                caller.isHeadquarters() ? months.runs(month) : List.of(),
                centres,
                counted.kept() ? counted.at() : null);
    }

    /**
     * Claims the month and starts its calculation as a job; a trial leaves statements and orders alone.
     *
     * @throws Refusal {@code ST-408} for a formal run before the window opens, {@code ST-413} while somebody else calculates it
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public CalculationStart calculate(YearMonth month, boolean trial) {
        LocalDate today = LocalDate.now(clock);
        Refusal.unless(!month.isAfter(YearMonth.from(today)), Refusal.Kind.CONFLICT, "ST-409", month);
        LocalDate opens = SettlementWindow.of(month, terms.current()).opens();
        Refusal.unless(trial || !today.isBefore(opens), Refusal.Kind.CONFLICT, "ST-408", month, opens);
        SettlementPeriod period = periods.lock(month);
        takeFromWhoeverIsGone(period);
        expiry.sweep();
        List<Statement> existing = statements.of(month);
        Refusal.unless(
                existing.isEmpty()
                        || existing.stream()
                                .anyMatch(statement -> statement.residualNo() == 0
                                        && statement.state().isRecalculable())
                        || months.isAnyWithoutStatement(month),
                Refusal.Kind.CONFLICT,
                "ST-414",
                month);
        CalculationRun run =
                new CalculationRun(month, periods.nextRunNo(month), trial, caller.userName(), UtcNow.of(clock), today);
        periods.add(run);
        period.claim(run.id());
        long jobId = jobs.start(
                MonthRun.KIND,
                month + "," + trial + "," + run.id(),
                (trial ? "settlement.job.trial|" : "settlement.job.formal|") + month);
        run.isJob(jobId);
        tell(run);
        return new CalculationStart(jobId, run.runNo());
    }

    private void tell(CalculationRun run) {
        String verb = run.isTrial() ? "TRIAL" : "CALCULATE";
        changes.fire(Change.of(
                SettlementPeriod.KIND, run.month().toString(), verb, Map.of(), Change.facts("run", run.runNo())));
    }

    @Transactional
    @Duty
    public Listing<StatementRow> statements(StatementCriteria criteria, Slice slice) {
        return lists.list(criteria, Scope.of(caller), slice);
    }

    @Transactional
    @Duty
    public StatementView statement(String number) {
        Scope scope = Scope.of(caller);
        StatementRow head = found(number, scope);
        Statement statement = statements.find(number).orElseThrow();
        List<StatementPartRow> parts = lines.parts(statement.paper(), scope.outletId());
        Map<Long, StatementAmounts> partAmounts = debts.ofOutlets(statement);
        if (scope.isOutlet()) {
            StatementAmounts own = partAmounts.getOrDefault(scope.outletId(), StatementAmounts.NONE);
            return new StatementView(head, own, parts, Map.of(scope.outletId(), own), List.of(), List.of(), List.of());
        }
        return new StatementView(
                head,
                statement.amounts(),
                parts,
                partAmounts,
                disputes(statement),
                lists.events(number),
                StatementVerbs.of(statement, head, caller));
    }

    /** A statement's lines in the order of its paper, each with its sentence; an outlet gets its own. */
    @Transactional
    @Duty
    public Listing<ExplainedLine> lines(String number, LineCriteria criteria, Slice slice, Texts texts) {
        Scope scope = Scope.of(caller);
        StatementRow head = found(number, scope);
        Statement statement = statements.find(number).orElseThrow();
        LineCriteria own = scope.isOutlet()
                ? new LineCriteria(scope.outletId(), criteria.kind(), criteria.disputedOnly(), criteria.text())
                : criteria;
        Listing<ExplainedLine> listed = lines.list(statement.paper(), own, slice)
                .map(line -> ExplainedLine.of(line, head.month(), scope, texts));
        Map<String, Release> held = releases.of(
                listed.items().stream()
                        .filter(one -> one.line().kind() == LineKind.HELD)
                        .map(one -> one.line().orderNo())
                        .toList(),
                scope);
        return listed.map(one -> held.containsKey(one.line().orderNo())
                ? one.released(held.get(one.line().orderNo()).text(texts))
                : one);
    }

    /**
     * The caller's lines of a statement's month and centre that are disputed and not decided: they stand on a residual paper that is not
     * published, and would be missed where they stood.
     */
    @Transactional
    @Duty
    public List<StatementLineRow> undecided(String number) {
        Scope scope = Scope.of(caller);
        return lines.undecided(statements.mine(number, scope), scope.outletId());
    }

    /** What became of an order's fee, month by month, on the statements that the caller sees; an outlet asks for its own orders. */
    @Transactional
    @Duty
    public List<OrderLine> linesOf(String orderNo, Texts texts) {
        Scope scope = Scope.of(caller);
        String own = scope.isOutlet() ? " AND l.outlet_id = " + scope.outletId() : "";
        return lines.onPapers(
                orderNo,
                StatementLists.visible(scope) + own,
                (line, month) -> ExplainedLine.of(line, month, scope, texts));
    }

    /**
     * Lends every line of a statement, for papers and sheets: they are read from the database while the borrower takes them, so that
     * memory does not grow with their number. The borrower must not ask the database for anything meanwhile.
     */
    @Transactional
    @Duty
    public void lendLines(String number, Texts texts, Consumer<Stream<ExplainedLine>> borrower) {
        Scope scope = Scope.of(caller);
        StatementRow head = found(number, scope);
        Statement statement = statements.find(number).orElseThrow();
        lines.lend(
                statement.paper(),
                scope.outletId(),
                all -> borrower.accept(all.map(line -> ExplainedLine.of(line, head.month(), scope, texts))));
    }

    /** The rate cards whose prices stand on a statement, as far as the caller sees it. */
    @Transactional
    @Duty
    public List<Integer> rateCards(String number) {
        Scope scope = Scope.of(caller);
        Statement statement = statements.mine(number, scope);
        return lines.cards(statement.paper(), scope.outletId());
    }

    /** Every line of a month as last calculated, as the csv of the REST contract. */
    @Transactional
    @Duty
    public void linesCsv(YearMonth month, Appendable to, Texts texts) {
        changes.fire(
                Change.of(SettlementPeriod.KIND, month.toString(), "EXPORT", Map.of(), Map.of("file", "lines.csv")));
        csv.write(month, Scope.of(caller), to, texts);
    }

    /** Computes a statement's lines again from the facts its run kept and compares them byte by byte. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public ReplayRow replay(String number) {
        return replay.of(statements.mine(number, Scope.of(caller)));
    }

    private List<DisputeRow> disputes(Statement statement) {
        Map<Long, List<DisputeFileRow>> beside = disputeFiles.of(statement);
        return statements.disputes(statement).stream()
                .map(dispute -> dispute.row(beside.getOrDefault(dispute.id(), List.of())))
                .toList();
    }

    private StatementRow found(String number, Scope scope) {
        return lists.find(number, scope).orElseThrow(() -> Refusal.notFound("ST-401", number));
    }

    /** A run that is over, or whose job is, holds the month no longer and is shut out; any other one is left alone. */
    private void takeFromWhoeverIsGone(SettlementPeriod period) {
        if (period.calculatingRun() == null) {
            return;
        }
        CalculationRun holder = periods.lockRun(period.calculatingRun());
        if (!isGone(holder)) {
            throw Refusal.conflict("ST-413", period.month(), names.of(holder.startedBy()), holder.runNo());
        }
        holder.giveWay(UtcNow.of(clock));
    }

    private boolean isGone(CalculationRun run) {
        return run.isOver() || run.jobId() != null && jobs.state(run.jobId()).isOver();
    }
}
