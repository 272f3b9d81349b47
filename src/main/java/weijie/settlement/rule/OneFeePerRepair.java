package weijie.settlement.rule;

/** One repair process is paid once, at the highest level performed and never as a sum of levels. */
@Clause("G04")
final class OneFeePerRepair implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        workings.level = Workings.highest(order.levels());
        workings.units = 1;
        return Verdict.NONE;
    }
}
