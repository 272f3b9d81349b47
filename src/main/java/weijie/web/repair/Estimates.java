package weijie.web.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import weijie.repair.FeeGroup;
import weijie.repair.OrderRow;
import weijie.repair.WarrantyClaim;
import weijie.shared.Money;

/** What records would earn at present rates, for people's eyes; the month's calculation alone decides. */
@ApplicationScoped
public class Estimates {

    /** Of one record: nothing before hand-over, nothing out of warranty, and nothing where there is no rate. */
    public Money of(OrderRow order) {
        LocalDate completedOn = order.completedOn();
        if (completedOn == null || order.claimedWarranty() == WarrantyClaim.OUT) {
            return null;
        }
        return null;
    }

    public OrderLine line(OrderRow order) {
        return new OrderLine(order, of(order));
    }

    /** Of many records at once. */
    public Money of(List<FeeGroup> groups) {
        return Money.ZERO;
    }
}
