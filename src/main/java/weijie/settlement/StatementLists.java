package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import weijie.network.Scope;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Slice;

/** Lists of statements, months and runs as rows, each limited to what the reader may see. */
@ApplicationScoped
public class StatementLists {

    private static final String STATEMENT = """
            SELECT s.statement_no, s.month, s.centre_id, c.code, c.name, s.residual_no, s.state, s.calculations, r.run_no, s.payable_count,
            s.payable_sum, s.non_payable_count, s.held_count, s.excluded_count, s.no_rate_count, s.adjustment_sum, s.total,
            s.calculated_at, s.calculated_by, s.reviewed_at, s.reviewed_by, s.sent_at, s.sent_by, s.confirmed_at, s.confirmed_by,
            s.published_at, s.published_by, s.sha256,
            (SELECT COUNT(*) FROM dispute d WHERE d.statement_id = s.id AND d.state = 'OPEN'), s.version, s.run_id,
            c.credit_code
            FROM statement s JOIN service_centre c ON c.id = s.centre_id JOIN calculation_run r ON r.id = s.run_id WHERE 1 = 1""";
    private static final String BEFORE_SENT = "('OPEN', 'CALCULATED', 'IN_REVIEW')";

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @jakarta.inject.Inject
    StatementLines lines;

    /** Which statements somebody asks for; {@code null} stands for all. */
    public record Criteria(YearMonth month, String centreCode, StatementState state, String partOfNumber) {

        public Criteria(YearMonth month, String centreCode, StatementState state) {
            this(month, centreCode, state, null);
        }
    }

    Listing<StatementRow> list(Criteria criteria, Scope scope, Slice slice) {
        StringBuilder where = new StringBuilder(visible(scope));
        List<Object> args = new ArrayList<>();
        limit(where, args, criteria.month(), criteria.centreCode());
        if (criteria.state() != null) {
            where.append(" AND s.state = ?");
            args.add(criteria.state().name());
        }
        if (criteria.partOfNumber() != null) {
            where.append(" AND INSTR(UPPER(s.statement_no), ?) > 0");
            args.add(criteria.partOfNumber().toUpperCase(Locale.ROOT));
        }
        long total = query(
                        "SELECT COUNT(*) FROM statement s JOIN service_centre c ON c.id = s.centre_id WHERE 1 = 1"
                                + where,
                        row -> row.getLong(1),
                        args.toArray())
                .get(0);
        args.add(slice.size());
        args.add(slice.first());
        List<StatementRow> items = query(
                STATEMENT + where + " ORDER BY s.month DESC, c.code, s.residual_no LIMIT ? OFFSET ?",
                row -> statement(row, scope),
                args.toArray());
        return new Listing<>(items, total);
    }

    private static void limit(StringBuilder where, List<Object> args, YearMonth month, String centreCode) {
        if (month != null) {
            where.append(" AND s.month = ?");
            args.add(month.toString());
        }
        if (centreCode != null && !centreCode.isBlank()) {
            where.append(" AND c.code = ?");
            args.add(centreCode.strip());
        }
    }

    /** Which disputes somebody asks for; {@code null} stands for all. */
    public record DisputeCriteria(YearMonth month, String centreCode, boolean openOnly) {}

