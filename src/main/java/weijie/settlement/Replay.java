package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.SetOffOldestFirst;
import weijie.settlement.run.BasisText;
import weijie.settlement.run.CanonicalLines;
import weijie.settlement.run.OpenDebts;
import weijie.settlement.run.ReplayedLines;
import weijie.shared.Money;
import weijie.shared.jpa.DatabaseFailure;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * Computes a formal run's lines again from the facts, terms and rates it kept; what happened to the orders since does not matter. What a
 * published paper has beside them, debts that are carried and set off and what people added, is computed again from where it comes from.
 */
@ApplicationScoped
public class Replay {

    private static final String UNREADABLE = "0".repeat(64);

    /** Approved corrections of earlier months, on the paper that has their line; one that has none belongs on the main paper. */
    private static final String CORRECTED = """
            SELECT 'ADJUSTMENT_OF_PUBLISHED' AS reason_code, a.order_no, a.origin_month, a.amount FROM adjustment a
            WHERE COALESCE((SELECT MAX(x.residual_no) FROM statement_line x WHERE x.run_id = ? AND x.centre_id = ? AND x.order_id = a.order_id
                AND x.origin_month = a.origin_month AND x.reason_code = 'ADJUSTMENT_OF_PUBLISHED'), 0) = ?
            AND a.settled_month = ? AND a.centre_id = ? AND a.state = 'SETTLED' ORDER BY a.order_no, a.origin_month, a.amount""";

    /** What was granted; nothing is paid for what is held or excluded, unless that was granted on this paper itself. */
    private static final String ANSWERED =
            "SELECT IF(d.state = 'ACCEPTED', 'DISPUTE_ACCEPTED', 'DISPUTE_PARTLY') AS reason_code, l.order_no, l.origin_month,"
                    + " d.granted - l.amount AS amount FROM dispute d JOIN statement_line l ON l.run_id = d.run_id"
                    + " AND l.centre_id = d.centre_id AND l.line_no = d.line_no WHERE" + PaperKey.CONDITION
                    + " AND d.state IN ('ACCEPTED', 'PARTLY_ACCEPTED') AND d.granted <> l.amount AND (l.kind IN ('PAYABLE', 'NON_PAYABLE')"
                    + " OR EXISTS (SELECT 1 FROM statement_line x WHERE x.run_id = l.run_id AND x.centre_id = l.centre_id"
                    + " AND x.order_id = l.order_id AND x.reason_code IN ('DISPUTE_ACCEPTED', 'DISPUTE_PARTLY')))"
                    + " ORDER BY l.order_no, l.origin_month, amount";

    @Inject
    SettlementPeriods periods;

    @Inject
    Rows rows;

    @Inject
    Statements statements;

    /** A published statement's lines, by its number. */
    public ReplayRow of(String number) {
        return of(statements.find(number).orElseThrow());
    }

    /** What was kept and cannot be read any more is another than was kept; a database that does not answer is no finding. */
    ReplayRow of(Statement statement) {
        try {
            return replayed(statement);
        } catch (DatabaseFailure away) {
            throw away;
        } catch (RuntimeException unreadable) {
            return rows.with(connection -> new ReplayRow(
                    statement.number(),
                    0,
                    UNREADABLE,
                    new ReplayedLines(connection)
                            .stored(statement.runId(), statement.centreId())
                            .sha256()));
        }
    }

    private ReplayRow replayed(Statement statement) {
        CalculationRun run = periods.run(statement.runId()).orElseThrow();
        Basis basis = BasisText.read(run.month(), run.basis());
        return rows.with(connection -> {
            ReplayedLines lines = new ReplayedLines(connection);
            CanonicalLines computed = lines.computed(run.id(), statement.centreId(), basis);
            CanonicalLines stored = lines.stored(run.id(), statement.centreId());
            if (statement.sha256() != null) {
                List<SetOffOldestFirst.Debt> carried = carried(statement);
                List<SetOffOldestFirst.Debt> owed = owed(statement, carried, new OpenDebts(connection));
                owed.forEach(debt -> computed.add(LineKind.CARRY, debt.statementNo(), debt.open()));
                carried.forEach(debt -> stored.add(LineKind.CARRY, debt.statementNo(), debt.open()));
                setOff(statement, owed, computed, stored);
                corrections(statement, computed, stored);
            }
            return new ReplayRow(statement.number(), computed.count(), computed.sha256(), stored.sha256());
        });
    }

