package weijie.web.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Of many records at once, each by the price of the day it was handed over. */
    public Money of(List<FeeGroup> groups) {
        NavigableSet<LocalDate> changes = changes();
        Map<FeeGroup, Long> alike = groups.stream()
                .collect(Collectors.groupingBy(
                        group -> group.on(since(changes, group.completedOn())).times(1),
                        Collectors.summingLong(FeeGroup::count)));
        return alike.entrySet().stream()
                .map(group -> price(group.getKey()).times(group.getValue()))
                .reduce(Money.ZERO, Money::plus);
    }

    private Money price(FeeGroup group) {
        return rates.estimate(group.categoryCode(), group.provinceCode(), group.paid(), group.completedOn())
                .orElse(Money.ZERO);
    }

    /** The first day with the prices of this one, so that each price is asked for once. */
    private static LocalDate since(NavigableSet<LocalDate> changes, LocalDate day) {
        return Optional.ofNullable(changes.floor(day)).orElse(day);
    }

    /** The days on which prices begin or have ended. */
    private NavigableSet<LocalDate> changes() {
        return rates.list().stream()
                .flatMap(card -> Stream.of(
                        Optional.of(card.validFrom()),
                        Optional.ofNullable(card.validTo()).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
