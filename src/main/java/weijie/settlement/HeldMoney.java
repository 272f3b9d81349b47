package weijie.settlement;

import java.io.Serializable;
import weijie.shared.Money;

/**
 * What waits for old parts that have not left yet (G09): an order with a piece still at its outlet counts there, else at the centre.
 */
public record HeldMoney(int ordersAtOutlet, Money atOutlet, int ordersAtCentre, Money atCentre)
        implements Serializable {

    static final HeldMoney NONE = new HeldMoney(0, Money.ZERO, 0, Money.ZERO);

    public int orders() {
        return ordersAtOutlet + ordersAtCentre;
    }

    public Money sum() {
        return atOutlet.plus(atCentre);
    }

    HeldMoney plus(boolean outlet, Money fee) {
        return outlet
                ? new HeldMoney(ordersAtOutlet + 1, atOutlet.plus(fee), ordersAtCentre, atCentre)
                : new HeldMoney(ordersAtOutlet, atOutlet, ordersAtCentre + 1, atCentre.plus(fee));
    }
}
