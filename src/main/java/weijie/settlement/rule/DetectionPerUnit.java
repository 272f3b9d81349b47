package weijie.settlement.rule;

import weijie.shared.PaidWork;

/** Detection or upgrade is paid per unit (5元/台), and a unit handed over unrepaired counts as one detection. */
@Clause("G06")
final class DetectionPerUnit implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        PaidWork paid = PaidWork.of(workings.level, order.units(), order.unrepaired());
        workings.level = paid.level();
        workings.units = paid.units();
        return Verdict.NONE;
    }
}
