package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import javax.sql.DataSource;
import weijie.policy.TermValues;
import weijie.repair.SettlementMarks;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Rulebook;
import weijie.settlement.run.BasisText;
import weijie.settlement.run.CentreResult;
import weijie.settlement.run.RunCentres;

/**
 * The small transactions of a calculation run. The lines themselves are written before, chunk by chunk and without any; they count
 * from the moment the centre's transaction has committed.
 */
@ApplicationScoped
public class RunDesk {

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
    RateCards cards;

    @Inject
    TermValues terms;

    @Inject
    SettlementMarks marks;

    @Inject
    Clock clock;

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    /** Begins a run, or goes on with one whose server died: on the numbers it began with. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RunPlan begin(long runId) {
        CalculationRun run = periods.lockRun(runId);
        Basis basis = new Basis(run.month(), terms.snapshot(), cards.table());
        run.begin(Rulebook.of(run.month()).versions(), BasisText.of(basis.terms(), basis.rates()));
        if (!run.basis().isEmpty()) {
            basis = BasisText.read(run.month(), run.basis());
        }
        try (Connection connection = dataSource.getConnection()) {
            RunCentres centres = new RunCentres(connection);
            return new RunPlan(
                    runId,
                    run.isTrial(),
                    basis,
                    centres.toSettle(basis, StatementState.in(StatementState::isRecalculable)),
                    centres.done(runId));
        } catch (SQLException e) {
            throw new IllegalStateException("the run could not begin", e);
        }
    }

    /** Makes a centre's lines real: totals, statement, marks on the orders. A statement confirmed meanwhile keeps its lines. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finishCentre(long runId, CentreResult result) {
        CalculationRun run = periods.run(runId).orElseThrow();
        boolean keptOut =
                !run.isTrial() && !renew(run, result) || run.isTrial() && isLocked(run.month(), result.centreId());
        try (Connection connection = dataSource.getConnection()) {
            RunCentres centres = new RunCentres(connection);
            centres.note(runId, result, keptOut);
            if (!keptOut) {
                centres.makeCurrent(run.month(), result.centreId(), runId, run.isTrial());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the centre's result could not be written", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(long runId) {
        CalculationRun run = periods.lockRun(runId);
        periods.lock(run.month()).release(runId);
        try (Connection connection = dataSource.getConnection()) {
            run.finish(new RunCentres(connection).digest(runId), now());
        } catch (SQLException e) {
            throw new IllegalStateException("the run could not be finished", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(long runId) {
        CalculationRun run = periods.lockRun(runId);
        periods.lock(run.month()).release(runId);
        run.fail(now());
    }

    /** Lets the statement take the run's lines, unless it is confirmed or published by now. */
    private boolean renew(CalculationRun run, CentreResult result) {
        Optional<Statement> existing = statements.lockMain(run.month(), result.centreId());
        if (existing.isPresent() && !existing.get().state().isRecalculable()) {
            return false;
        }
        Statement statement = existing.orElseGet(() -> {
            Statement made = new Statement(
                    run.month(), result.centreId(), centreCode(result.centreId()), 0, run.id(), run.startedBy(), now());
            statements.add(made);
            return made;
        });
        statement.calculated(
                run.id(), lines.sums(new PaperKey(run.id(), result.centreId(), 0)), run.startedBy(), now());
        events.note(statement, run.startedBy(), "calculate", String.valueOf(run.runNo()));
        marks.take(run.id(), result.centreId(), run.month());
        marks.backOnPaper(run.id(), result.centreId(), run.month());
        promises.carry(statement, run.startedBy());
        statement.take(lines.sums(statement.paper()));
        return true;
    }

    private boolean isLocked(YearMonth month, long centreId) {
        return statements
                .lockMain(month, centreId)
                .filter(statement -> !statement.state().isRecalculable())
                .isPresent();
    }

    private String centreCode(long centreId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT code FROM service_centre WHERE id = ?")) {
            query.setLong(1, centreId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no centre " + centreId, e);
        }
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
