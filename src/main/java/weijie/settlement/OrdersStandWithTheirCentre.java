package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.repair.OrderCentres;
import weijie.shared.Invariant;

/**
 * An order stands with the centre its outlet belonged to on the completion date; one that was published with another centre before the
 * transfer was recorded has the corrections that move the fee. Looked at are an outlet's orders of a month together.
 */
@ApplicationScoped
public class OrdersStandWithTheirCentre implements Invariant {

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "ORDER_CENTRE";
    }

    @Override
    public Finding check() {
        String strays = """
                FROM repair_order o JOIN outlet_assignment a ON""" + OrderCentres.BELONGED_TO + """
                 AND a.centre_id <> o.centre_id
                WHERE o.completed_month = g.completed_month AND o.centre_id = g.centre_id AND o.outlet_id = g.outlet_id
                AND NOT EXISTS (SELECT 1 FROM adjustment d WHERE d.order_id = o.id AND d.cause = 'TRANSFER')
                AND (o.settled_kind IS NULL OR o.settled_kind = 'PAYABLE')""";
        return wrongdoers.among("SELECT IF(" + OrderCentres.ELSEWHERE + ", (SELECT MIN(o.order_no) " + strays
                + "), NULL) AS subject, " + OrderCentres.ELSEWHERE + " AND EXISTS (SELECT 1 " + strays
                + ") AS wrong FROM "
                + OrderCentres.GROUPS.replace("<= ?", "IS NOT NULL") + " g");
    }
}
