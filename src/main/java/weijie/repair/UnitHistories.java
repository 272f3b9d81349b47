package weijie.repair;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.catalog.CatalogSnapshot;
import weijie.network.NetworkSnapshot;
import weijie.network.Scope;
import weijie.repair.check.Visit;
import weijie.shared.RepeatChain;
import weijie.shared.RepeatWindow;
import weijie.shared.Terms;

/** Puts the life of a unit together for one reader. */
record UnitHistories(
        RepairOrders orders,
        CatalogSnapshot catalog,
        NetworkSnapshot network,
        Terms terms,
        LocalDate today,
        JdbcArchive archive) {

    /**
     * The life of a unit before and beside one record.
     *
     * @param own the number of the record that is looked at, which is no history of itself; {@code null} for the whole life
     */
    UnitHistory of(String serialNo, String own, Scope scope) {
        List<RepairOrder> all = orders.ofSerial(serialNo).stream()
                .filter(order -> !order.orderNo().equals(own))
                .toList();
        List<UnitHistory.Entry> entries = new ArrayList<>();
        RepairOrder latest = null;
        LocalDate handedOver = null;
        for (RepairOrder order : all) {
            boolean visible = scope.covers(order.centreId(), order.outletId());
            entries.add(visible ? full(order) : dateOnly(order));
            latest = visible ? order : latest;
            handedOver = later(handedOver, order.completedOn());
        }
        LocalDate paidOn = lastPaid(serialNo, own);
        Optional<JdbcArchive.SoldUnit> sold = archive.soldUnit(serialNo);
        String categoryCode = latest != null
                ? latest.unit().categoryCode()
                : sold.map(JdbcArchive.SoldUnit::categoryCode).orElse(null);
        Optional<CatalogSnapshot.Category> category =
                Optional.ofNullable(categoryCode).flatMap(catalog::category);
        LocalDate purchasedOn = latest == null ? null : latest.unit().purchasedOn();
        return new UnitHistory(
                serialNo,
                categoryCode,
                category.map(CatalogSnapshot.Category::name).orElse(null),
                latest == null ? null : latest.unit().model(),
                sold.map(JdbcArchive.SoldUnit::shippedOn).orElse(null),
                sold.map(JdbcArchive.SoldUnit::soldOn).orElse(null),
                purchasedOn,
                purchasedOn == null
                        ? null
                        : category.flatMap(one -> one.warrantyEnd(purchasedOn)).orElse(null),
                handedOver == null ? null : ChronoUnit.DAYS.between(handedOver, today),
                paidOn,
                paidOn == null ? null : RepeatWindow.lastDay(paidOn, terms),
                paidOn != null && RepeatWindow.sameGroupOnly(paidOn, terms),
                List.copyOf(entries));
    }

    /** When the last repair was handed over that is paid or will be, as the month decides it; {@code null} when there is none. */
    private LocalDate lastPaid(String serialNo, String own) {
        List<Visit> others = archive.visits(List.of(serialNo)).stream()
                .filter(visit -> !visit.orderNo().equals(own))
                .toList();
        return RepeatChain.of(others, terms).openers().stream()
                .findFirst()
                .map(Visit::completedOn)
                .orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private UnitHistory.Entry full(RepairOrder order) {
        return new UnitHistory.Entry(
                order.orderNo(),
                network.outlet(order.outletId())
                        .map(NetworkSnapshot.OutletView::name)
                        .orElse(""),
                order.acceptedOn(),
                order.completedOn(),
                order.work().level(),
                Timeline.standing(order),
                order.settledMonth(),
                order.parts());
    }

    private static UnitHistory.Entry dateOnly(RepairOrder order) {
        return new UnitHistory.Entry(null, null, order.acceptedOn(), order.completedOn(), null, null, null, List.of());
    }
}
