package weijie.api.settlement;

import java.time.LocalDate;
import weijie.settlement.DisputeState;
import weijie.settlement.ExplainedLine;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** A line; {@code release} says what would release the fee of a held one, {@code relatedOrderNo} is there only when it is the caller's business. */
public record StatementLineView(
        int lineNo,
        String orderNo,
        String centreCode,
        String outletCode,
        LineKind kind,
        String clause,
        Money amount,
        String reasonCode,
        String reason,
        String release,
        RepairLevel level,
        int units,
        Money unitPrice,
        int rateCard,
        LocalDate completedOn,
        String originMonth,
        LocalDate relatedOn,
        String relatedOrderNo,
        DisputeState dispute) {

    static StatementLineView of(ExplainedLine explained) {
        var line = explained.line();
        return new StatementLineView(
                line.lineNo(),
                line.orderNo(),
                line.centreCode(),
                line.outletCode(),
                line.kind(),
                line.clause(),
                line.amount(),
                line.reasonCode(),
                explained.reason(),
                explained.release(),
                line.level(),
                line.units(),
                line.unitPrice(),
                line.cardNo(),
                line.completedOn(),
                line.originMonth(),
                line.relatedOn(),
                explained.relatedOrderNo(),
                line.dispute());
    }
}
