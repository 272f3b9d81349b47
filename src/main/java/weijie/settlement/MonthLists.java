package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.shared.Money;

/** Months as the cockpit shows them: their runs, how far each centre is, and whether anything still waits. */
@ApplicationScoped
public class MonthLists {

    private static final String STILL_OPEN =
            StatementState.in(state -> !state.isPublished() && state != StatementState.DISSOLVED);

    @Inject
    SettlementTables tables;

    List<RunRow> runs(YearMonth month) {
        return tables.query(
                """
                SELECT r.run_no, r.trial, r.state, r.job_id, r.started_by, r.started_at, r.finished_at, r.digest,
                COALESCE(SUM(c.line_count), 0), COALESCE(SUM(c.payable_count), 0), COALESCE(SUM(c.payable_sum), 0),
                COALESCE(SUM(c.non_payable_count), 0), COALESCE(SUM(c.held_count), 0), COALESCE(SUM(c.excluded_count), 0),
                COALESCE(SUM(c.no_rate_count), 0)
                FROM calculation_run r LEFT JOIN run_centre c ON c.run_id = r.id AND NOT c.kept_out WHERE r.month = ?
                GROUP BY r.id, r.run_no, r.trial, r.state, r.job_id, r.started_by, r.started_at, r.finished_at, r.digest
                ORDER BY r.run_no DESC""",
                row -> new RunRow(
                        row.getInt(1),
                        row.getBoolean(2),
                        RunState.valueOf(row.getString(3)),
                        row.getObject(4) == null ? null : row.getLong(4),
                        row.getString(5),
                        row.getObject(6, LocalDateTime.class),
                        row.getObject(7, LocalDateTime.class),
                        row.getString(8),
                        sums(row, 8)),
                month.toString());
    }

    /**
     * The months that have orders or statements within a scope, the latest first, at most so many. One that headquarters only tried is a
     * month for headquarters alone.
     */
    List<String> latest(Scope scope, int most) {
        String orders = scope.isOutlet()
                ? " AND outlet_id = " + scope.outletId()
                : scope.isCentre() ? " AND centre_id = " + scope.centreId() : "";
        String worked = scope.isAll()
                ? "SELECT month FROM settlement_period"
                : "SELECT s.month FROM statement s WHERE 1 = 1" + StatementLists.visible(scope);
        return tables.query(
                "SELECT month FROM (SELECT DISTINCT completed_month AS month FROM repair_order WHERE completed_month IS NOT NULL"
                        + orders + " UNION " + worked + ") m ORDER BY month DESC LIMIT ?",
                row -> row.getString(1),
                most);
    }

    /** Orders are counted from indexes alone: all of the month, and of those that wait for somebody only these. */
    List<CentreMonthRow> centres(YearMonth month, Scope scope) {
        Map<Long, RunSums[]> runs = lastTwoRuns(month, scope.isAll());
        String limit = scope.isCentre() ? " WHERE c.id = " + scope.centreId() : scope.isOutlet() ? " WHERE 1 = 0" : "";
        return tables
                .query(
                        """
                        SELECT c.id, c.code, c.name, COALESCE(o.collected, 0), COALESCE(w.unsubmitted, 0), COALESCE(w.review, 0),
                        COALESCE(w.held, 0), s.statement_no, s.state, s.total,
                        (SELECT COUNT(*) FROM dispute d JOIN statement t ON t.id = d.statement_id WHERE t.month = ? AND t.centre_id = c.id
                         AND d.state = 'OPEN')
                        FROM service_centre c LEFT JOIN (SELECT centre_id, COUNT(*) AS collected FROM repair_order
                            WHERE completed_month = ? GROUP BY centre_id) o ON o.centre_id = c.id
                        LEFT JOIN (SELECT centre_id, SUM(settlement_status IN ('DRAFT', 'SUBMITTED')) AS unsubmitted,
                            SUM(settlement_status IN ('ABNORMAL', 'SUSPECT')) AS review, SUM(settlement_status = 'HELD') AS held
                            FROM repair_order WHERE centre_id IN (SELECT id FROM service_centre)
                            AND settlement_status IN ('DRAFT', 'SUBMITTED', 'ABNORMAL', 'SUSPECT', 'HELD')
                            AND completed_on BETWEEN ? AND ? GROUP BY centre_id) w ON w.centre_id = c.id
                        LEFT JOIN statement s ON s.month = ? AND s.centre_id = c.id AND s.residual_no = 0""" + limit + " ORDER BY c.code",
                        row -> {
                            RunSums[] lastTwo =
                                    runs.getOrDefault(row.getLong(1), new RunSums[] {RunSums.NONE, RunSums.NONE});
                            return new CentreMonthRow(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getLong(7),
                                    row.getString(8),
                                    row.getString(9) == null ? null : StatementState.valueOf(row.getString(9)),
                                    row.getBigDecimal(10) == null ? Money.ZERO : Money.ofYuan(row.getBigDecimal(10)),
                                    lastTwo[0],
                                    lastTwo[1],
                                    row.getInt(11));
                        },
                        month.toString(),
                        month.toString(),
                        month.atDay(1),
                        month.atEndOfMonth(),
                        month.toString())
                .stream()
                .filter(centre -> centre.collected() > 0 || centre.state() != null || centre.lastRun() != RunSums.NONE)
                .toList();
    }

