package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** What stands drawn by orders, and the labelled pieces that came of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DrawnParts {

    @Inject
    Rows rows;

    @Inject
    PartLabels labels;

    @Inject
    TermValues terms;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What stands drawn by these orders, line after line. */
    Map<Long, List<Drawn>> standing(Collection<Long> orderIds) {
        return rows
                .listOf(
                        orderIds,
                        "SELECT d.order_id, d.order_no, d.centre_id, d.draw_no, d.line_no, d.part_id, p.code, p.part_class, d.outlet_id,"
                                + " d.quantity, d.returns, d.old_serial, d.new_serial FROM part_draw d JOIN part p ON p.id = d.part_id"
                                + " WHERE d.standing AND d.order_id IN (?*)",
                        Drawn::of)
                .stream()
                .sorted(Comparator.comparing(Drawn::lineNo))
                .collect(Collectors.groupingBy(Drawn::orderId));
    }

    /** The orders that these pieces stand drawn by; what lies in no unit is left out. */
    Map<Drawn.Piece, String> standingIn(Collection<Drawn.Piece> pieces) {
        return rows
                .listOf(
                        pieces.stream().map(Drawn.Piece::serial).toList(),
                        "SELECT part_id, new_serial, order_no FROM part_draw WHERE standing AND new_serial IN (?*)",
                        row -> Map.entry(
                                new Drawn.Piece(row.number("part_id"), row.text("new_serial")), row.text("order_no")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often each of these orders has drawn. */
    Map<Long, Integer> lastDraws(Collection<Long> orderIds) {
        return rows
                .listOf(
                        orderIds,
                        "SELECT order_id, MAX(draw_no) AS draw_no FROM part_draw WHERE order_id IN (?*) GROUP BY order_id",
                        row -> Map.entry(row.number("order_id"), row.count("draw_no")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps what these orders have drawn, and gives each returnable piece its label. */
    void keep(List<Drawn> drawn, Collection<UsedParts> orders) {
        LocalDate today = LocalDate.now(clock);
        List<Piece> pieces = pieces(drawn, orders);
        rows.with(connection -> {
            try (BulkLoad draws = new BulkLoad(
                            connection,
                            "part_draw",
                            "id",
                            "order_id",
                            "order_no",
                            "draw_no",
                            "line_no",
                            "part_id",
                            "centre_id",
                            "outlet_id",
                            "quantity",
                            "returns",
                            "old_serial",
                            "new_serial",
                            "standing");
                    BulkLoad removed = new BulkLoad(
                            connection,
                            "bad_part",
                            "id",
                            "label",
                            "part_id",
                            "part_group",
                            "outlet_id",
                            "centre_id",
                            "order_id",
                            "order_no",
                            "draw_no",
                            "line_no",
                            "piece_no",
                            "serial_no",
                            "state",
                            "made_on",
                            "due_on",
                            "made_by")) {
                drawn.forEach(line -> put(draws, line));
                pieces.forEach(piece -> put(removed, piece, today));
                draws.flush();
                removed.flush();
                return null;
            }
        });
    }

    private static void put(BulkLoad draws, Drawn line) {
        draws.put(TimeOrderedId.next()).put(line.orderId()).put(line.orderNo());
        draws.put((long) line.drawNo()).put((long) line.lineNo()).put(line.partId());
        draws.put(line.centreId()).put(line.outletId());
        draws.put((long) line.quantity()).put(line.returns());
        draws.put(line.oldSerial()).put(line.newSerial()).put(true);
        draws.endRow();
    }

    /** A piece that gets its label. */
    private record Piece(String label, Drawn line, int pieceNo, LocalDate dueOn) {}

    private void put(BulkLoad removed, Piece piece, LocalDate today) {
        Drawn line = piece.line();
        removed.put(TimeOrderedId.next()).put(piece.label()).put(line.partId()).put(line.group());
        removed.put(line.outletId()).put(line.centreId());
        removed.put(line.orderId()).put(line.orderNo()).put((long) line.drawNo());
        removed.put((long) line.lineNo()).put((long) piece.pieceNo()).put(line.oldSerial());
        removed.put(BadPartState.AT_OUTLET).put(today).put(piece.dueOn()).put(caller.userName());
        removed.endRow();
    }

    /** The old pieces of these lines, outlet by outlet in one order, so that nobody waits for each other in a ring. */
    private List<Piece> pieces(List<Drawn> drawn, Collection<UsedParts> orders) {
        Terms policy = terms.current();
        Map<Long, LocalDate> dueOn = new HashMap<>();
        orders.forEach(order -> dueOn.put(
                order.orderId(), order.completedOn().plusDays(policy.number(Term.RETURN_DAYS, order.completedOn()))));
        List<Piece> pieces = new ArrayList<>();
        drawn.stream()
                .filter(Drawn::returns)
                .collect(Collectors.groupingBy(Drawn::outletId, TreeMap::new, Collectors.toList()))
                .forEach((outletId, lines) -> {
                    Iterator<String> labelled = labels.draw(
                                    outletId,
                                    lines.stream().mapToInt(Drawn::quantity).sum())
                            .iterator();
                    for (Drawn line : lines) {
                        for (int piece = 1; piece <= line.quantity(); piece++) {
                            pieces.add(new Piece(labelled.next(), line, piece, dueOn.get(line.orderId())));
                        }
                    }
                });
        return pieces;
    }

    /** A piece of a standing draw and where it lies. */
    record Removed(long orderId, String orderNo, int lineNo, StockPlace place, String label, Long parcelId) {}

    /**
     * The pieces of these orders, locked.
     *
     * @throws Refusal {@code RP-303} when one of them lies in a parcel already
     */
    Map<Long, List<Removed>> removed(Collection<Long> orderIds) {
        List<Removed> pieces = rows.listOf(
                orderIds,
                "SELECT order_id, order_no, line_no, label, state, outlet_id, centre_id, parcel_id FROM bad_part"
                        + " WHERE state <> 'VOID' AND order_id IN (?*) ORDER BY id FOR UPDATE",
                row -> new Removed(
                        row.number("order_id"),
                        row.text("order_no"),
                        row.count("line_no"),
                        row.choice(BadPartState.class, "state") == BadPartState.AT_OUTLET
                                ? StockPlace.outlet(row.number("outlet_id"))
                                : StockPlace.centre(row.number("centre_id")),
                        row.text("label"),
                        row.numberOrNull("parcel_id")));
        pieces.stream().filter(piece -> piece.parcelId() != null).findFirst().ifPresent(piece -> {
            throw Refusal.conflict("RP-303", piece.orderNo(), piece.label());
        });
        return pieces.stream().collect(Collectors.groupingBy(Removed::orderId));
    }

    /** The labels of these orders are void, and nothing stands drawn by them any more. */
    void undo(Collection<Long> orderIds) {
        rows.changeOf(
                orderIds,
                "UPDATE bad_part SET state = 'VOID', version = version + 1 WHERE state <> 'VOID' AND order_id IN (?*)");
        rows.changeOf(orderIds, "UPDATE part_draw SET standing = NULL WHERE standing AND order_id IN (?*)");
    }
}
