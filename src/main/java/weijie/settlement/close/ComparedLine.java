package weijie.settlement.close;

import weijie.settlement.rule.LineKind;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/**
 * A line of a statement as far as a difference depends on it.
 *
 * @param orderNo the order, {@code null} for a line about none
 * @param amount signed
 * @param carried whether the order is of an earlier month than the statement
 */
record ComparedLine(
        String orderNo,
        LineKind kind,
        String reasonCode,
        RepairLevel level,
        int units,
        Money unitPrice,
        Money amount,
        boolean carried) {

    boolean isPaid() {
        return kind == LineKind.PAYABLE;
    }

    boolean isRepeat() {
        return kind == LineKind.NON_PAYABLE && reasonCode.startsWith("REPEAT");
    }

    /** The same with the amount of another line of its order as well: nothing of it is lost. */
    ComparedLine plus(ComparedLine other) {
        return new ComparedLine(orderNo, kind, reasonCode, level, units, unitPrice, amount.plus(other.amount), carried);
    }
}
