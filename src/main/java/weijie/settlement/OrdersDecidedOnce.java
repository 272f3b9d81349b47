package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/**
 * In a month as last calculated, an order is exactly one of payable, not payable, held and excluded. Lines that decide are as many as
 * the orders they decide, and those as many as the orders that stand there at all: three numbers of one reading say so. Where they differ
 * the month's orders are looked at one by one.
 */
@ApplicationScoped
public class OrdersDecidedOnce implements Invariant {

    private static final String DECIDES = "l.kind IN ('PAYABLE', 'NON_PAYABLE', 'HELD', 'EXCLUDED')";

    /** Corrections, penalties and what goes back are about orders of other months as well. */
    private static final String STANDS = "(l.clause <> 'G13' AND l.kind NOT IN ('PENALTY', 'REVERSAL'))";

    /** The lines of a month as last calculated, and of papers that an earlier run made. */
    private static final String LINES = """
             FROM (SELECT m.month, m.centre_id, m.run_id, NULL AS residual_no FROM month_centre m WHERE m.month = ?
                UNION ALL SELECT s.month, s.centre_id, s.run_id, s.residual_no FROM statement s
                JOIN month_centre m ON m.month = s.month AND m.centre_id = s.centre_id
                WHERE s.month = ? AND s.sha256 IS NOT NULL AND s.run_id <> m.run_id) p
            JOIN statement_line l ON l.run_id = p.run_id AND l.centre_id = p.centre_id
                AND (p.residual_no IS NULL OR p.residual_no = l.residual_no) AND l.order_id IS NOT NULL""";

    private static final String NUMBERS =
            "SELECT n.orders AS counted, COALESCE(n.deciding, 0) = n.orders AND n.decided = n.orders AS well"
                    + " FROM (SELECT SUM(" + DECIDES + ") AS deciding, COUNT(DISTINCT IF(" + DECIDES
                    + ", l.order_id, NULL)) AS decided, COUNT(DISTINCT IF(" + DECIDES
                    + " OR " + STANDS + ", l.order_id, NULL)) AS orders" + LINES + ") n";

    private static final String ONE_BY_ONE = "SELECT l.order_no AS subject, SUM(" + DECIDES + ") <> 1 AS wrong" + LINES
            + " GROUP BY l.order_id, l.order_no HAVING SUM(" + STANDS + ") > 0";

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "ORDER_DECIDED_ONCE";
    }

    @Override
    public Finding check() {
        return wrongdoers.inEachMonth(month -> wrongdoers.unlessWell(NUMBERS, ONE_BY_ONE, month, month));
    }
}
