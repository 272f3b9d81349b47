package weijie.settlement;

import java.io.Serializable;
import weijie.settlement.rule.LineKind;
import weijie.settlement.run.Sums;
import weijie.shared.Money;

/** What a run computed for one centre or for all. */
public record RunSums(int lines, int payable, Money sum, int nonPayable, int held, int excluded, int noRate)
        implements Serializable {

    public static final RunSums NONE = new RunSums(0, 0, Money.ZERO, 0, 0, 0, 0);

    static RunSums of(Sums sums) {
        return new RunSums(
                sums.orders(),
                sums.lines(LineKind.PAYABLE),
                sums.amount(LineKind.PAYABLE),
                sums.lines(LineKind.NON_PAYABLE),
                sums.lines(LineKind.HELD),
                sums.lines(LineKind.EXCLUDED),
                sums.noRate());
    }

    public RunSums plus(RunSums other) {
        return new RunSums(
                lines + other.lines,
                payable + other.payable,
                sum.plus(other.sum),
                nonPayable + other.nonPayable,
                held + other.held,
                excluded + other.excluded,
                noRate + other.noRate);
    }
}
