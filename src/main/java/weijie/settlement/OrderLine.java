package weijie.settlement;

import java.io.Serializable;
import java.util.List;
import weijie.shared.Money;

/**
 * A line about an order with the paper it stands on: what became of the order's fee in one month.
 *
 * @param month the month of the statement, {@code yyyy-MM}
 */
public record OrderLine(String statementNo, String month, StatementState state, ExplainedLine explained)
        implements Serializable {

    /** What an order earned in all, corrections included. */
    public static Money total(List<OrderLine> lines) {
        return lines.stream().map(one -> one.explained().line().amount()).reduce(Money.ZERO, Money::plus);
    }
}
