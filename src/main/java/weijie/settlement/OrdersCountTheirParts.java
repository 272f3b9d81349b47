package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** An order counts the parts that it names: a settlement asks for old parts only where there are some (G09). */
@ApplicationScoped
public class OrdersCountTheirParts implements Invariant {

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "ORDER_PARTS";
    }

    @Override
    public Finding check() {
        String miscounted = "FROM (SELECT order_id, COUNT(*) AS named FROM part_use GROUP BY order_id) u"
                + " JOIN repair_order o ON o.id = u.order_id AND o.part_lines <> u.named";
        return wrongdoers.unlessWell(
                "SELECT COUNT(*) AS counted, NOT EXISTS (SELECT 1 " + miscounted + ") AS well FROM repair_order",
                "SELECT o.order_no AS subject, TRUE AS wrong " + miscounted);
    }
}
