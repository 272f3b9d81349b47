package weijie.reporting;

import weijie.shared.Money;

/**
 * What one outlet earned in the month, as a row of the statement's summary.
 *
 * @param code the outlet, or the centre itself for its own repairs
 * @param name its name
 * @param payable orders paid
 * @param nonPayable orders printed with nothing to pay
 * @param held orders waiting for a condition
 * @param excluded orders outside the base
 * @param fee labour fees
 * @param deductions penalties, reversals and adjustments; negative when they take away
 * @param carry debt brought forward; negative
 */
public record StatementPaperOutlet(
        String code,
        String name,
        long payable,
        long nonPayable,
        long held,
        long excluded,
        Money fee,
        Money deductions,
        Money carry) {

    static StatementPaperOutlet nothing() {
        return new StatementPaperOutlet("", "", 0, 0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** What is left for this outlet; negative when it owes. */
    public Money net() {
        return fee.plus(deductions).plus(carry);
    }

    public long orders() {
        return payable + nonPayable + held + excluded;
    }

    StatementPaperOutlet plus(StatementPaperOutlet other) {
        return new StatementPaperOutlet(
                code,
                name,
                payable + other.payable,
                nonPayable + other.nonPayable,
                held + other.held,
                excluded + other.excluded,
                fee.plus(other.fee),
                deductions.plus(other.deductions),
                carry.plus(other.carry));
    }
}
