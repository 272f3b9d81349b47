package weijie.settlement;

import java.io.Serializable;
import weijie.settlement.rule.CarryForward;
import weijie.settlement.rule.LineKind;
import weijie.settlement.run.Sums;
import weijie.shared.Money;

/**
 * What a statement, or one outlet's part of it, comes to (G12): {@code net = base + adjustments − penalties − previousDebt}.
 *
 * @param base labour in the base
 * @param adjustments corrections and reversals, signed
 * @param penalties never negative
 * @param previousDebt what earlier statements left owing, never negative
 * @param setOff what of penalties and debt is taken from the labour, never negative
 * @param net negative when more is taken back than earned
 * @param carriedForward what the next statement begins with as debt, never negative
 * @param grossInvoice what is to be invoiced: labour and corrections, without regard to penalties and debt; never negative
 */
public record StatementAmounts(
        Money base,
        Money adjustments,
        Money penalties,
        Money previousDebt,
        Money setOff,
        Money net,
        Money carriedForward,
        Money grossInvoice)
        implements Serializable {

    public static final StatementAmounts NONE = of(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    static StatementAmounts of(Sums sums) {
        return of(sums, sums.amount(LineKind.CARRY).negated());
    }

    /** As {@link #of(Sums)}, for an outlet's part, whose debt no line shows. */
    static StatementAmounts of(Sums sums, Money previousDebt) {
        return of(
                sums.amount(LineKind.PAYABLE),
                sums.amount(LineKind.ADJUSTMENT, LineKind.REVERSAL),
                sums.amount(LineKind.PENALTY).negated(),
                previousDebt);
    }

    /** What the parts of a month come to. */
    public static StatementAmounts of(Money base, Money adjustments, Money penalties, Money previousDebt) {
        Money labour = base.plus(adjustments);
        CarryForward month = new CarryForward(previousDebt, labour.minus(penalties));
        Money gross = labour.max(Money.ZERO);
        return new StatementAmounts(
                base,
                adjustments,
                penalties,
                previousDebt,
                gross.min(penalties.plus(previousDebt)),
                month.net(),
                month.carried(),
                gross);
    }

    /** What is paid out. */
    public Money payout() {
        return net.max(Money.ZERO);
    }

    /** Whether there is more to say than base and adjustments. */
    public boolean hasDebt() {
        return previousDebt.isPositive() || penalties.isPositive() || carriedForward.isPositive();
    }
}
