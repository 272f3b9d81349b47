package weijie.settlement.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Standing;
import weijie.shared.HeldDecision;
import weijie.shared.RepairLevel;
import weijie.shared.Term;
import weijie.shared.jpa.Columns;

/**
 * Reads orders as facts, forward only and row by row, so that a centre with a million orders takes no more memory than one with ten.
 * A streamed result keeps its connection busy: what is written meanwhile goes over another one.
 */
final class FactStream {

    /** Columns 1 to 20; everything that reads facts begins its select list with them. */
    private static final String COLUMNS = """
            o.id, o.order_no, o.outlet_id, o.category_code, o.purchased_on, o.claimed_warranty, o.accepted_on, o.completed_on,
            o.repair_level, o.units, o.unrepaired, o.settlement_status, o.submitted_on, o.late_approved_by, o.service_sheet_on,
            o.callback_on, o.held_carries, %s, o.held_decision,
            IF(o.settlement_status IN ('ABNORMAL', 'EXPIRED'), (SELECT LEFT(GROUP_CONCAT(DISTINCT f.code ORDER BY f.code SEPARATOR ','), 55)
                FROM order_finding f WHERE f.order_id = o.id AND f.severity = 'ABNORMAL'), NULL)""";

    private static final String RETURNABLE =
            "EXISTS (SELECT 1 FROM part_use u JOIN part p ON p.code = u.part_code WHERE u.order_id = o.id AND p.must_return)";

    private final Connection connection;
    private final MonthMasters masters;
    private final Basis basis;
    private final String columns;

    FactStream(Connection connection, MonthMasters masters, Basis basis) {
        this.connection = connection;
        this.masters = masters;
        this.basis = basis;
        // Until the parts loop runs nobody asks for old parts.
        boolean partsLoop =
                basis.terms().isOn(Term.PARTS_LOOP_FROM, basis.month().atEndOfMonth());
        this.columns = COLUMNS.formatted(partsLoop ? RETURNABLE : "0");
    }

    /** The orders that a centre's statement of a month settles: those completed in it, then those carried from earlier months. */
    void ofCentre(YearMonth month, long centreId, Map<Long, RepeatOf> repeats, Consumer<OrderFacts> orders)
            throws SQLException {
        Set<Long> published = onPublishedPapers(month, centreId);
        Consumer<OrderFacts> others = published.isEmpty()
                ? orders
                : order -> {
                    if (!published.contains(order.orderId())) {
                        orders.accept(order);
                    }
                };
        read(
                "SELECT " + columns + " FROM repair_order o WHERE o.completed_month = ? AND o.centre_id = ?"
                        + " AND o.settled_month IS NULL ORDER BY o.outlet_id, o.id",
                repeats,
                others,
                month.toString(),
                centreId);
        read(
                "SELECT " + columns + " FROM repair_order o WHERE o.centre_id = ? AND "
                        + CarriedOrders.condition(basis)
                        + " ORDER BY o.outlet_id, o.id",
                repeats,
                others,
                centreId,
                month.toString(),
                month.toString());
    }

    /**
     * The orders whose lines stand on a published paper of the month while another is calculated again: a residual one was published
     * before the main one was reopened. What is published stays where it is, held and excluded lines too.
     */
    private Set<Long> onPublishedPapers(YearMonth month, long centreId) throws SQLException {
        Set<Long> orders = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT l.order_id FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id
                AND l.residual_no = s.residual_no WHERE s.month = ? AND s.centre_id = ? AND s.sha256 IS NOT NULL""")) {
            query.setString(1, month.toString());
            query.setLong(2, centreId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    orders.add(row.getLong(1));
                }
            }
        }
        return orders;
    }

    private void read(String sql, Map<Long, RepeatOf> repeats, Consumer<OrderFacts> orders, Object... args)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            query.setFetchSize(Integer.MIN_VALUE);
            for (int i = 0; i < args.length; i++) {
                query.setObject(i + 1, args[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    orders.accept(facts(row, repeats.get(row.getLong(1))));
                }
            }
        }
    }

    String columns() {
        return columns;
    }

    OrderFacts facts(ResultSet row, RepeatOf repeat) throws SQLException {
        long outletId = row.getLong(3);
        String category = row.getString(4);
        LocalDate purchasedOn = Columns.date(row, 5);
        return new OrderFacts(
                row.getLong(1),
                row.getString(2),
                outletId,
                category,
                masters.province(outletId),
                purchasedOn,
                masters.warrantyMonths(category, purchasedOn),
                "OUT".equals(row.getString(6)),
                Columns.date(row, 7),
                Columns.date(row, 8),
                OrderFacts.mask(RepairLevel.valueOf(row.getString(9))),
                row.getInt(10),
                row.getBoolean(11),
                standing(row.getString(12)),
                Columns.date(row, 13),
                row.getString(14) != null,
                row.getBoolean(18),
                null,
                Columns.date(row, 15),
                Columns.date(row, 16),
                row.getInt(17),
                row.getString(19) == null ? null : HeldDecision.valueOf(row.getString(19)),
                repeat,
                row.getString(20) == null ? "" : row.getString(20));
    }

    /** What is held or settled has passed its checks. */
    private static Standing standing(String settlementStatus) {
        return switch (settlementStatus) {
            case "VALIDATED", "HELD", "SETTLED" -> Standing.VALIDATED;
            default -> Standing.valueOf(settlementStatus);
        };
    }
}
