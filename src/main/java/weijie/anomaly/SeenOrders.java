package weijie.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.anomaly.peer.CustomerCities;
import weijie.anomaly.peer.SeenOrder;
import weijie.settlement.rule.RateTable;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatWindow;
import weijie.shared.Terms;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** A month's records outlet by outlet: no more of them are in memory than one outlet has. */
@ApplicationScoped
class SeenOrders {

    @Inject
    Rows rows;

    /**
     * An outlet that has orders in a month.
     *
     * @param centreId that settles them; of an outlet that changed its centre the one that settles more
     */
    record OutletOfMonth(long outletId, long centreId, String provinceCode, String cityCode) {}

    /** What orders are read with. */
    record Reading(Terms terms, RateTable prices, CustomerCities cities) {}

    /** The outlets that handed in orders of a month. */
    List<OutletOfMonth> outlets(YearMonth month) {
        return rows
                .list(
                        "SELECT o.outlet_id, o.centre_id, t.province_code, t.city_code, COUNT(*) AS orders FROM repair_order o"
                                + " JOIN outlet t ON t.id = o.outlet_id WHERE o.completed_month = ? AND o.settlement_status <> 'DRAFT'"
                                + " GROUP BY o.outlet_id, o.centre_id, t.province_code, t.city_code ORDER BY o.outlet_id, orders DESC",
                        row -> new OutletOfMonth(
                                row.number("outlet_id"),
                                row.number("centre_id"),
                                row.text("province_code"),
                                row.text("city_code")),
                        month)
                .stream()
                .collect(Collectors.toMap(OutletOfMonth::outletId, one -> one, (more, fewer) -> more, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** An outlet's orders of a month. */
    List<SeenOrder> of(OutletOfMonth outlet, YearMonth month, Reading reading) {
        return rows.list(
                "SELECT o.id, o.completed_on, o.accepted_on, o.repair_level, o.level_word, o.units, o.unrepaired, o.category_code,"
                        + " o.serial_no, o.customer_phone, o.customer_address, o.technician, o.fault_description, o.actions,"
                        + " (SELECT SUM(p.quantity) FROM part_use p WHERE p.order_id = o.id) AS parts,"
                        + " (SELECT MAX(b.completed_on) FROM repair_order b WHERE b.serial_no = o.serial_no AND b.id <> o.id"
                        + " AND b.completed_on < o.completed_on AND b.repair_level <> 'DETECT_UPGRADE' AND NOT b.unrepaired) AS before_on"
                        + " FROM repair_order o WHERE o.outlet_id = ? AND o.completed_on BETWEEN ? AND ?"
                        + " AND o.settlement_status <> 'DRAFT' ORDER BY o.completed_on, o.id",
                row -> seen(row, outlet, reading),
                outlet.outletId(),
                month.atDay(1),
                month.atEndOfMonth());
    }

    private static SeenOrder seen(Row row, OutletOfMonth outlet, Reading reading) {
        RepairLevel level = row.text("level_word") == null ? row.choice(RepairLevel.class, "repair_level") : null;
        PaidWork work = PaidWork.of(level, row.count("units"), row.flag("unrepaired"));
        LocalDate completed = row.day("completed_on");
        LocalDate before = row.day("before_on");
        Optional<Money> fee = work.level() == null
                ? Optional.empty()
                : reading.prices().fee(row.text("category_code"), outlet.provinceCode(), work, completed);
        return new SeenOrder(
                row.number("id"),
                completed,
                work,
                row.text("category_code"),
                row.text("serial_no"),
                row.text("customer_phone"),
                row.text("technician"),
                (int) row.numberOr("parts", 0),
                words(row.text("fault_description"), row.text("actions")),
                before != null && RepeatWindow.covers(before, row.day("accepted_on"), reading.terms()),
                reading.cities().elsewhere(row.text("customer_address"), outlet.cityCode()),
                fee.orElse(Money.ZERO));
    }

    private static String words(String fault, String actions) {
        return fault == null && actions == null ? null : fault + "|" + actions;
    }
}
