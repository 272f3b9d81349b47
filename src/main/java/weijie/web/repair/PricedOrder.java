package weijie.web.repair;

import java.io.Serializable;
import weijie.repair.OrderRow;
import weijie.shared.Money;

/**
 * A record in a list with what it would earn at present rates.
 *
 * @param fee {@code null} when nothing can be said
 */
public record PricedOrder(OrderRow order, Money fee) implements Serializable {

    public long id() {
        return order.id();
    }
}
