package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Rulebook;

/** Computes a formal run's lines again from the facts, terms and rates it kept; what happened to the orders since does not matter. */
@ApplicationScoped
public class Replay {

    @Inject
    SettlementPeriods periods;

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    ReplayRow of(Statement statement) {
        CalculationRun run = periods.run(statement.runId()).orElseThrow();
        Basis basis = BasisText.read(run.month(), run.basis());
        Rulebook.Settler settler = Rulebook.of(run.month()).settler(basis);
        CanonicalLines computed = new CanonicalLines();
        eachFact(run.id(), statement.centreId(), order -> add(computed, settler.settle(order)));
        return new ReplayRow(statement.number(), computed.count(), computed.sha256(), stored(statement));
    }

    /** The facts a run kept for a centre, in the order in which it read them. */
    void eachFact(long runId, long centreId, Consumer<OrderFacts> facts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT facts FROM run_input WHERE run_id = ? AND centre_id = ? ORDER BY chunk_no")) {
            query.setLong(1, runId);
            query.setLong(2, centreId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    FactTape.read(row.getBytes(1), facts);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the run's inputs could not be read", e);
        }
    }

    private static void add(CanonicalLines lines, Line line) {
        RepeatOf repeat = line.order().repeat();
        lines.add(
                line.order().outletId(),
                line.order().orderNo(),
                line.verdict().kind(),
                line.verdict().clause(),
                line.verdict(),
                line.amount(),
                line.level(),
                line.units(),
                line.unitPrice(),
                line.card(),
                line.figure(),
                line.order().completedOn(),
                line.origin(),
                repeat == null ? null : repeat.orderNo(),
                repeat == null ? null : repeat.completedOn());
    }

    private String stored(Statement statement) {
        CanonicalLines lines = new CanonicalLines();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT outlet_id, order_no, kind, clause, reason_code, amount, level, units, unit_price, card_no, figure,
                        CAST(completed_on AS CHAR), origin_month, related_order_no, CAST(related_on AS CHAR) FROM statement_line
                        WHERE run_id = ? AND centre_id = ? AND kind IN ('PAYABLE', 'NON_PAYABLE', 'HELD', 'EXCLUDED')
                        ORDER BY line_no""")) {
            query.setLong(1, statement.runId());
            query.setLong(2, statement.centreId());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Object[] fields = new Object[15];
                    for (int i = 0; i < fields.length; i++) {
                        fields[i] = row.getString(i + 1);
                    }
                    lines.add(fields);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("statement lines could not be read", e);
        }
        return lines.sha256();
    }
}
