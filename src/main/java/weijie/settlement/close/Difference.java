package weijie.settlement.close;

import java.io.Serializable;
import java.util.List;
import weijie.shared.Money;

/**
 * One cause of a difference.
 *
 * @param count how many orders, lines or, of two months, how many more of them; negative: how many fewer
 * @param amount what it changes, signed
 * @param orderNos some of the orders, none of two months
 */
public record Difference(DifferenceCause cause, int count, Money amount, List<String> orderNos)
        implements Serializable {}
