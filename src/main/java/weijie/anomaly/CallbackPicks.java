package weijie.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.anomaly.peer.AnomalyKind;
import weijie.anomaly.peer.CallbackChoice;
import weijie.repair.OrderCallback;
import weijie.repair.SettlementStatus;
import weijie.shared.Money;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The orders that are to be called. */
@ApplicationScoped
class CallbackPicks {

    /** Nobody has asked the customer, and an answer would still change something. */
    private static final String CALLABLE =
            " o.settlement_status NOT IN ('DRAFT', 'INVALID', 'CONFIRMED_FAKE', 'EXPIRED') AND o.callback_on IS NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM order_callback k WHERE k.order_id = o.id AND k.outcome <> 'NOT_REACHED')"
                    + " AND NOT EXISTS (SELECT 1 FROM callback_pick x WHERE x.order_id = o.id)";

    @Inject
    Rows rows;

    /** The orders of a month that something was found of and that nobody has called yet. */
    List<CallbackChoice.Worth> worth(YearMonth month) {
        Map<Long, CallbackChoice.Worth> worth = new HashMap<>();
        rows.list(
                "SELECT b.order_id, b.outlet_id, b.kind, b.fee FROM anomaly_order b JOIN repair_order o ON o.id = b.order_id"
                        + " WHERE b.month = ? AND" + CALLABLE,
                row -> worth.computeIfAbsent(
                                row.number("order_id"),
                                id -> new CallbackChoice.Worth(
                                        id, row.number("outlet_id"), EnumSet.noneOf(AnomalyKind.class), fee(row)))
                        .kinds()
                        .add(row.choice(AnomalyKind.class, "kind")),
                month);
        return List.copyOf(worth.values());
    }

    private static Money fee(Row row) {
        return row.money("fee");
    }

    /** Orders of a month that nothing was found of, drawn by the database, so that nobody knows which. */
    List<Long> atRandom(YearMonth month, int most) {
        return rows.list(
                "SELECT o.id FROM repair_order o WHERE o.completed_month = ? AND" + CALLABLE
                        + " AND NOT EXISTS (SELECT 1 FROM anomaly_order b WHERE b.order_id = o.id) ORDER BY RAND() LIMIT "
                        + most,
                row -> row.number("id"),
                month);
    }

    void add(YearMonth month, long orderId, CallbackPick drawn, int themes, String by, LocalDateTime now) {
        rows.change(
                "INSERT INTO callback_pick (order_id, month, outlet_id, centre_id, drawn, themes, picked_by, picked_at)"
                        + " SELECT o.id, ?, o.outlet_id, o.centre_id, ?, ?, ?, ? FROM repair_order o WHERE o.id = ?",
                month,
                drawn,
                themes,
                by,
                now,
                orderId);
    }

    /** Those of a month, the most worth a call first. */
    List<CallbackRow> list(YearMonth month) {
        return rows.list(
                "SELECT p.order_id, o.order_no, t.code AS outlet_code, t.name AS outlet_name, c.name AS centre_name, o.completed_on,"
                        + " p.drawn, p.themes, o.settlement_status, o.callback_on, p.picked_by, p.picked_at, k.outcome, k.called_on,"
                        + " k.note, (SELECT GROUP_CONCAT(b.kind) FROM anomaly_order b WHERE b.order_id = p.order_id"
                        + " AND b.month = p.month) AS kinds FROM callback_pick p JOIN repair_order o ON o.id = p.order_id"
                        + " JOIN outlet t ON t.id = p.outlet_id JOIN service_centre c ON c.id = p.centre_id"
                        + " LEFT JOIN order_callback k ON k.id = (SELECT MAX(l.id) FROM order_callback l WHERE l.order_id = p.order_id)"
                        + " WHERE p.month = ? ORDER BY p.themes DESC, p.outlet_id, o.order_no",
                CallbackPicks::row,
                month);
    }

    private static CallbackRow row(Row row) {
        CallbackPick drawn = row.choice(CallbackPick.class, "drawn");
        return new CallbackRow(
                row.number("order_id"),
                row.text("order_no"),
                row.text("outlet_code"),
                row.text("outlet_name"),
                row.text("centre_name"),
                row.day("completed_on"),
                drawn,
                row.count("themes"),
                drawn == CallbackPick.FINDING ? MarkedOrderRow.kinds(row.text("kinds")) : List.of(),
                outcome(
                        row.choice(SettlementStatus.class, "settlement_status"),
                        row.choice(OrderCallback.Outcome.class, "outcome")),
                row.day("called_on"),
                row.text("note"),
                row.text("picked_by"),
                row.time("picked_at"));
    }

    static CallOutcome outcome(SettlementStatus status, OrderCallback.Outcome call) {
        if (status == SettlementStatus.CONFIRMED_FAKE) {
            return CallOutcome.FAKE;
        }
        if (status == SettlementStatus.INVALID || call == OrderCallback.Outcome.DENIED) {
            return CallOutcome.DENIED;
        }
        if (call == null) {
            return CallOutcome.OPEN;
        }
        return call == OrderCallback.Outcome.CONFIRMED ? CallOutcome.GENUINE : CallOutcome.NOT_REACHED;
    }
}
