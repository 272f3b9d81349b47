package weijie.settlement.rule;

import java.time.LocalDate;
import weijie.shared.WarrantyMonths;

/**
 * Only work in warranty is paid. The warranty is bought + months with its last day included, compared with the accepted date; a
 * record that says 保外 itself is kept and not paid. Without a proof of purchase there is nothing to compute: such an order is
 * abnormal until a reviewer accepts it.
 */
@Clause("G06")
final class OutOfWarranty implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        if (order.claimedOut()) {
            return Verdict.CLAIMED_OUT_OF_WARRANTY;
        }
        if (order.purchasedOn() == null) {
            return Verdict.NONE;
        }
        if (order.warrantyMonths() < 0) {
            workings.figure = order.purchasedOn().toString();
            return Verdict.NO_WARRANTY_TERM;
        }
        LocalDate lastDay = WarrantyMonths.lastDay(order.purchasedOn(), order.warrantyMonths());
        if (order.acceptedOn().isAfter(lastDay)) {
            workings.figure = lastDay.toString();
            return Verdict.OUT_OF_WARRANTY;
        }
        return Verdict.NONE;
    }
}
