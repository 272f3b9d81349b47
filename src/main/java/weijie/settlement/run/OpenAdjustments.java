package weijie.settlement.run;

import java.sql.Connection;
import java.time.YearMonth;
import java.util.List;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.Verdict;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Corrections of earlier months that were approved and stand on no published statement yet. */
final class OpenAdjustments {

    private final Rows rows;

    OpenAdjustments(Connection connection) {
        this.rows = Rows.over(connection);
    }

    /** Those of a centre about months before one, as lines of it. */
    List<Line> before(YearMonth month, long centreId) {
        return rows.list("""
                SELECT a.outlet_id, a.order_id, a.order_no, a.origin_month, a.amount, o.completed_on, o.repair_level
                FROM adjustment a JOIN repair_order o ON o.id = a.order_id
                WHERE a.centre_id = ? AND a.state = 'APPROVED' AND a.origin_month < ? ORDER BY a.id""", OpenAdjustments::line, centreId, month);
    }

    private static Line line(Row row) {
        String origin = row.text("origin_month");
        return new Line(
                new Line.Subject(
                        row.number("outlet_id"), row.number("order_id"), row.text("order_no"), row.day("completed_on")),
                Verdict.ADJUSTMENT_OF_PUBLISHED,
                row.money("amount"),
                Line.Figures.plain(row.choice(RepairLevel.class, "repair_level"), origin, YearMonth.parse(origin)));
    }
}
