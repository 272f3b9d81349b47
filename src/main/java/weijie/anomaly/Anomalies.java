package weijie.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weijie.anomaly.peer.Anomaly;
import weijie.anomaly.peer.AnomalyKind;
import weijie.anomaly.peer.PeerGroup;
import weijie.anomaly.peer.SeenOrder;
import weijie.anomaly.peer.Signs;
import weijie.network.Scope;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** What was found, as it is kept. */
@ApplicationScoped
class Anomalies {

    private static final String FOUND =
            "SELECT a.outlet_id, a.kind, a.asked, a.hits, a.peer_group, a.peers, a.median_rate, a.upper_rate, a.stake, a.rules,"
                    + " a.found_at, t.code AS outlet_code, t.name AS outlet_name, c.code AS centre_code, c.name AS centre_name,"
                    + " g.code AS province_code, g.name AS province_name, d.told_at FROM anomaly a JOIN outlet t ON t.id = a.outlet_id"
                    + " JOIN service_centre c ON c.id = a.centre_id LEFT JOIN region g ON g.code = t.province_code"
                    + " LEFT JOIN anomaly_told d ON d.month = a.month AND d.outlet_id = a.outlet_id";

    @Inject
    Rows rows;

    /** How a month was looked at last. */
    Optional<AnomalyRunRow> run(YearMonth month) {
        return rows.first(
                "SELECT found_at, rules, thresholds, orders, outlets, judged FROM anomaly_run WHERE month = ?",
                row -> new AnomalyRunRow(
                        month.toString(),
                        row.time("found_at"),
                        row.count("rules"),
                        row.text("thresholds"),
                        row.count("orders"),
                        row.count("outlets"),
                        row.count("judged")),
                month);
    }

    /** Keeps others from what depends on what was found of a month until the transaction ends; false when it was not looked at yet. */
    boolean hold(YearMonth month) {
        return rows.first("SELECT month FROM anomaly_run WHERE month = ? FOR UPDATE", row -> row.text("month"), month)
                .isPresent();
    }

    /** Forgets what was found of a month, but for some centres. */
    void forget(YearMonth month, Collection<Long> butFor) {
        if (butFor.isEmpty()) {
            rows.change("DELETE FROM anomaly WHERE month = ?", month);
        } else {
            rows.changeOf(
                    rows
                            .list(
                                    "SELECT DISTINCT centre_id FROM anomaly WHERE month = ?",
                                    row -> row.number("centre_id"),
                                    month)
                            .stream()
                            .filter(centre -> !butFor.contains(centre))
                            .toList(),
                    "DELETE FROM anomaly WHERE month = ? AND centre_id IN (?*)",
                    month);
        }
    }

    void add(YearMonth month, Anomaly found, long centreId, LocalDateTime now) {
        rows.change(
                "INSERT INTO anomaly (month, outlet_id, kind, centre_id, asked, hits, peer_group, peers, median_rate, upper_rate, stake,"
                        + " rules, found_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                month,
                found.outletId(),
                found.kind(),
                centreId,
                found.of(),
                found.hits(),
                found.group(),
                found.peers(),
                found.median(),
                found.upper(),
                found.stake(),
                Signs.VERSION,
                now);
    }

    /** The orders behind what was found of an outlet. */
    void add(YearMonth month, long outletId, Map<AnomalyKind, List<SeenOrder>> behind) {
        rows.with(connection -> {
            try (BulkLoad load =
                    new BulkLoad(connection, "anomaly_order", "month", "outlet_id", "kind", "order_id", "fee")) {
                behind.forEach((kind, orders) -> orders.forEach(order -> load.put(month.toString())
                        .put(outletId)
                        .put(kind)
                        .put(order.id())
                        .put(order.fee())
                        .endRow()));
                load.flush();
            }
            return null;
        });
    }

    void ran(YearMonth month, LocalDateTime now, String thresholds, long orders, int outlets, int judged) {
        rows.change("DELETE FROM anomaly_run WHERE month = ?", month);
        rows.change(
                "INSERT INTO anomaly_run (month, found_at, rules, thresholds, orders, outlets, judged) VALUES (?, ?, ?, ?, ?, ?, ?)",
                month,
                now,
                Signs.VERSION,
                thresholds,
                orders,
                outlets,
                judged);
    }

    /** Everything that was found of a month. */
    List<AnomalyRow> list(YearMonth month) {
        return rows.list(FOUND + " WHERE a.month = ? ORDER BY a.outlet_id, a.kind", Anomalies::row, month);
    }

    /** What was found that marks an order, as far as somebody may read it: whoever is not headquarters, once it was told. */
    List<AnomalyRow> ofOrder(String orderNo, Scope scope) {
        return rows
                .list(
                        FOUND
                                + " JOIN anomaly_order b ON b.month = a.month AND b.outlet_id = a.outlet_id AND b.kind = a.kind"
                                + " JOIN repair_order o ON o.id = b.order_id WHERE o.order_no = ?"
                                + (scope.isAll()
                                        ? ""
                                        : scope.isCentre() ? " AND o.centre_id = ?" : " AND o.outlet_id = ?")
                                + " ORDER BY a.kind",
                        Anomalies::row,
                        scope.isAll()
                                ? new Object[] {orderNo}
                                : new Object[] {orderNo, scope.isCentre() ? scope.centreId() : scope.outletId()})
                .stream()
                .filter(row -> scope.isAll() || row.toldAt() != null)
                .toList();
    }

    /** The kinds that mark each order of an outlet's month. */
    List<MarkedOrderRow> orders(YearMonth month, long outletId, Set<AnomalyKind> kinds) {
        return rows
                .list(
                        "SELECT o.order_no, o.completed_on, o.repair_level, o.serial_no, o.settlement_status,"
                                + " GROUP_CONCAT(b.kind) AS kinds, MAX(b.fee) AS fee FROM anomaly_order b"
                                + " JOIN repair_order o ON o.id = b.order_id WHERE b.month = ? AND b.outlet_id = ?"
                                + " GROUP BY o.id ORDER BY o.completed_on, o.order_no",
                        MarkedOrderRow::of,
                        month,
                        outletId)
                .stream()
                .filter(row -> kinds.isEmpty() || row.kinds().stream().anyMatch(kinds::contains))
                .toList();
    }

    void tell(YearMonth month, long outletId, String by, LocalDateTime now) {
        rows.change(
                "INSERT INTO anomaly_told (month, outlet_id, told_by, told_at) VALUES (?, ?, ?, ?)",
                month,
                outletId,
                by,
                now);
    }

    private static AnomalyRow row(Row row) {
        return new AnomalyRow(
                new Anomaly(
                        row.number("outlet_id"),
                        row.choice(AnomalyKind.class, "kind"),
                        row.count("asked"),
                        row.count("hits"),
                        row.choice(PeerGroup.class, "peer_group"),
                        row.count("peers"),
                        row.count("median_rate"),
                        row.count("upper_rate"),
                        row.money("stake")),
                row.text("outlet_code"),
                row.text("outlet_name"),
                row.text("centre_code"),
                row.text("centre_name"),
                row.text("province_code"),
                row.text("province_name"),
                row.count("rules"),
                row.time("found_at"),
                row.time("told_at"));
    }
}