    /** The debts that stand on a published paper, the oldest first. */
    private List<SetOffOldestFirst.Debt> carried(Statement statement) {
        return rows.list(
                "SELECT l.figure, COALESCE(d.month, '') AS month, -l.amount AS open FROM statement_line l"
                        + " LEFT JOIN statement d ON d.statement_no = l.figure WHERE" + PaperKey.CONDITION
                        + " AND l.kind = 'CARRY' ORDER BY d.month, l.figure",
                row -> new SetOffOldestFirst.Debt(row.text("figure"), row.text("month"), row.money("open")),
                statement.paper().args());
    }

    /**
     * What the centre owed when the paper was published, from what the statements before it came to and what was taken of that until then.
     * Debts that arose while it was being confirmed need not stand on it.
     */
    private List<SetOffOldestFirst.Debt> owed(
            Statement statement, List<SetOffOldestFirst.Debt> carried, OpenDebts debts) {
        if (statement.residualNo() > 0) {
            return List.of();
        }
        long publication = rows.number(
                "SELECT COALESCE(MAX(id), 9223372036854775807) FROM statement_event WHERE statement_id = ? AND verb = 'publish'",
                statement.id());
        return debts.then(statement.month(), statement.centreId(), publication, statement.runId()).stream()
                .filter(then -> then.known()
                        || carried.stream()
                                .anyMatch(line ->
                                        line.statementNo().equals(then.debt().statementNo())))
                .map(OpenDebts.Then::debt)
                .toList();
    }

    /**
     * What people added to a published paper: corrections of earlier months from the approved proposals, and what answers to disputes make
     * of lines from the answers.
     */
    private void corrections(Statement statement, CanonicalLines computed, CanonicalLines stored) {
        Object[] paper = statement.paper().args();
        rows.list(CORRECTED, Corrected::read, statement.paper().args(statement.month(), statement.centreId()))
                .forEach(line -> line.addTo(computed));
        rows.list(ANSWERED, Corrected::read, paper).forEach(line -> line.addTo(computed));
        rows.list(
                        "SELECT l.reason_code, l.order_no, l.origin_month, l.amount FROM statement_line l WHERE"
                                + PaperKey.CONDITION
                                + " AND l.kind = 'ADJUSTMENT' ORDER BY l.reason_code <> 'ADJUSTMENT_OF_PUBLISHED', l.order_no, l.origin_month, l.amount",
                        Corrected::read,
                        paper)
                .forEach(line -> line.addTo(stored));
    }

    /** An amount that people added, by what it is about. */
    private record Corrected(String reasonCode, String orderNo, String originMonth, Money amount) {

        static Corrected read(Row row) {
            return new Corrected(
                    row.text("reason_code"), row.text("order_no"), row.text("origin_month"), row.money("amount"));
        }

        void addTo(CanonicalLines lines) {
            lines.add(LineKind.ADJUSTMENT, reasonCode, orderNo, originMonth, amount);
        }
    }

    /** What a published paper sets off, computed again from what is owed and what it earns. */
    private void setOff(
            Statement statement, List<SetOffOldestFirst.Debt> debts, CanonicalLines computed, CanonicalLines stored) {
        Object[] paper = statement.paper().args();
        Money earned = rows.first(
                        "SELECT COALESCE(SUM(l.amount), 0) AS earned FROM statement_line l WHERE" + PaperKey.CONDITION
                                + " AND l.kind IN ('PAYABLE', 'ADJUSTMENT', 'REVERSAL', 'PENALTY')",
                        row -> row.money("earned"),
                        paper)
                .orElseThrow();
        SetOffOldestFirst.of(debts, earned)
                .forEach(taken -> computed.add(LineKind.SET_OFF, taken.statementNo(), taken.open()));
        rows.list(
                        "SELECT l.figure, l.amount FROM statement_line l WHERE" + PaperKey.CONDITION
                                + " AND l.kind = 'SET_OFF' ORDER BY l.line_no",
                        row -> new SetOffOldestFirst.Debt(row.text("figure"), "", row.money("amount")),
                        paper)
                .forEach(taken -> stored.add(LineKind.SET_OFF, taken.statementNo(), taken.open()));
    }
}