    /** Those that wait first, the longest waiting at the top, then the latest answered. */
    Listing<DisputeListRow> disputes(DisputeCriteria criteria, Scope scope, Slice slice) {
        StringBuilder where = new StringBuilder(visible(scope));
        List<Object> args = new ArrayList<>();
        limit(where, args, criteria.month(), criteria.centreCode());
        if (criteria.openOnly()) {
            where.append(" AND d.state = 'OPEN'");
        }
        String from = " FROM dispute d JOIN statement s ON s.id = d.statement_id"
                + " JOIN service_centre c ON c.id = s.centre_id WHERE 1 = 1" + where;
        long total = query("SELECT COUNT(*)" + from, row -> row.getLong(1), args.toArray())
                .get(0);
        args.add(slice.size());
        args.add(slice.first());
        return new Listing<>(
                query(
                        """
                        SELECT d.id, s.statement_no, s.month, c.code, c.name, u.name, d.order_no, l.kind, l.amount, d.claimed, d.state,
                        d.reason, d.raised_by, d.raised_at, d.answer, d.resolved_at,
                        (SELECT COUNT(*) FROM dispute_file f WHERE f.dispute_id = d.id)"""
                                + from.replace(
                                        " WHERE 1 = 1",
                                        " JOIN statement_line l ON l.run_id = d.run_id AND l.centre_id = d.centre_id"
                                                + " AND l.line_no = d.line_no JOIN outlet u ON u.id = l.outlet_id WHERE 1 = 1")
                                + " ORDER BY d.state = 'OPEN' DESC, IF(d.state = 'OPEN', d.raised_at, NULL), d.id DESC"
                                + " LIMIT ? OFFSET ?",
                        row -> new DisputeListRow(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                weijie.settlement.rule.LineKind.valueOf(row.getString(8)),
                                Money.ofYuan(row.getBigDecimal(9)),
                                row.getBigDecimal(10) == null ? null : Money.ofYuan(row.getBigDecimal(10)),
                                DisputeState.valueOf(row.getString(11)),
                                row.getString(12),
                                row.getString(13),
                                row.getObject(14, LocalDateTime.class),
                                row.getString(15),
                                row.getObject(16, LocalDateTime.class),
                                row.getInt(17)),
                        args.toArray()),
                total);
    }

    Optional<StatementRow> find(String number, Scope scope) {
        return query(STATEMENT + visible(scope) + " AND s.statement_no = ?", row -> statement(row, scope), number)
                .stream()
                .findFirst();
    }

    List<StatementEventRow> events(String number) {
        return query(
                """
                SELECT e.at, e.user_name, e.verb, e.to_state, e.note FROM statement_event e JOIN statement s ON s.id = e.statement_id
                WHERE s.statement_no = ? ORDER BY e.id""",
                row -> new StatementEventRow(
                        row.getObject(1, LocalDateTime.class),
                        row.getString(2),
                        row.getString(3),
                        StatementState.valueOf(row.getString(4)),
                        row.getString(5)),
                number);
    }

