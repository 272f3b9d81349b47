package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import weijie.policy.TermValues;
import weijie.repair.SettlementMarks;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Rulebook;

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
            return new RunPlan(runId, run.isTrial(), basis, centres(connection, run.month()), done(connection, runId));
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
            note(connection, runId, result, keptOut);
            if (!keptOut) {
                try (PreparedStatement current = connection.prepareStatement(
                        "REPLACE INTO month_centre (month, centre_id, run_id) VALUES (?, ?, ?)")) {
                    current.setString(1, run.month().toString());
                    current.setLong(2, result.centreId());
                    current.setLong(3, runId);
                    current.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the centre's result could not be written", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(long runId) {
        CalculationRun run = periods.lockRun(runId);
        periods.lock(run.month()).release(runId);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT digest FROM run_centre WHERE run_id = ? ORDER BY centre_id")) {
            query.setLong(1, runId);
            MessageDigest all = FactTape.sha256();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.update(row.getString(1).getBytes(StandardCharsets.US_ASCII));
                }
            }
            run.finish(HexFormat.of().formatHex(all.digest()), now());
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
        statements.dropDisputes(statement);
        statement.calculated(
                run.id(), lines.sums(new PaperKey(run.id(), result.centreId(), 0)), run.startedBy(), now());
        events.note(statement, run.startedBy(), "calculate", String.valueOf(run.runNo()));
        marks.take(run.id(), result.centreId(), run.month());
        return true;
    }

    private boolean isLocked(YearMonth month, long centreId) {
        return statements
                .lockMain(month, centreId)
                .filter(statement -> !statement.state().isRecalculable())
                .isPresent();
    }

    private static void note(Connection connection, long runId, CentreResult result, boolean keptOut)
            throws SQLException {
        Totals totals = result.totals();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO run_centre (run_id, centre_id, kept_out, digest, line_count, payable_count, payable_sum, non_payable_count,
                held_count, excluded_count, no_rate_count, carried_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setLong(1, runId);
            insert.setLong(2, result.centreId());
            insert.setBoolean(3, keptOut);
            insert.setString(4, result.digest());
            insert.setInt(5, totals.lines);
            insert.setInt(6, totals.payable);
            insert.setBigDecimal(7, totals.payableSum().yuan());
            insert.setInt(8, totals.nonPayable);
            insert.setInt(9, totals.held);
            insert.setInt(10, totals.excluded);
            insert.setInt(11, totals.noRate);
            insert.setInt(12, totals.carried);
            insert.executeUpdate();
        }
    }

    /** The centres with orders or adjustments to settle whose statement may still be calculated, in the order of their ids. */
    private static List<Long> centres(Connection connection, YearMonth month) throws SQLException {
        List<Long> centres = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT c.id FROM service_centre c WHERE (
                    EXISTS (SELECT 1 FROM repair_order o WHERE o.completed_month = ? AND o.centre_id = c.id)
                    OR EXISTS (SELECT 1 FROM adjustment a WHERE a.centre_id = c.id AND a.state = 'APPROVED')
                    OR EXISTS (SELECT 1 FROM statement m WHERE m.month = ? AND m.centre_id = c.id)
                    OR EXISTS (SELECT 1 FROM repair_order o WHERE o.centre_id = c.id AND (""" + FactStream.CARRIED + """
                )))
                AND NOT EXISTS (SELECT 1 FROM statement x WHERE x.month = ? AND x.centre_id = c.id
                    AND x.residual_no = 0 AND x.state NOT IN ('OPEN', 'CALCULATED', 'IN_REVIEW', 'SENT_TO_CENTRE', 'PARTLY_DISPUTED'))
                ORDER BY c.id""")) {
            for (int i = 1; i <= 5; i++) {
                query.setString(i, month.toString());
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    centres.add(row.getLong(1));
                }
            }
        }
        return centres;
    }

    private static Set<Long> done(Connection connection, long runId) throws SQLException {
        Set<Long> done = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT centre_id FROM run_centre WHERE run_id = ?")) {
            query.setLong(1, runId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    done.add(row.getLong(1));
                }
            }
        }
        return done;
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
