package weijie.collection;

import java.io.Serializable;
import java.time.YearMonth;
import weijie.shared.Money;

/**
 * What of a debt is due with a month: that month's statement sets it off, and none before it.
 *
 * @param amount more than zero
 */
public record Instalment(YearMonth month, Money amount) implements Serializable {}
