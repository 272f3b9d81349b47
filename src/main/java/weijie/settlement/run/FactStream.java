package weijie.settlement.run;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * Reads orders as facts, forward only and row by row, so that a centre with a million orders takes no more memory than one with ten.
 * A streamed result keeps its connection busy: what is written meanwhile goes over another one.
 */
final class FactStream {

    /** What everything that reads facts asks for. */
    private static final String COLUMNS = """
            o.id, o.order_no, o.outlet_id, o.category_code, o.purchased_on, o.claimed_warranty, o.accepted_on, o.completed_on,
            o.repair_level, o.units, o.unrepaired, o.settlement_status, o.submitted_on, o.late_approved_by, o.service_sheet_on,
            o.callback_on, o.held_carries, %s AS old_parts, o.held_decision,
            IF(o.settlement_status IN ('ABNORMAL', 'EXPIRED'), (SELECT LEFT(GROUP_CONCAT(DISTINCT f.code ORDER BY f.code SEPARATOR ','), 55)
                FROM order_finding f WHERE f.order_id = o.id AND f.severity = 'ABNORMAL'), NULL) AS abnormal_codes""";

    private final Rows sql;
    private final MonthMasters masters;
    private final Basis basis;
    private final String columns;

    FactStream(Connection connection, MonthMasters masters, Basis basis) {
        this.sql = Rows.over(connection);
        this.masters = masters;
        this.basis = basis;
        // While the parts loop was never switched on nobody asks for old parts; on which days it holds is the rule's
        // question.
        boolean partsLoop = !basis.terms()
                .values()
                .getOrDefault(Term.PARTS_LOOP_FROM, List.of())
                .isEmpty();
        this.columns = COLUMNS.formatted(partsLoop ? OldParts.question(basis) : "NULL");
    }

    /** The orders that a centre's statement of a month settles: those completed in it, then those carried from earlier months. */
    void ofCentre(YearMonth month, long centreId, Map<Long, RepeatOf> repeats, Consumer<OrderFacts> orders) {
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
                month,
                centreId);
        read(
                "SELECT " + columns + " FROM repair_order o WHERE o.centre_id = ? AND "
                        + CarriedOrders.condition(basis)
                        + " ORDER BY o.outlet_id, o.id",
                repeats,
                others,
                centreId,
                month,
                month);
    }

    /**
     * The orders whose lines stand on a published paper of the month while another is calculated again: a residual one was published
     * before the main one was reopened. What is published stays where it is, held and excluded lines too.
     */
    private Set<Long> onPublishedPapers(YearMonth month, long centreId) {
        return Set.copyOf(sql.list("""
                SELECT l.order_id FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id
                AND l.residual_no = s.residual_no WHERE s.month = ? AND s.centre_id = ? AND s.sha256 IS NOT NULL
                AND l.order_id IS NOT NULL""", row -> row.number("order_id"), month, centreId));
    }

    private void read(String question, Map<Long, RepeatOf> repeats, Consumer<OrderFacts> orders, Object... args) {
        sql.lend(question, row -> facts(row, repeats.get(row.number("id"))), found -> found.forEach(orders), args);
    }

    String columns() {
        return columns;
    }

    OrderFacts facts(Row row, RepeatOf repeat) {
        long outletId = row.number("outlet_id");
        String category = row.text("category_code");
        LocalDate purchasedOn = row.day("purchased_on");
        OldParts oldParts = OldParts.of(row.numberOrNull("old_parts"));
        String abnormal = row.text("abnormal_codes");
        return new OrderFacts(
                row.number("id"),
                row.text("order_no"),
                outletId,
                category,
                masters.province(outletId),
                purchasedOn,
                masters.warrantyMonths(category, purchasedOn),
                "OUT".equals(row.text("claimed_warranty")),
                row.day("accepted_on"),
                row.day("completed_on"),
                OrderFacts.mask(row.choice(RepairLevel.class, "repair_level")),
                row.count("units"),
                row.flag("unrepaired"),
                standing(row.text("settlement_status")),
                row.day("submitted_on"),
                row.text("late_approved_by") != null,
                oldParts.returnable(),
                oldParts.goneOn(),
                oldParts.noSlotLeft(),
                row.day("service_sheet_on"),
                row.day("callback_on"),
                row.count("held_carries"),
                row.choice(HeldDecision.class, "held_decision"),
                repeat,
                abnormal == null ? "" : abnormal);
    }

    /** What is held or settled has passed its checks. */
    private static Standing standing(String settlementStatus) {
        return switch (settlementStatus) {
            case "VALIDATED", "HELD", "SETTLED" -> Standing.VALIDATED;
            default -> Standing.valueOf(settlementStatus);
        };
    }
}