    /**
     * Whether anything of a month still waits to be published: a statement, or a centre with orders that has none yet.
     * It asks whether there is one and counts nothing, since every publication asks it.
     */
    boolean isAnyUnpublished(YearMonth month) {
        return isAny("SELECT 1 FROM statement s WHERE s.month = ? AND s.state IN " + STILL_OPEN, month)
                || isAnyWithoutStatement(month);
    }

    /** Whether a centre has orders of a month and no statement. */
    boolean isAnyWithoutStatement(YearMonth month) {
        return isAny("""
                SELECT 1 FROM service_centre c WHERE NOT EXISTS
                    (SELECT 1 FROM statement s WHERE s.month = ? AND s.centre_id = c.id AND s.residual_no = 0)
                AND EXISTS (SELECT 1 FROM repair_order o WHERE o.completed_month = ? AND o.centre_id = c.id)""", month, month);
    }

    private boolean isAny(String sql, YearMonth... months) {
        Object[] args = Arrays.stream(months).map(YearMonth::toString).toArray();
        return !tables.query(sql + " LIMIT 1", row -> row.getInt(1), args).isEmpty();
    }

    /**
     * What counts for each centre and what counted before; a run that a centre was kept out of never did, and a trial counts for
     * headquarters alone.
     */
    private Map<Long, RunSums[]> lastTwoRuns(YearMonth month, boolean withTrials) {
        Map<Long, RunSums[]> runs = new HashMap<>();
        tables.query(
                """
                SELECT c.centre_id, c.line_count, c.payable_count, c.payable_sum, c.non_payable_count, c.held_count, c.excluded_count,
                c.no_rate_count FROM run_centre c JOIN calculation_run r ON r.id = c.run_id
                WHERE r.month = ? AND r.state = 'DONE' AND NOT c.kept_out AND (? OR NOT r.trial) ORDER BY r.run_no DESC""",
                row -> {
                    RunSums[] lastTwo = runs.get(row.getLong(1));
                    if (lastTwo == null) {
                        runs.put(row.getLong(1), new RunSums[] {sums(row, 1), RunSums.NONE});
                    } else if (lastTwo[1] == RunSums.NONE) {
                        lastTwo[1] = sums(row, 1);
                    }
                    return row.getLong(1);
                },
                month.toString(),
                withTrials);
        return runs;
    }

    private static RunSums sums(ResultSet row, int before) throws SQLException {
        return new RunSums(
                row.getInt(before + 1),
                row.getInt(before + 2),
                Money.ofYuan(row.getBigDecimal(before + 3)),
                row.getInt(before + 4),
                row.getInt(before + 5),
                row.getInt(before + 6),
                row.getInt(before + 7));
    }
}
