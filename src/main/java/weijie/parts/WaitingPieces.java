package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The old parts that the fees of orders wait for, and how far each has come (G09, G22). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WaitingPieces {

    @Inject
    Rows rows;

    @Inject
    ReturnSlots slots;

    /**
     * The pieces of orders by the ids of the orders, those that have left included.
     *
     * @param today in whose month a parcel would leave
     */
    public Map<Long, List<WaitingPiece>> of(Collection<Long> orderIds, LocalDate today) {
        Map<Long, List<QuotaRow.Group>> quotas = new HashMap<>();
        return rows
                .listOf(
                        orderIds,
                        "SELECT order_id, label, state, shipped_on, centre_id, part_group FROM bad_part WHERE state <> 'VOID'"
                                + " AND order_id IN (?*) ORDER BY label",
                        row -> piece(row, YearMonth.from(today), quotas))
                .stream()
                .collect(Collectors.groupingBy(WaitingPiece::orderId));
    }

    private WaitingPiece piece(Row row, YearMonth month, Map<Long, List<QuotaRow.Group>> quotas) {
        long centreId = row.number("centre_id");
        PartGroup group = row.choice(PartGroup.class, "part_group");
        boolean slotLeft = quotas.computeIfAbsent(centreId, id -> slots.of(id, month)).stream()
                .anyMatch(quota -> quota.group() == group && quota.left() > 0);
        return new WaitingPiece(
                row.number("order_id"),
                row.text("label"),
                row.choice(BadPartState.class, "state"),
                row.day("shipped_on"),
                centreId,
                group,
                slotLeft);
    }

    /** The orders within a scope that have a piece which has not left yet, each with whether one is still at its outlet. */
    public Map<Long, Boolean> toSend(Scope scope) {
        List<Object> args = new ArrayList<>();
        String within = ScopeSql.within("b", scope, args);
        Map<Long, Boolean> orders = new HashMap<>();
        rows.list(
                        "SELECT b.order_id, MAX(b.state = 'AT_OUTLET') AS at_outlet FROM bad_part b WHERE b.order_id IS NOT NULL"
                                + " AND b.state IN ('AT_OUTLET', 'AT_CENTRE', 'PACKED')"
                                + within
                                + " GROUP BY b.order_id",
                        row -> Map.entry(row.number("order_id"), row.flag("at_outlet")),
                        args.toArray())
                .forEach(order -> orders.put(order.getKey(), order.getValue()));
        return orders;
    }
}
