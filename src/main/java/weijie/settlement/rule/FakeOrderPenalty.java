package weijie.settlement.rule;

import java.time.LocalDate;
import java.util.Optional;
import weijie.shared.Money;
import weijie.shared.PaidWork;

/**
 * 确认为虚假单据的将给予单据应结算费用金额10倍罚款: the base is the fee that the record would have earned by the rate card of its completion
 * date, as if it neither repeated nor were held.
 *
 * @param fee what it would have earned
 * @param times how often that is charged
 */
@Clause("G11")
public record FakeOrderPenalty(Money fee, int times) {

    /** The penalty for work of a category in a province; empty where no card has a price. */
    public static Optional<FakeOrderPenalty> of(
            RateTable rates, String category, String province, PaidWork work, LocalDate completedOn, int times) {
        return rates.fee(category, province, work, completedOn).map(fee -> new FakeOrderPenalty(fee, times));
    }

    public Money amount() {
        return fee.times(times);
    }
}
