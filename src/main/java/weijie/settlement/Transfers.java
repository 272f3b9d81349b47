package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import weijie.repair.OrderCentres;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/**
 * A transfer that was recorded after the fee had been published to the centre of before: the published line stays, and two corrections
 * are proposed, which take the fee back from that centre and pay it to the one the outlet belonged to. A person approves them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Transfers {

    private static final String MADE_BY = "system";

    @Inject
    Rows rows;

    private record PaidElsewhere(long orderId, long from, long to, String fromCode, String toCode, Money paid) {}

    /** Proposes what is not proposed yet for the orders of a month and of those before it. */
    void propose(YearMonth upTo, LocalDateTime at) {
        for (PaidElsewhere order : paidElsewhere(upTo)) {
            String reason = "网点归属变更 / outlet transferred: " + order.fromCode() + " → " + order.toCode();
            propose(order, order.from(), order.paid().negated(), reason, at);
            propose(order, order.to(), order.paid(), reason, at);
        }
    }

    private List<PaidElsewhere> paidElsewhere(YearMonth upTo) {
        return rows.list(
                """
                SELECT o.id, o.centre_id AS from_id, a.centre_id AS to_id, f.code AS from_code, t.code AS to_code, SUM(l.amount) AS paid
                FROM (SELECT DISTINCT g.outlet_id FROM """ + OrderCentres.GROUPS + " g WHERE" + OrderCentres.ELSEWHERE + """
                ) x JOIN repair_order o ON o.outlet_id = x.outlet_id AND o.settled_kind = 'PAYABLE'
                JOIN outlet_assignment a ON""" + OrderCentres.BELONGED_TO + """
                 AND a.centre_id <> o.centre_id
                JOIN service_centre f ON f.id = o.centre_id JOIN service_centre t ON t.id = a.centre_id
                JOIN statement s ON s.centre_id = o.centre_id AND s.month >= o.completed_month AND s.sha256 IS NOT NULL
                JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                    AND l.order_id = o.id
                WHERE NOT EXISTS (SELECT 1 FROM adjustment d WHERE d.order_id = o.id AND d.cause = 'TRANSFER')
                GROUP BY o.id, o.centre_id, a.centre_id, f.code, t.code HAVING SUM(l.amount) > 0
                ORDER BY o.id""",
                row -> new PaidElsewhere(
                        row.number("id"),
                        row.number("from_id"),
                        row.number("to_id"),
                        row.text("from_code"),
                        row.text("to_code"),
                        row.money("paid")),
                upTo);
    }

    private void propose(PaidElsewhere order, long centreId, Money amount, String reason, LocalDateTime at) {
        rows.change("""
                INSERT INTO adjustment (id, centre_id, outlet_id, order_id, order_no, origin_month, amount, reason, state, made_by, made_at, cause)
                SELECT ?, ?, o.outlet_id, o.id, o.order_no, o.settled_month, ?, ?, 'PROPOSED', ?, ?, 'TRANSFER'
                FROM repair_order o WHERE o.id = ?""", TimeOrderedId.next(), centreId, amount, reason, MADE_BY, at, order.orderId());
    }
}
