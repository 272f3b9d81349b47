package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** In a month as last calculated, an order is exactly one of payable, not payable, held and excluded. */
@ApplicationScoped
public class OrdersDecidedOnce implements Invariant {

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "ORDER_DECIDED_ONCE";
    }

    @Override
    public Finding check() {
        return wrongdoers.among("""
                SELECT l.order_no AS subject, SUM(l.kind IN ('PAYABLE', 'NON_PAYABLE', 'HELD', 'EXCLUDED')) <> 1 AS wrong
                FROM (SELECT m.month, m.centre_id, m.run_id, NULL AS residual_no FROM month_centre m
                    UNION ALL SELECT s.month, s.centre_id, s.run_id, s.residual_no FROM statement s
                    JOIN month_centre m ON m.month = s.month AND m.centre_id = s.centre_id
                    WHERE s.sha256 IS NOT NULL AND s.run_id <> m.run_id) p
                JOIN statement_line l ON l.run_id = p.run_id AND l.centre_id = p.centre_id
                    AND (p.residual_no IS NULL OR p.residual_no = l.residual_no) AND l.order_id IS NOT NULL
                GROUP BY p.month, l.order_id, l.order_no
                HAVING SUM(l.clause <> 'G13') > 0""");
    }
}
