package weijie.web.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import weijie.repair.OrderRow;
import weijie.repair.check.FeeGroup;
import weijie.settlement.RateCardDesk;
import weijie.shared.Money;

/** What records would earn at present rates, for people's eyes; the month's calculation alone decides. */
@ApplicationScoped
public class Estimates {

    @Inject
    RateCardDesk rates;

    /** Of one record: nothing when the month would pay nothing for it as it stands, and nothing where there is no rate. */
    public Money of(OrderRow order) {
        return order.earns()
                ? rates.estimate(order.categoryCode(), order.provinceCode(), order.paidWork(), order.completedOn())
                        .orElse(null)
                : null;
    }

    public PricedOrder line(OrderRow order) {
        return new PricedOrder(order, of(order));
    }

    /** Of many records at once. */
    public Money of(List<FeeGroup> groups) {
        return groups.stream()
                .map(group -> rates.estimate(
                                group.categoryCode(),
                                group.provinceCode(),
                                group.paid(),
                                YearMonth.parse(group.month()).atEndOfMonth())
                        .orElse(Money.ZERO)
                        .times(group.count()))
                .reduce(Money.ZERO, Money::plus);
    }
}
