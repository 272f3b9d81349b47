package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import weijie.policy.TermValues;
import weijie.repair.OrderCentres;
import weijie.repair.SettlementMarks;
import weijie.settlement.penalty.PenaltyCentres;
import weijie.settlement.penalty.PenaltyMarks;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Rulebook;
import weijie.settlement.run.BasisText;
import weijie.settlement.run.CentreResult;
import weijie.settlement.run.RunCentres;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.UtcNow;

/**
 * The small transactions of a calculation run. The lines themselves are written before, chunk by chunk and without any; they count
 * from the moment the centre's transaction has committed.
 */
@ApplicationScoped
public class RunDesk {

    private static final String RECALCULABLE = StatementState.in(StatementState::isRecalculable);

    @Inject
    SettlementPeriods periods;

    @Inject
    Statements statements;

    @Inject
    StatementEvents events;

    @Inject
    Promises promises;

    @Inject
    StatementLines lines;

    @Inject
    PenaltyMarks penalties;

    @Inject
    RateCards cards;

    @Inject
    TermValues terms;

    @Inject
    SettlementMarks marks;

    @Inject
    OrderCentres centres;

    @Inject
    PenaltyCentres penaltyCentres;

    @Inject
    Transfers transfers;

    @Inject
    Clock clock;

    @Inject
    RunCentres runCentres;

    /**
     * Begins a run, or goes on with one whose server died or was stopped: on the numbers it began with. The policy and the prices are
     * read in this transaction, never from what is remembered.
     *
     * @throws weijie.shared.Refusal {@code ST-490} when another calculation has taken the month since
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RunPlan begin(long runId) {
        SettlementPeriod period = periods.lock(periods.run(runId).orElseThrow().month());
        CalculationRun run = periods.lockRun(runId);
        Refusal.unless(
                run.state() != RunState.DONE
                        && period.mayBeTakenBy(runId)
                        && periods.nextRunNo(run.month()) == run.runNo() + 1,
                Refusal.Kind.CONFLICT,
                "ST-490");
        period.claim(runId);
        centres.putRight(run.month(), RECALCULABLE);
        penaltyCentres.follow(run.isTrial() ? null : run.month(), RECALCULABLE);
        transfers.propose(run.month(), now());
        Basis basis = new Basis(run.month(), terms.current(), cards.table());
        int fence = run.begin(Rulebook.of(run.month()).versions(), BasisText.of(basis.terms(), basis.rates()));
        basis = BasisText.read(run.month(), run.basis());
        return new RunPlan(
                runId,
                fence,
                run.isTrial(),
                basis,
                now().minusDays(basis.terms().number(Term.TRIAL_LINES_DAYS, LocalDate.now(clock))),
                runCentres.toSettle(basis, RECALCULABLE),
                runCentres.done(runId));
    }

    /** Makes a centre's lines real: totals, statement, marks on the orders. A statement confirmed meanwhile keeps its lines. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finishCentre(long runId, int fence, CentreResult result) {
        CalculationRun run = periods.holdRun(runId);
        run.demandWorker(fence);
        boolean keptOut =
                !run.isTrial() && !renew(run, result) || run.isTrial() && isLocked(run.month(), result.centreId());
        runCentres.note(runId, result, keptOut);
        if (!keptOut) {
            runCentres.makeCurrent(run.month(), result.centreId(), runId, run.isTrial());
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(long runId, int fence) {
        SettlementPeriod period = periods.lock(periods.run(runId).orElseThrow().month());
        CalculationRun run = periods.lockRun(runId);
        run.demandWorker(fence);
        period.release(runId);
        run.finish(runCentres.digest(runId), now());
    }

    /** Gives the month back, unless it is somebody else's by now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(long runId, int fence) {
        SettlementPeriod period = periods.lock(periods.run(runId).orElseThrow().month());
        CalculationRun run = periods.lockRun(runId);
        if (run.isWorkedOnBy(fence)) {
            period.release(runId);
            run.fail(now());
        }
    }

    /** Lets the statement take the run's lines, unless it is confirmed or published by now. */
    private boolean renew(CalculationRun run, CentreResult result) {
        Optional<Statement> existing = statements.lockMain(run.month(), result.centreId());
        if (existing.isPresent() && !existing.get().state().isRecalculable()) {
            return false;
        }
        Long formerRunId = existing.map(Statement::runId)
                .filter(former -> !runCentres.isSame(former, run.id(), result))
                .orElse(null);
        Statement statement = existing.orElseGet(() -> {
            Statement made = new Statement(
                    run.month(),
                    result.centreId(),
                    runCentres.code(result.centreId()),
                    0,
                    run.id(),
                    run.startedBy(),
                    now());
            statements.add(made);
            return made;
        });
        statement.calculated(run.id(), result.sums(), run.startedBy(), now());
        events.note(statement, run.startedBy(), "calculate", String.valueOf(run.runNo()));
        marks.take(run.id(), formerRunId, result.centreId(), run.month());
        marks.backOnPaper(run.id(), result.centreId(), run.month());
        penalties.take(run.id(), result.centreId(), run.month());
        if (promises.carry(statement, run.startedBy())) {
            statement.take(lines.sums(statement.paper()));
        }
        return true;
    }

    private boolean isLocked(YearMonth month, long centreId) {
        return statements
                .lockMain(month, centreId)
                .filter(statement -> !statement.state().isRecalculable())
                .isPresent();
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
