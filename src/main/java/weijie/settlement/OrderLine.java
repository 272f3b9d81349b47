package weijie.settlement;

import java.io.Serializable;

/**
 * A line about an order with the paper it stands on: what became of the order's fee in one month.
 *
 * @param month the month of the statement, {@code yyyy-MM}
 */
public record OrderLine(String statementNo, String month, StatementState state, ExplainedLine explained)
        implements Serializable {}
