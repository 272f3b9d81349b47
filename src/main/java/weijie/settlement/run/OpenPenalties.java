package weijie.settlement.run;

import java.sql.Connection;
import java.time.YearMonth;
import java.util.List;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.rule.Verdict;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Penalties of a centre that are final and stand on no statement of another month; of those that are spread, the parts that are due. */
final class OpenPenalties {

    private static final String OPEN = """
            SELECT IF(t.id IS NULL, p.penalty_no, CONCAT(p.penalty_no, ' ', t.part_no, '/', t.parts)) AS penalty_no, p.kind, p.outlet_id, o.completed_on, o.repair_level,
            IF(o.completed_on IS NULL, NULL, p.order_id) AS order_id, IF(o.completed_on IS NULL, NULL, p.order_no) AS order_no, p.base, p.multiplier,
            COALESCE(t.amount, p.amount) AS amount, p.month, o.settled_month,
            IF(p.kind = 'FAKE_ORDER' AND COALESCE(t.part_no, 1) = 1, COALESCE((SELECT SUM(l.amount) FROM statement s JOIN statement_line l ON l.run_id = s.run_id
                AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no WHERE s.centre_id = p.centre_id AND s.sha256 IS NOT NULL
                AND s.month >= o.completed_month AND l.order_id = p.order_id AND l.kind IN ('PAYABLE', 'ADJUSTMENT', 'REVERSAL')), 0)
                + COALESCE((SELECT SUM(a.amount) FROM adjustment a WHERE a.order_id = p.order_id AND a.state = 'APPROVED'), 0), 0) AS paid
            FROM penalty p LEFT JOIN repair_order o ON o.id = p.order_id
            LEFT JOIN penalty_part t ON t.penalty_id = p.id AND t.statement_no IS NULL AND t.due_month <= ? AND (t.on_month IS NULL OR t.on_month = ?)
            WHERE p.centre_id = ? AND p.state = 'FINAL' AND (t.id IS NOT NULL OR p.spread_agreed_by IS NULL AND (p.on_month IS NULL OR p.on_month = ?))
            ORDER BY p.penalty_no, t.part_no""";

    private final Rows rows;

    OpenPenalties(Connection connection) {
        this.rows = Rows.over(connection);
    }

    /** Those that the next statement of a centre deducts, whatever month they are of. */
    List<PenaltyFacts> of(long centreId, YearMonth month) {
        return rows.list(OPEN, OpenPenalties::facts, month, month, centreId, month);
    }

    private static PenaltyFacts facts(Row row) {
        String paidWith = row.text("settled_month");
        return new PenaltyFacts(
                row.text("penalty_no"),
                Verdict.ofPenalty(row.text("kind")),
                new Line.Subject(
                        row.numberOrNull("outlet_id"),
                        row.numberOrNull("order_id"),
                        row.text("order_no"),
                        row.day("completed_on")),
                row.choice(RepairLevel.class, "repair_level"),
                row.money("base"),
                row.count("multiplier"),
                row.money("amount"),
                YearMonth.parse(row.text("month")),
                row.money("paid"),
                paidWith == null ? null : YearMonth.parse(paidWith));
    }
}
