package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Slice;

/** Lists of statements as rows, limited to what the reader may see. */
@ApplicationScoped
public class StatementLists {

    private static final String STATEMENT = """
            SELECT s.statement_no, s.month, s.centre_id, c.code, COALESCE(h.centre_name, c.name), s.residual_no, s.state, s.calculations, r.run_no, s.payable_count,
            s.payable_sum, s.non_payable_count, s.held_count, s.excluded_count, s.no_rate_count, s.adjustment_sum, s.total,
            s.calculated_at, s.calculated_by, s.reviewed_at, s.reviewed_by, s.sent_at, s.sent_by, s.confirmed_at, s.confirmed_by,
            s.published_at, s.published_by, s.sha256,
            (SELECT COUNT(*) FROM dispute d WHERE d.statement_id = s.id AND d.state = 'OPEN'), s.version, s.run_id,
            IF(h.statement_id IS NULL, c.credit_code, h.credit_code), s.revision,
            (SELECT COUNT(*) FROM repair_order o WHERE o.left_month = s.month AND o.centre_id = s.centre_id AND EXISTS (
                SELECT 1 FROM statement_line l WHERE l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                AND l.order_id = o.id))
            FROM statement s JOIN service_centre c ON c.id = s.centre_id JOIN calculation_run r ON r.id = s.run_id
            LEFT JOIN published_head h ON h.statement_id = s.id WHERE 1 = 1""";
    private static final String VISIBLE_TO_CENTRE = StatementState.in(StatementState::isVisibleToCentre);

    @Inject
    SettlementTables tables;

    @Inject
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
        long total = tables.number(
                "SELECT COUNT(*) FROM statement s JOIN service_centre c ON c.id = s.centre_id WHERE 1 = 1" + where,
                args.toArray());
        args.add(slice.size());
        args.add(slice.first());
        List<StatementRow> items = tables.query(
                STATEMENT + where + " ORDER BY s.month DESC, c.code, s.residual_no LIMIT ? OFFSET ?",
                row -> statement(row, scope),
                args.toArray());
        return new Listing<>(items, total);
    }

    static void limit(StringBuilder where, List<Object> args, YearMonth month, String centreCode) {
        if (month != null) {
            where.append(" AND s.month = ?");
            args.add(month.toString());
        }
        if (centreCode != null && !centreCode.isBlank()) {
            where.append(" AND c.code = ?");
            args.add(centreCode.strip());
        }
    }

    Optional<StatementRow> find(String number, Scope scope) {
        return tables
                .query(STATEMENT + visible(scope) + " AND s.statement_no = ?", row -> statement(row, scope), number)
                .stream()
                .findFirst();
    }

    List<StatementEventRow> events(String number) {
        return tables.query(
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

    /** A centre sees its statements once they were sent, an outlet those published that have lines of it. */
    static String visible(Scope scope) {
        if (scope.isCentre()) {
            return " AND s.centre_id = " + scope.centreId() + " AND s.state IN " + VISIBLE_TO_CENTRE;
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
            sums = lines.parts(new PaperKey(row.getLong(31), row.getLong(3), row.getInt(6)), scope.outletId()).stream()
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
                row.getString(32),
                Statement.digest(
                        row.getString(1),
                        row.getLong(31),
                        row.getInt(33),
                        Money.ofYuan(row.getBigDecimal(17)),
                        row.getString(28)),
                scope.isOutlet() ? 0 : row.getInt(34));
    }
}
