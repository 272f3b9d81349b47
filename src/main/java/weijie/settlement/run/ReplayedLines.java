package weijie.settlement.run;

import java.sql.Connection;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Rulebook;
import weijie.shared.jpa.Rows;

/** A centre's computed lines twice: computed again from the kept facts, and as they are stored; both as canonical bytes. */
public final class ReplayedLines {

    private static final String STORED = """
            SELECT outlet_id, order_no, kind, clause, reason_code, amount, level, units, unit_price, card_no, figure,
            CAST(completed_on AS CHAR), origin_month, related_order_no, CAST(related_on AS CHAR) FROM statement_line
            WHERE run_id = ? AND centre_id = ? AND kind IN ('PAYABLE', 'NON_PAYABLE', 'HELD', 'EXCLUDED', 'PENALTY', 'REVERSAL')
            ORDER BY line_no""";

    private final Connection connection;

    public ReplayedLines(Connection connection) {
        this.connection = connection;
    }

    /** The lines as the rules of the month make them from the kept facts. */
    public CanonicalLines computed(long runId, long centreId, Basis basis) {
        Rulebook.Settler settler = Rulebook.of(basis.month()).settler(basis);
        CanonicalLines computed = new CanonicalLines();
        KeptFacts kept = new KeptFacts(connection);
        kept.each(runId, centreId, order -> add(computed, settler.settle(order)));
        kept.penalties(runId, centreId).forEach(penalty -> penalty.lines().forEach(line -> add(computed, line)));
        return computed;
    }

    static void add(CanonicalLines lines, Line line) {
        Line.Figures figures = line.figures();
        RepeatOf related = figures.related();
        lines.add(
                line.subject().outletId(),
                line.subject().orderNo(),
                line.verdict().kind(),
                line.verdict().clause(),
                line.verdict(),
                line.amount(),
                figures.level(),
                figures.units(),
                figures.unitPrice(),
                figures.card(),
                figures.text(),
                line.subject().completedOn(),
                figures.origin(),
                related == null ? null : related.orderNo(),
                related == null ? null : related.completedOn());
    }

    /** The lines as they are stored, without what people added. */
    public CanonicalLines stored(long runId, long centreId) {
        CanonicalLines lines = new CanonicalLines();
        Rows.over(connection)
                .lend(STORED, row -> (Object[]) row.texts(), all -> all.forEach(lines::add), runId, centreId);
        return lines;
    }
}
