package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;

/**
 * What people's decisions do to the lines of papers that are not published: they move to another paper of the period, leave all of them,
 * or get a line beside them. What was computed is never changed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LineMoves {

    @Inject
    Rows rows;

    /** Writes what an answer makes of a line, unless that is what was computed. */
    void grant(Statement statement, StatementLineRow line, Money granted, DisputeState as) {
        Money difference = granted.minus(line.amount());
        if (!difference.isZero()) {
            adjust(statement, line, difference, as.reasonCode(), line.amount().toString());
        }
    }

    private void adjust(
            Statement statement, StatementLineRow line, Money difference, String reasonCode, String figure) {
        rows.change(
                """
                INSERT INTO statement_line (run_id, centre_id, line_no, residual_no, outlet_id, order_id, order_no, kind, clause, reason_code,
                amount, level, units, unit_price, card_no, figure, completed_on, origin_month)
                SELECT l.run_id, l.centre_id, n.next_no, l.residual_no, l.outlet_id, l.order_id, l.order_no, 'ADJUSTMENT', 'G13', ?, ?,
                l.level, 1, 0, 0, ?, l.completed_on, l.origin_month
                FROM statement_line l JOIN (SELECT MAX(line_no) + 1 AS next_no FROM statement_line WHERE run_id = ? AND centre_id = ?) n
                WHERE l.run_id = ? AND l.centre_id = ? AND l.line_no = ?""",
                reasonCode,
                difference,
                figure,
                statement.runId(),
                statement.centreId(),
                statement.runId(),
                statement.centreId(),
                line.lineNo());
    }

    /** Moves lines with an open dispute, with whatever was added about their orders, to another paper of the same period. */
    int split(Statement main, int residualNo) {
        return rows.change("""
                UPDATE statement_line l JOIN dispute d ON d.run_id = l.run_id AND d.centre_id = l.centre_id AND d.line_no = l.line_no
                SET l.residual_no = ? WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = ? AND d.state = 'OPEN'""", residualNo, main.runId(), main.centreId(), main.residualNo());
    }

    /** A residual paper's lines go back to the paper they came from. */
    int giveBack(Statement residual, Statement main) {
        return rows.change(
                "UPDATE statement_line SET residual_no = ? WHERE run_id = ? AND centre_id = ? AND residual_no = ?",
                main.residualNo(),
                residual.runId(),
                residual.centreId(),
                residual.residualNo());
    }

    /** Lines of some orders leave a paper that is not published: what was computed is kept aside, what was added about them goes. */
    void drop(Statement residual, List<Long> orders) {
        String those = PaperKey.CONDITION + "AND l.order_id IN (?*)";
        Object[] paper = residual.paper().args();
        rows.changeOf(orders, "DELETE l FROM statement_line l WHERE" + those + " AND l.clause = 'G13'", paper);
        rows.changeOf(orders, "UPDATE statement_line l SET l.residual_no = -1 WHERE" + those, paper);
    }

    /** A line leaves every paper of its period: the order is settled with the next month. What was computed stays as it is. */
    void postpone(Statement statement, StatementLineRow line) {
        rows.change(
                "UPDATE statement_line SET residual_no = -1 WHERE run_id = ? AND centre_id = ? AND line_no = ?",
                statement.runId(),
                statement.centreId(),
                line.lineNo());
    }
}
