package weijie.settlement.outlook;

import java.io.Serializable;
import java.util.Collection;
import java.util.function.Predicate;
import weijie.settlement.StatementAmounts;
import weijie.settlement.rule.LineKind;
import weijie.settlement.run.OutlookSum;
import weijie.shared.Money;

/**
 * What a month comes to for a centre or an outlet as it stands.
 *
 * @param expectedOrders in the base
 * @param expected their fees
 * @param heldOrders that wait for a condition
 * @param held what they would earn
 * @param excludedOrders outside the base, whether or not anything can be done about it
 * @param openOrders of those, how many may still earn something
 * @param excluded what those would earn
 * @param notPaidOrders settled with nothing
 * @param adjustments corrections and reversals, signed
 * @param penalties that are final, never negative
 * @param previousDebt what earlier statements left owing, never negative
 * @param notifiedPenalties how many are notified and not final
 * @param notified what those may yet deduct
 */
public record OutlookFigures(
        int expectedOrders,
        Money expected,
        int heldOrders,
        Money held,
        int excludedOrders,
        int openOrders,
        Money excluded,
        int notPaidOrders,
        Money adjustments,
        Money penalties,
        Money previousDebt,
        int notifiedPenalties,
        Money notified)
        implements Serializable {

    /** Penalties that have been told and may still be appealed against. */
    record Notified(int count, Money amount) {

        static final Notified NONE = new Notified(0, Money.ZERO);

        Notified plus(Notified other) {
            return new Notified(count + other.count, amount.plus(other.amount));
        }
    }

    static OutlookFigures of(Collection<OutlookSum> sums, Money previousDebt, Notified notified) {
        return new OutlookFigures(
                lines(sums, LineKind.PAYABLE),
                amount(sums, LineKind.PAYABLE),
                lines(sums, LineKind.HELD),
                worth(sums, LineKind.HELD),
                lines(sums, LineKind.EXCLUDED),
                sums.stream()
                        .filter(of(LineKind.EXCLUDED))
                        .mapToInt(OutlookSum::open)
                        .sum(),
                worth(sums, LineKind.EXCLUDED),
                lines(sums, LineKind.NON_PAYABLE),
                amount(sums, LineKind.ADJUSTMENT).plus(amount(sums, LineKind.REVERSAL)),
                amount(sums, LineKind.PENALTY).negated(),
                previousDebt,
                notified.count(),
                notified.amount());
    }

    private static Predicate<OutlookSum> of(LineKind kind) {
        return sum -> sum.kind() == kind;
    }

    private static int lines(Collection<OutlookSum> sums, LineKind kind) {
        return sums.stream().filter(of(kind)).mapToInt(OutlookSum::lines).sum();
    }

    static Money amount(Collection<OutlookSum> sums, LineKind kind) {
        return sums.stream().filter(of(kind)).map(OutlookSum::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money worth(Collection<OutlookSum> sums, LineKind kind) {
        return sums.stream().filter(of(kind)).map(OutlookSum::worth).reduce(Money.ZERO, Money::plus);
    }

    /** What would be paid if nothing more were done; negative when more is deducted than earned. */
    public Money net() {
        return StatementAmounts.of(expected, adjustments, penalties, previousDebt)
                .net();
    }

    /** What may still be earned. */
    public Money toEarn() {
        return held.plus(excluded);
    }

    /** Every order of the month. */
    public int orders() {
        return expectedOrders + heldOrders + excludedOrders + notPaidOrders;
    }
}
