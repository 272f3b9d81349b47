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
                FROM month_centre m JOIN statement_line l ON l.run_id = m.run_id AND l.centre_id = m.centre_id
                GROUP BY m.month, l.order_id, l.order_no
                HAVING SUM(l.clause <> 'G13') > 0""");
    }
}
