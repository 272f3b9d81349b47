package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import weijie.repair.SettlementStatus;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The records and pieces that penalties are about, held so that nobody else makes a penalty of them before the transaction ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PenaltySubjects {

    private static final String PRICE =
            " JOIN part_price x ON x.part_id = p.id AND x.valid_from <= ? AND (x.valid_to IS NULL OR x.valid_to >= ?)";

    @Inject
    Rows rows;

    /** A record as far as a penalty for it asks. */
    record Order(
            PenaltySubject about,
            String category,
            String province,
            PaidWork work,
            LocalDate completedOn,
            SettlementStatus status) {}

    /** A returned piece and the day it was taken out. */
    record Piece(PenaltySubject about, LocalDate madeOn) {}

    Order order(long id, String orderNo) {
        return orderOf("o.id = ?", id, orderNo);
    }

    /** @throws Refusal {@code RR-200} when there is none */
    Order order(String orderNo) {
        return orderOf("o.order_no = ?", orderNo, orderNo);
    }

    private Order orderOf(String condition, Object key, String orderNo) {
        return rows.first("""
                        SELECT o.id, o.order_no, o.centre_id, o.outlet_id, o.category_code, u.province_code, o.repair_level, o.units, o.unrepaired,
                        o.completed_on, o.settlement_status FROM repair_order o JOIN outlet u ON u.id = o.outlet_id WHERE """ + ' ' + condition + " FOR UPDATE", PenaltySubjects::order, key)
                .orElseThrow(() -> Refusal.notFound("RR-200", orderNo));
    }

    private static Order order(Row row) {
        return new Order(
                new PenaltySubject(
                        row.number("centre_id"),
                        row.number("outlet_id"),
                        row.number("id"),
                        row.text("order_no"),
                        null,
                        null,
                        null),
                row.text("category_code"),
                row.text("province_code"),
                PaidWork.of(row.choice(RepairLevel.class, "repair_level"), row.count("units"), row.flag("unrepaired")),
                row.day("completed_on"),
                row.choice(SettlementStatus.class, "settlement_status"));
    }

    /** @throws Refusal {@code RP-300} when there is none */
    Piece piece(String label) {
        return rows.first(
                        "SELECT id, centre_id, outlet_id, order_id, order_no, label, made_on FROM bad_part WHERE label = ? FOR UPDATE",
                        row -> new Piece(
                                new PenaltySubject(
                                        row.number("centre_id"),
                                        row.number("outlet_id"),
                                        row.numberOrNull("order_id"),
                                        row.text("order_no"),
                                        row.number("id"),
                                        row.text("label"),
                                        null),
                                row.day("made_on")),
                        label)
                .orElseThrow(() -> Refusal.notFound("RP-300", label));
    }

    /** What the parts cost that a record says were used, by the prices of a day. */
    Money partsOf(Order order, LocalDate day) {
        return sum(
                "SELECT SUM(u.quantity * x.price) AS cost FROM part_use u JOIN part p ON p.code = u.part_code" + PRICE
                        + " WHERE u.order_id = ?",
                day,
                order.about().orderId());
    }

    Money priceOf(Piece piece) {
        return sum(
                "SELECT x.price AS cost FROM bad_part b JOIN part p ON p.id = b.part_id" + PRICE + " WHERE b.id = ?",
                piece.madeOn(),
                piece.about().pieceId());
    }

    private Money sum(String sql, LocalDate day, long id) {
        return rows.first(sql, row -> Optional.ofNullable(row.moneyOrNull("cost")), day, day, id)
                .flatMap(cost -> cost)
                .orElse(Money.ZERO);
    }

    /** What the penalties of a centre in a month come to; nobody else charges it before the transaction ends. */
    Money charged(long centreId, YearMonth month) {
        rows.first("SELECT id FROM service_centre WHERE id = ? FOR UPDATE", row -> row.number("id"), centreId);
        return rows.first(
                        "SELECT COALESCE(SUM(amount), 0) AS charged FROM penalty WHERE centre_id = ? AND month = ?"
                                + " AND state NOT IN ('WITHDRAWN', 'CANCELLED')",
                        row -> row.money("charged"),
                        centreId,
                        month)
                .orElse(Money.ZERO);
    }
}
