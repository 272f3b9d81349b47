package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import weijie.settlement.rule.CarryForward;
import weijie.settlement.rule.SetOffOldestFirst;
import weijie.settlement.run.OpenDebts;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** What months that came to less than nothing left owing, and how later statements set it off (G12). */
@ApplicationScoped
class Debts {

    private static final String EARNED =
            "SUM(IF(l.kind IN ('PAYABLE', 'ADJUSTMENT', 'REVERSAL', 'PENALTY'), l.amount, 0))";
    private static final String AMOUNTS = """
            SUM(IF(l.kind = 'PAYABLE', l.amount, 0)), SUM(IF(l.kind IN ('ADJUSTMENT', 'REVERSAL'), l.amount, 0)),
            -SUM(IF(l.kind = 'PENALTY', l.amount, 0)), -SUM(IF(l.kind = 'CARRY', l.amount, 0))""";

    @Inject
    SettlementTables tables;

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    /** What the statement as a whole comes to. */
    StatementAmounts amounts(PaperKey paper) {
        return tables.query(
                        "SELECT " + AMOUNTS + " FROM statement_line l WHERE" + PaperKey.CONDITION,
                        row -> StatementAmounts.of(money(row, 1), money(row, 2), money(row, 3), money(row, 4)),
                        paper.args())
                .get(0);
    }

    /** What each outlet's part comes to, by outlet; its debt is towards its centre, whatever the centre as a whole earned. */
    Map<Long, StatementAmounts> ofOutlets(Statement statement) {
        Map<Long, Money> debts = ofOutletsBefore(statement);
        Map<Long, StatementAmounts> parts = new HashMap<>();
        tables.query(
                        "SELECT l.outlet_id, " + AMOUNTS + " FROM statement_line l WHERE" + PaperKey.CONDITION
                                + " AND l.outlet_id IS NOT NULL GROUP BY l.outlet_id",
                        row -> Map.entry(
                                row.getLong(1),
                                StatementAmounts.of(
                                        money(row, 2),
                                        money(row, 3),
                                        money(row, 4),
                                        debts.getOrDefault(row.getLong(1), Money.ZERO))),
                        statement.paper().args())
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts;
    }

    /** Only an outlet that something was taken back from can owe anything, so the others' lines are not read. */
    private Map<Long, Money> ofOutletsBefore(Statement statement) {
        Map<Long, Money> debts = new TreeMap<>();
        tables.query(
                        "SELECT l.outlet_id, " + EARNED + """
                         FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id
                            AND l.residual_no = s.residual_no
                        WHERE s.centre_id = ? AND s.sha256 IS NOT NULL AND (s.month < ? OR s.month = ? AND s.residual_no < ?)
                        AND l.outlet_id IN (SELECT a.outlet_id FROM adjustment a WHERE a.centre_id = ? AND a.state = 'SETTLED'
                            AND a.amount < 0)
                        GROUP BY s.month, s.residual_no, l.outlet_id ORDER BY s.month, s.residual_no""",
                        row -> Map.entry(row.getLong(1), money(row, 2)),
                        statement.centreId(),
                        statement.month().toString(),
                        statement.month().toString(),
                        statement.residualNo(),
                        statement.centreId())
                .forEach(month -> debts.merge(
                        month.getKey(),
                        new CarryForward(Money.ZERO, month.getValue()).carried(),
                        (before, none) -> new CarryForward(before, month.getValue()).carried()));
        return debts;
    }

    /**
     * Sets off, on a statement that is about to be published, the debts that it shows: what is taken then stands on it for good.
     *
     * @throws Refusal {@code ST-491} when a debt is no longer what the statement shows, because another one has set it off since
     */
    void setOff(Statement statement) {
        List<SetOffOldestFirst.Debt> shown = tables.query(
                "SELECT l.figure, -l.amount FROM statement_line l WHERE" + PaperKey.CONDITION + " AND l.kind = 'CARRY'",
                row -> new SetOffOldestFirst.Debt(row.getString(1), "", Money.ofYuan(row.getBigDecimal(2))),
                statement.paper().args());
        if (shown.isEmpty()) {
            return;
        }
        List<SetOffOldestFirst.Debt> open = open(statement).stream()
                .filter(debt -> shown.stream()
                        .anyMatch(line -> line.statementNo().equals(debt.statementNo())
                                && line.open().equals(debt.open())))
                .toList();
        Refusal.unless(open.size() == shown.size(), Refusal.Kind.CONFLICT, "ST-491", statement.number());
        tables.update(
                "DELETE l FROM statement_line l WHERE" + PaperKey.CONDITION + " AND l.kind = 'SET_OFF'",
                statement.paper().args());
        SetOffOldestFirst.of(open, statement.total()).forEach(taken -> write(statement, taken));
    }

    private List<SetOffOldestFirst.Debt> open(Statement statement) {
        try (Connection connection = dataSource.getConnection()) {
            return new OpenDebts(connection).before(statement.month(), statement.centreId());
        } catch (SQLException e) {
            throw new IllegalStateException("debts could not be read", e);
        }
    }

    private void write(Statement statement, SetOffOldestFirst.Debt taken) {
        tables.update(
                """
                INSERT INTO statement_line (run_id, centre_id, line_no, residual_no, kind, clause, reason_code, amount, units, unit_price,
                card_no, figure, origin_month)
                SELECT ?, ?, MAX(l.line_no) + 1, ?, 'SET_OFF', 'G12', 'DEBT_SET_OFF', ?, 1, 0, 0, ?, ?
                FROM statement_line l WHERE l.run_id = ? AND l.centre_id = ?""",
                statement.runId(),
                statement.centreId(),
                statement.residualNo(),
                taken.open().yuan(),
                taken.statementNo(),
                statement.month().toString(),
                statement.runId(),
                statement.centreId());
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column) == null ? Money.ZERO : Money.ofYuan(row.getBigDecimal(column));
    }
}
