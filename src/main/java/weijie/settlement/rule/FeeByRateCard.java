package weijie.settlement.rule;

import weijie.shared.HeldDecision;
import weijie.shared.RepairLevel;

/** The fee is the price on the rate card in force on the completion date, for the product category and the outlet's province. */
@Clause("G06")
final class FeeByRateCard implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        RateTable.Row rate =
                basis.rates().find(order.category(), order.province(), workings.level, order.completedOn());
        if (rate == RateTable.NO_RATE) {
            return Verdict.NO_RATE;
        }
        workings.unitFen = rate.price().fen();
        workings.card = rate.card();
        if (order.repeat() != null) {
            workings.figure = order.repeat().window();
            return Verdict.REPEAT_WAIVED;
        }
        if (order.heldDecision() == HeldDecision.RELEASED) {
            return Verdict.HELD_RELEASED;
        }
        if (order.unrepaired()) {
            return Verdict.UNREPAIRED_AS_DETECTION;
        }
        return workings.level == RepairLevel.DETECT_UPGRADE ? Verdict.DETECTION_FEE : Verdict.FEE;
    }
}
