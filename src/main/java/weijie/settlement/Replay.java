package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.SetOffOldestFirst;
import weijie.settlement.run.BasisText;
import weijie.settlement.run.CanonicalLines;
import weijie.settlement.run.ReplayedLines;
import weijie.shared.Money;
import weijie.shared.jpa.DatabaseFailure;
import weijie.shared.jpa.Rows;

/** Computes a formal run's lines again from the facts, terms and rates it kept; what happened to the orders since does not matter. */
@ApplicationScoped
public class Replay {

    private static final String UNREADABLE = "0".repeat(64);

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
                setOff(statement, computed, stored);
            }
            return new ReplayRow(statement.number(), computed.count(), computed.sha256(), stored.sha256());
        });
    }

    /** What a published paper sets off, computed again from the debts that stand on it and what it earns. */
    private void setOff(Statement statement, CanonicalLines computed, CanonicalLines stored) {
        Object[] paper = statement.paper().args();
        List<SetOffOldestFirst.Debt> debts = rows.list(
                "SELECT l.figure, d.month, -l.amount AS open FROM statement_line l JOIN statement d ON d.statement_no = l.figure WHERE"
                        + PaperKey.CONDITION + " AND l.kind = 'CARRY'",
                row -> new SetOffOldestFirst.Debt(row.text("figure"), row.text("month"), row.money("open")),
                paper);
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