    List<RunRow> runs(YearMonth month) {
        return query(
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

    /** The months that have orders or statements, the latest first, at most so many. */
    List<String> months(int most) {
        return query("""
                SELECT month FROM (SELECT DISTINCT completed_month AS month FROM repair_order WHERE completed_month IS NOT NULL
                UNION SELECT month FROM settlement_period) m ORDER BY month DESC LIMIT ?""", row -> row.getString(1), most);
    }

    List<CentreMonthRow> centres(YearMonth month, Scope scope) {
        Map<Long, RunSums[]> runs = lastTwoRuns(month);
        String limit = scope.isCentre() ? " WHERE c.id = " + scope.centreId() : scope.isOutlet() ? " WHERE 1 = 0" : "";
        return query(
                        """
                        SELECT c.id, c.code, c.name, COALESCE(o.collected, 0), COALESCE(o.unsubmitted, 0), COALESCE(o.review, 0),
                        COALESCE(o.held, 0), s.statement_no, s.state, s.total,
                        (SELECT COUNT(*) FROM dispute d JOIN statement t ON t.id = d.statement_id WHERE t.month = ? AND t.centre_id = c.id
                         AND d.state = 'OPEN')
                        FROM service_centre c LEFT JOIN (SELECT centre_id, COUNT(*) AS collected,
                            SUM(settlement_status IN ('DRAFT', 'SUBMITTED')) AS unsubmitted,
                            SUM(settlement_status IN ('ABNORMAL', 'SUSPECT')) AS review, SUM(settlement_status = 'HELD') AS held
                            FROM repair_order WHERE completed_month = ? GROUP BY centre_id) o ON o.centre_id = c.id
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
                        month.toString())
                .stream()
                .filter(centre -> centre.collected() > 0 || centre.state() != null || centre.lastRun() != RunSums.NONE)
                .toList();
    }

    /**
     * Whether anything of a month still waits to be published: a statement, or a centre with orders or a trial that has none yet.
     * It asks whether there is one and counts nothing, since every publication asks it.
     */
    boolean isAnyUnpublished(YearMonth month) {
        return isAny("SELECT 1 FROM statement s WHERE s.month = ? AND s.sha256 IS NULL", month)
                || isAnyWithoutStatement(month);
    }

    /** Whether a centre has orders or a trial calculation of a month and no statement. */
    boolean isAnyWithoutStatement(YearMonth month) {
        return isAny("""
                SELECT 1 FROM service_centre c WHERE NOT EXISTS
                    (SELECT 1 FROM statement s WHERE s.month = ? AND s.centre_id = c.id AND s.residual_no = 0)
                AND (EXISTS (SELECT 1 FROM repair_order o WHERE o.completed_month = ? AND o.centre_id = c.id)
                    OR EXISTS (SELECT 1 FROM month_centre m WHERE m.month = ? AND m.centre_id = c.id))""", month, month, month);
    }

    private boolean isAny(String sql, YearMonth... months) {
        Object[] args = java.util.Arrays.stream(months).map(YearMonth::toString).toArray();
        return !query(sql + " LIMIT 1", row -> row.getInt(1), args).isEmpty();
    }

    /** What counts for each centre and what counted before; a run that a centre was kept out of never did. */
    private Map<Long, RunSums[]> lastTwoRuns(YearMonth month) {
        Map<Long, RunSums[]> runs = new HashMap<>();
        query(
                """
                SELECT c.centre_id, c.line_count, c.payable_count, c.payable_sum, c.non_payable_count, c.held_count, c.excluded_count,
                c.no_rate_count FROM run_centre c JOIN calculation_run r ON r.id = c.run_id
                WHERE r.month = ? AND r.state = 'DONE' AND NOT c.kept_out ORDER BY r.run_no DESC""",
                row -> {
                    RunSums[] lastTwo = runs.get(row.getLong(1));
                    if (lastTwo == null) {
                        runs.put(row.getLong(1), new RunSums[] {sums(row, 1), RunSums.NONE});
                    } else if (lastTwo[1] == RunSums.NONE) {
                        lastTwo[1] = sums(row, 1);
                    }
                    return row.getLong(1);
                },
                month.toString());
        return runs;
    }

    /** A centre sees its statements once they were sent, an outlet those published that have lines of it. */
    private static String visible(Scope scope) {
        if (scope.isCentre()) {
            return " AND s.centre_id = " + scope.centreId() + " AND s.state NOT IN " + BEFORE_SENT;
        }
        if (scope.isOutlet()) {
            return " AND s.sha256 IS NOT NULL AND EXISTS (SELECT 1 FROM statement_line x WHERE x.run_id = s.run_id"
                    + " AND x.centre_id = s.centre_id AND x.residual_no = s.residual_no AND x.outlet_id = "
                    + scope.outletId() + ")";
        }
        return "";
    }

    private StatementRow statement(ResultSet row, Scope scope) throws SQLException {
        LineSums sums = new LineSums(
                row.getInt(10),
                Money.ofYuan(row.getBigDecimal(11)),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                Money.ofYuan(row.getBigDecimal(16)));
        if (scope.isOutlet()) {
            // An outlet is shown its own part and nothing of the others'.
            sums = lines.parts(row.getLong(31), row.getLong(3), row.getInt(6), scope.outletId()).stream()
                    .map(StatementPartRow::sums)
                    .findFirst()
                    .orElse(LineSums.NONE);
        }
        return new StatementRow(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                StatementState.valueOf(row.getString(7)),
                row.getInt(8),
                row.getInt(9),
                sums,
                sums.total(),
                row.getObject(18, LocalDateTime.class),
                row.getString(19),
                row.getObject(20, LocalDateTime.class),
                row.getString(21),
                row.getObject(22, LocalDateTime.class),
                row.getString(23),
                row.getObject(24, LocalDateTime.class),
                row.getString(25),
                row.getObject(26, LocalDateTime.class),
                row.getString(27),
                row.getString(28),
                scope.isOutlet() ? 0 : row.getInt(29),
                row.getInt(30),
                row.getString(32));
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

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... args) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                query.setObject(i + 1, args[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("statements could not be read", e);
        }
    }
}
