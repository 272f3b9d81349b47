package weijie.settlement;

import java.io.Serializable;
import weijie.shared.Money;

/** What a run computed for one centre or for all. */
public record RunSums(int lines, int payable, Money sum, int nonPayable, int held, int excluded, int noRate)
        implements Serializable {

    public static final RunSums NONE = new RunSums(0, 0, Money.ZERO, 0, 0, 0, 0);

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
