package weijie.settlement.rule;

import weijie.shared.RepairLevel;

/** Detection or upgrade is paid per unit (5元/台), and a unit handed over unrepaired counts as one detection. */
@Clause("G06")
final class DetectionPerUnit implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        if (order.unrepaired()) {
            workings.level = RepairLevel.DETECT_UPGRADE;
            workings.units = 1;
        } else if (workings.level == RepairLevel.DETECT_UPGRADE) {
            workings.units = order.units();
        }
        return Verdict.NONE;
    }
}
