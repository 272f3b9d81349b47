package weijie.api.settlement;

import java.util.List;
import weijie.payment.PaymentRow;
import weijie.settlement.DisputeRow;
import weijie.settlement.LineSums;
import weijie.settlement.StatementAmounts;
import weijie.settlement.StatementEventRow;
import weijie.settlement.StatementPartRow;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.settlement.StatementVerb;
import weijie.settlement.StatementView;
import weijie.settlement.close.StatementDues;
import weijie.shared.Money;

/** A statement with its parts, disputes, history and what the caller may do now. */
public record WholeStatement(
        String no,
        String number,
        String month,
        String centreCode,
        String centreName,
        StatementState state,
        LineSums sums,
        Money total,
        StatementAmounts amounts,
        String sha256,
        String digest,
        int leftOrders,
        int version,
        List<PartView> parts,
        List<DisputeRow> disputes,
        List<StatementEventRow> events,
        List<StatementVerb> verbs,
        List<PaymentRow> payments,
        StatementDues dues) {

    /** @param payments what was said of its payment, the latest first */
    static WholeStatement of(StatementView view, List<PaymentRow> payments, StatementDues dues) {
        StatementRow head = view.head();
        return new WholeStatement(
                head.number(),
                head.number(),
                head.month(),
                head.centreCode(),
                head.centreName(),
                head.state(),
                head.sums(),
                head.total(),
                view.amounts(),
                head.sha256(),
                head.digest(),
                head.leftOrders(),
                head.version(),
                view.parts().stream()
                        .map(part -> PartView.of(part, view.partAmounts().get(part.outletId())))
                        .toList(),
                view.disputes(),
                view.events(),
                view.verbs(),
                payments,
                dues);
    }

    /** One outlet's part. */
    public record PartView(
            long outletId, String outletCode, String outletName, LineSums sums, StatementAmounts amounts) {

        static PartView of(StatementPartRow part, StatementAmounts amounts) {
            return new PartView(part.outletId(), part.outletCode(), part.outletName(), part.sums(), amounts);
        }
    }
}
