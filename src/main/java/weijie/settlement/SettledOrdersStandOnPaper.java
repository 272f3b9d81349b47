package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** An order that says it is settled stands on a published statement of the month it names. */
@ApplicationScoped
public class SettledOrdersStandOnPaper implements Invariant {

    /** From the papers to the orders: so many look-ups, and no table of all that was ever published. */
    private static final String STANDING = """
            SELECT n.settled AS counted, n.settled = n.standing AS well FROM (SELECT
                (SELECT COUNT(*) FROM repair_order WHERE settlement_status = 'SETTLED') AS settled,
                (SELECT COUNT(DISTINCT o.id) FROM statement s
                    JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                    JOIN repair_order o ON o.id = l.order_id
                    WHERE s.sha256 IS NOT NULL AND l.kind IN ('PAYABLE', 'NON_PAYABLE')
                    AND o.settlement_status = 'SETTLED' AND o.settled_month = s.month) AS standing) n""";

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "ORDER_SETTLED_ON_PAPER";
    }

    @Override
    public Finding check() {
        return wrongdoers.unlessWell(STANDING, """
                SELECT o.order_no AS subject, p.order_id IS NULL AS wrong
                FROM repair_order o LEFT JOIN (
                    SELECT DISTINCT s.month, l.order_id FROM statement s
                    JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                    WHERE s.sha256 IS NOT NULL AND l.kind IN ('PAYABLE', 'NON_PAYABLE')
                ) p ON p.order_id = o.id AND p.month = o.settled_month
                WHERE o.settlement_status = 'SETTLED'""");
    }
}
