package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.run.BasisText;
import weijie.settlement.run.CanonicalLines;
import weijie.settlement.run.KeptFacts;
import weijie.settlement.run.ReplayedLines;
import weijie.shared.jpa.Rows;

/** Computes a formal run's lines again from the facts, terms and rates it kept; what happened to the orders since does not matter. */
@ApplicationScoped
public class Replay {

    @Inject
    SettlementPeriods periods;

    @Inject
    Rows rows;

    ReplayRow of(Statement statement) {
        CalculationRun run = periods.run(statement.runId()).orElseThrow();
        Basis basis = BasisText.read(run.month(), run.basis());
        return rows.with(connection -> {
            ReplayedLines lines = new ReplayedLines(connection);
            CanonicalLines computed = lines.computed(run.id(), statement.centreId(), basis);
            return new ReplayRow(
                    statement.number(),
                    computed.count(),
                    computed.sha256(),
                    lines.stored(run.id(), statement.centreId()).sha256());
        });
    }

    /** The facts a run kept for a centre, in the order in which it read them. */
    void eachFact(long runId, long centreId, Consumer<OrderFacts> facts) {
        rows.with(connection -> {
            new KeptFacts(connection).each(runId, centreId, facts);
            return null;
        });
    }
}
