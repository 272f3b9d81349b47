package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** However many months an order was carried through, it is payable on one published statement at most (G04). */
@ApplicationScoped
public class OrdersPaidOnce implements Invariant {

    private static final String PAID = " " + """
            FROM statement s
            JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
            WHERE s.sha256 IS NOT NULL AND l.kind = 'PAYABLE'""";

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "ORDER_PAID_ONCE";
    }

    @Override
    public Finding check() {
        return wrongdoers.unlessWell(
                "SELECT COUNT(DISTINCT l.order_id) AS counted, COUNT(*) = COUNT(DISTINCT l.order_id) AS well" + PAID,
                "SELECT l.order_no AS subject, COUNT(*) > 1 AS wrong" + PAID + " GROUP BY l.order_id, l.order_no");
    }
}
