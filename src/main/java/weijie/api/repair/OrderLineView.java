package weijie.api.repair;

import weijie.settlement.OrderLine;
import weijie.settlement.StatementState;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;

/** A line about an order with its statement, as this API shows it. */
public record OrderLineView(
        String orderNo,
        String statementNo,
        String month,
        StatementState state,
        LineKind kind,
        String clause,
        Money amount,
        String reasonCode,
        String reason,
        String relatedOrderNo) {

    static OrderLineView of(OrderLine line) {
        var row = line.explained().line();
        return new OrderLineView(
                row.orderNo(),
                line.statementNo(),
                line.month(),
                line.state(),
                row.kind(),
                row.clause(),
                row.amount(),
                row.reasonCode(),
                line.explained().reason(),
                line.explained().relatedOrderNo());
    }
}
