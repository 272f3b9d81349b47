package weijie.settlement;

import java.io.Serializable;
import weijie.settlement.rule.LineKind;
import weijie.settlement.run.Sums;
import weijie.shared.Money;

/**
 * Counts and sums of the lines of one statement, or of one outlet's part of it, as screens, papers and the API show them.
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

    static LineSums of(Sums sums) {
        return new LineSums(
                sums.lines(LineKind.PAYABLE),
                sums.amount(LineKind.PAYABLE),
                sums.lines(LineKind.NON_PAYABLE),
                sums.lines(LineKind.HELD),
                sums.lines(LineKind.EXCLUDED),
                sums.noRate(),
                sums.extra());
    }

    LineSums plus(LineSums more) {
        return new LineSums(
                payableCount + more.payableCount,
                payableSum.plus(more.payableSum),
                nonPayableCount + more.nonPayableCount,
                heldCount + more.heldCount,
                excludedCount + more.excludedCount,
                noRateCount + more.noRateCount,
                adjustmentSum.plus(more.adjustmentSum));
    }

    /** Records of which nothing is paid this month, whatever the reason. */
    public int unpaidCount() {
        return nonPayableCount + heldCount + excludedCount;
    }

    /** Every record of the statement, paid or not; adjustments are none. */
    public int orderCount() {
        return payableCount + unpaidCount();
    }

    public Money total() {
        return payableSum.plus(adjustmentSum);
    }
}
