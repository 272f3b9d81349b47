package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/**
 * What the month writes back: which orders a statement has taken, and on the orders themselves that they are held, or settled. A
 * statement's orders change with one SQL statement, each with its version, so that a person who is editing one of them is told.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettlementMarks {

    @Inject
    Rows rows;

    /**
     * A formal run took the lines of a centre: payable and non-payable orders are included, held ones held, the others free. Nothing is
     * written on an order but that it is held, or no longer: what a month includes is a list beside the orders.
     *
     * @param formerRunId whose lines the statement had before, if they may have been others; {@code null} when it is new or computed again
     *     from the same facts on the same terms
     */
    public void take(long runId, Long formerRunId, long centreId, YearMonth month) {
        rows.change("""
                UPDATE repair_order o JOIN included_order i ON i.order_id = o.id
                SET o.settlement_status = 'VALIDATED', o.version = o.version + 1
                WHERE o.centre_id = ? AND o.settlement_status = 'HELD' AND i.month = ? AND o.id NOT IN (SELECT l.order_id FROM statement_line l
                    WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = 0 AND l.kind = 'HELD')""", centreId, month, runId, centreId);
        if (formerRunId != null) {
            rows.change("""
                    DELETE i FROM statement_line l JOIN included_order i ON i.order_id = l.order_id AND i.month = ?
                    LEFT JOIN (SELECT DISTINCT n.order_id FROM statement_line n WHERE n.run_id = ? AND n.centre_id = ? AND n.residual_no = 0
                        AND n.kind IN ('PAYABLE', 'NON_PAYABLE', 'HELD')) k ON k.order_id = l.order_id
                    WHERE l.run_id = ? AND l.centre_id = ? AND k.order_id IS NULL""", month, runId, centreId, formerRunId, centreId);
        }
        // An order that another month has taken meanwhile stays there; this statement then has to be calculated again.
        rows.change("""
                INSERT INTO included_order (order_id, month, held) SELECT l.order_id, ?, l.kind = 'HELD' FROM statement_line l
                WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = 0 AND l.kind IN ('PAYABLE', 'NON_PAYABLE', 'HELD')
                ON DUPLICATE KEY UPDATE held = IF(included_order.month = VALUES(month), VALUES(held), included_order.held)""", month, runId, centreId);
        rows.change("""
                UPDATE statement_line l JOIN repair_order o ON o.id = l.order_id JOIN included_order i ON i.order_id = o.id AND i.month = ?
                SET o.settlement_status = 'HELD', o.version = o.version + 1
                WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = 0 AND l.kind = 'HELD' AND o.settlement_status = 'VALIDATED'""", month, runId, centreId);
        rows.change("""
                UPDATE repair_order o JOIN included_order i ON i.order_id = o.id
                SET o.settlement_status = 'VALIDATED', o.version = o.version + 1
                WHERE o.centre_id = ? AND o.settlement_status = 'HELD' AND i.month = ? AND NOT i.held""", centreId, month);
    }

    /**
     * After a new calculation the orders that had left the statement are judged by it: taken again, or not payable any more. One that left
     * while the calculation had read it already still stands there as payable, so that it still has to be calculated again.
     */
    public void backOnPaper(long runId, long centreId, YearMonth month) {
        rows.change("""
                UPDATE repair_order o SET o.left_month = NULL WHERE o.left_month = ? AND o.centre_id = ?
                AND (o.settlement_status = 'VALIDATED' AND EXISTS (SELECT 1 FROM included_order i WHERE i.order_id = o.id AND i.month = ?
                        AND NOT i.held)
                    OR NOT EXISTS (SELECT 1 FROM statement_line l WHERE l.run_id = ? AND l.centre_id = ? AND l.order_id = o.id
                        AND l.kind IN ('PAYABLE', 'NON_PAYABLE')))""", month, centreId, month, runId, centreId);
    }

    /** Orders whose lines have been taken off an unpublished paper wait for the next month. */
    public void goneFromPaper(List<Long> orders) {
        rows.changeOf(orders, "UPDATE repair_order SET left_month = NULL WHERE left_month IS NOT NULL AND id IN (?*)");
    }

    /** Disputed lines moved to a residual statement keep their orders from the next month. */
    public void keep(long runId, long centreId, int residualNo) {
        rows.change("""
                UPDATE statement_line l JOIN repair_order o ON o.id = l.order_id JOIN included_order i ON i.order_id = o.id
                SET o.settlement_status = 'VALIDATED', o.version = o.version + 1, i.held = FALSE
                WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = ? AND l.kind = 'HELD' AND o.settlement_status = 'HELD'""", runId, centreId, residualNo);
    }

    /** An order leaves its statement and waits for the next month. */
    public void free(long orderId) {
        rows.change("DELETE FROM included_order WHERE order_id = ?", orderId);
        rows.change("""
                UPDATE repair_order SET settlement_status = 'VALIDATED', version = version + 1
                WHERE id = ? AND settled_month IS NULL AND settlement_status IN ('VALIDATED', 'HELD')""", orderId);
    }

    /**
     * The statement is published: its orders are settled for good, held ones are carried, which counts unless the centre had no parcel left, out-of-warranty ones are done with until
     * somebody takes them up again. One whose category has no warranty term yet waits for the term: what is missing is not zero.
     *
     * @return how many orders became settled; fewer than the statement's lines means that somebody changed one since
     */
    public int settle(long runId, long centreId, int residualNo, YearMonth month) {
        int settled = settle(runId, centreId, residualNo, "PAYABLE", month)
                + settle(runId, centreId, residualNo, "NON_PAYABLE", month);
        rows.change("""
                UPDATE repair_order o JOIN statement_line l ON l.order_id = o.id
                SET o.settled_kind = 'PAYABLE'
                WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = ? AND l.kind = 'ADJUSTMENT' AND l.amount > 0
                AND o.settled_month = ?""", runId, centreId, residualNo, month);
        rows.change("""
                UPDATE statement_line l JOIN repair_order o ON o.id = l.order_id JOIN included_order i ON i.order_id = o.id AND i.month = ?
                SET o.settlement_status = 'HELD', o.held_carries = o.held_carries + (l.reason_code <> 'BAD_PART_NO_SLOT'), o.version = o.version + 1
                WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = ? AND l.kind = 'HELD'
                AND o.settlement_status IN ('HELD', 'VALIDATED') AND o.settled_month IS NULL""", month, runId, centreId, residualNo);
        rows.change("""
                UPDATE repair_order o JOIN statement_line l ON l.order_id = o.id
                SET o.settled_month = ?, o.settled_kind = 'EXCLUDED', o.version = o.version + 1
                WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = ? AND l.kind = 'EXCLUDED'
                AND l.reason_code IN ('CLAIMED_OUT_OF_WARRANTY', 'OUT_OF_WARRANTY')
                AND o.settlement_status = 'VALIDATED' AND o.settled_month IS NULL""", month, runId, centreId, residualNo);
        rows.change("""
                DELETE i FROM statement_line l JOIN included_order i ON i.order_id = l.order_id AND i.month = ?
                WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = ?""", month, runId, centreId, residualNo);
        return settled;
    }

    /**
     * Settles the orders of a paper's lines of a kind, some at a time in the order of their ids: the table is walked once from front to
     * back, where a join with the lines would first write every row into a temporary table and then fetch them in disorder.
     */
    private int settle(long runId, long centreId, int residualNo, String kind, YearMonth month) {
        List<Long> orders = rows.list(
                "SELECT order_id FROM statement_line WHERE run_id = ? AND centre_id = ? AND residual_no = ? AND kind = ? ORDER BY order_id",
                row -> row.number("order_id"),
                runId,
                centreId,
                residualNo,
                kind);
        return rows.changeOf(orders, """
                UPDATE repair_order SET settlement_status = 'SETTLED', settled_month = ?, settled_kind = ?, version = version + 1
                WHERE settlement_status = 'VALIDATED' AND settled_month IS NULL AND EXISTS (SELECT 1 FROM included_order i
                    WHERE i.order_id = repair_order.id AND i.month = ? AND NOT i.held) AND id IN (?*)""", month, kind, month);
    }

    /** Abnormal orders completed before a day, with that day of theirs. */
    public Map<Long, LocalDate> abnormal(LocalDate completedBefore) {
        Map<Long, LocalDate> abnormal = new LinkedHashMap<>();
        rows.list(
                        "SELECT id, completed_on FROM repair_order WHERE settlement_status = 'ABNORMAL' AND completed_on < ? ORDER BY id",
                        row -> Map.entry(row.number("id"), row.day("completed_on")),
                        completedBefore)
                .forEach(order -> abnormal.put(order.getKey(), order.getValue()));
        return abnormal;
    }

    /**
     * Abnormal orders that nobody corrected in time (G10); their timelines say so. One that is not abnormal any more is left alone.
     *
     * @param at the moment, UTC
     * @return how many expired
     */
    public int expire(List<Long> orders, LocalDateTime at) {
        int expired = 0;
        for (long order : orders) {
            int changed = rows.change(
                    "UPDATE repair_order SET settlement_status = 'EXPIRED', version = version + 1"
                            + " WHERE id = ? AND settlement_status = 'ABNORMAL'",
                    order);
            if (changed == 0) {
                continue;
            }
            expired++;
            rows.change(
                    "INSERT INTO order_event (id, order_id, at, user_name, verb, from_status, to_status) VALUES (?, ?, ?, 'system', 'EXPIRE',"
                            + " 'ABNORMAL', 'EXPIRED')",
                    TimeOrderedId.next(),
                    order,
                    at);
        }
        return expired;
    }
}
