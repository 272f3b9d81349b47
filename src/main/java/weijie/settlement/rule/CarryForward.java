package weijie.settlement.rule;

import weijie.shared.Money;

/**
 * 先从省客户服务中心账户中扣除: what is taken back beyond what a month earns is not paid by anybody; it stays as a debt that the next
 * statements set off. The same holds for an outlet's part towards its centre.
 *
 * @param previousDebt what earlier statements left owing, never negative
 * @param earned what the month itself comes to, labour and corrections less penalties; may be negative
 */
@Clause("G12")
public record CarryForward(Money previousDebt, Money earned) {

    /** What is left of the month after debts; not positive when there is nothing to pay. */
    public Money net() {
        return earned.minus(previousDebt);
    }

    /** What is paid out, never negative. */
    public Money payout() {
        return net().isNegative() ? Money.ZERO : net();
    }

    /** The debt that the next statement begins with, never negative. */
    public Money carried() {
        return net().isNegative() ? net().negated() : Money.ZERO;
    }
}
