package weijie.settlement;

import java.io.Serializable;
import weijie.settlement.run.Totals;
import weijie.shared.Money;

/**
 * Counts and sums of the lines of one statement, or of one outlet's part of it.
 *
 * @param payableCount lines in the base
 * @param payableSum their amounts
 * @param nonPayableCount lines printed with 0
 * @param heldCount lines that wait
 * @param excludedCount lines outside the base
 * @param noRateCount those of them that have no rate
 * @param adjustmentSum adjustments, signed
 */
public record LineSums(
        int payableCount,
        Money payableSum,
        int nonPayableCount,
        int heldCount,
        int excludedCount,
        int noRateCount,
        Money adjustmentSum)
        implements Serializable {

    public static final LineSums NONE = new LineSums(0, Money.ZERO, 0, 0, 0, 0, Money.ZERO);

    /** What a run computed for a centre, before anything promised about its lines was kept. */
    static LineSums of(Totals totals) {
        return new LineSums(
                totals.payable(),
                totals.payableSum(),
                totals.nonPayable(),
                totals.held(),
                totals.excluded(),
                totals.noRate(),
                totals.extra());
    }

    public Money total() {
        return payableSum.plus(adjustmentSum);
    }
}
