package weijie.settlement;

import weijie.shared.Money;

/**
 * A centre's objection to the line of an order.
 *
 * @param orderNo the order
 * @param claimed what the line should be worth, or {@code null} when the centre leaves it to headquarters
 */
public record DisputeEntry(String orderNo, Money claimed) {}
