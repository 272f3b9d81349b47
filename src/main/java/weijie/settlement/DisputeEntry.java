package weijie.settlement;

import weijie.shared.Money;

/**
 * A centre's objection to the line of an order.
 *
 * @param orderNo the order
 * @param claimed what the line should be worth, or {@code null} when the centre leaves it to headquarters
 * @param reason why more is claimed than the rate card has for the order, or {@code null}
 */
public record DisputeEntry(String orderNo, Money claimed, String reason) {

    /** A claim that the rate card can bear. */
    public DisputeEntry(String orderNo, Money claimed) {
        this(orderNo, claimed, null);
    }
}
