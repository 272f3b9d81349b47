package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.UtcNow;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/**
 * The only writer of stock. Movements, the balances they change and the flows of their months are written together or not at all; the
 * document that moves them is locked before, then balances in the order of {@link StockSpot}, so that nobody waits for each other in a ring.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StockBook {

    private static final String BALANCE =
            "SELECT quantity FROM stock_balance WHERE place_kind = ? AND place_id = ? AND part_id = ? AND state = ?";

    @Inject
    Rows rows;

    @Inject
    StockDays days;

    @Inject
    StockNames names;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What came to a spot and went from it. */
    private record Flow(int came, int went) {

        private static final Flow NONE = new Flow(0, 0);

        Flow and(int more, int less) {
            return new Flow(came + more, went + less);
        }

        int change() {
            return came - went;
        }
    }

    private record FlowKey(YearMonth month, StockSpot spot, StockEvent event) implements Comparable<FlowKey> {

        @Override
        public int compareTo(FlowKey other) {
            int byMonth = month.compareTo(other.month);
            int bySpot = byMonth == 0 ? spot.compareTo(other.spot) : byMonth;
            return bySpot == 0 ? event.compareTo(other.event) : bySpot;
        }
    }

    /**
     * Books movements; those that are booked already are passed over.
     *
     * @throws Refusal {@code PT-702} when a place has less of a part than all movements together take from it, {@code PT-711}, {@code PT-712}
     *     or {@code PT-713} for a business day that is closed or still to come
     */
    void move(List<Move> moves) {
        Set<MoveKey> known = booked(moves);
        List<Move> fresh =
                moves.stream().filter(move -> !known.contains(move.key())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        days.demandOpen(fresh);
        Map<FlowKey, Flow> flows = new TreeMap<>();
        for (Move move : fresh) {
            YearMonth month = YearMonth.from(move.on());
            if (move.from() != null) {
                flows.merge(
                        new FlowKey(month, move.from(), move.event()),
                        Flow.NONE.and(0, move.quantity()),
                        (one, other) -> one.and(other.came(), other.went()));
            }
            if (move.to() != null) {
                flows.merge(
                        new FlowKey(month, move.to(), move.event()),
                        Flow.NONE.and(move.quantity(), 0),
                        (one, other) -> one.and(other.came(), other.went()));
            }
        }
        Map<StockSpot, Integer> changes = new TreeMap<>();
        flows.forEach((key, flow) -> changes.merge(key.spot(), flow.change(), Integer::sum));
        changes.forEach(this::change);
        flows.forEach(this::add);
        write(fresh);
    }

    private Set<MoveKey> booked(Collection<Move> moves) {
        Set<MoveKey> known = new HashSet<>();
        moves.stream()
                .map(Move::document)
                .collect(Collectors.groupingBy(
                        StockDocument::kind, Collectors.mapping(StockDocument::no, Collectors.toSet())))
                .forEach((kind, nos) -> known.addAll(rows.listOf(
                        nos,
                        "SELECT reference_no, reference_version, line_no, event FROM stock_movement"
                                + " WHERE reference_kind = ? AND reference_no IN (?*)",
                        row -> key(kind, row),
                        kind)));
        return known;
    }

    private static MoveKey key(String kind, Row row) {
        return new MoveKey(
                new StockDocument(kind, row.text("reference_no"), row.count("reference_version")),
                row.count("line_no"),
                row.choice(StockEvent.class, "event"));
    }

    /** How many pieces papers of one kind that have a single movement have moved, by their numbers. */
    Map<String, Integer> booked(String kind, Collection<String> nos) {
        Map<String, Integer> booked = new HashMap<>();
        rows.listOf(
                        nos,
                        "SELECT reference_no, quantity FROM stock_movement WHERE reference_kind = ? AND reference_no IN (?*)",
                        row -> Map.entry(row.text("reference_no"), row.count("quantity")),
                        kind)
                .forEach(one -> booked.put(one.getKey(), one.getValue()));
        return booked;
    }

    private void change(StockSpot spot, int change) {
        if (change > 0) {
            rows.change(
                    "INSERT INTO stock_balance (place_kind, place_id, part_id, state, quantity) VALUES (?, ?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity)",
                    spot.place().kind(),
                    spot.place().id(),
                    spot.partId(),
                    spot.state(),
                    change);
        } else if (change < 0) {
            int taken = rows.change(
                    "UPDATE stock_balance SET quantity = quantity + ? WHERE place_kind = ? AND place_id = ? AND part_id = ?"
                            + " AND state = ? AND quantity + ? >= 0",
                    change,
                    spot.place().kind(),
                    spot.place().id(),
                    spot.partId(),
                    spot.state(),
                    change);
            Refusal.unless(
                    taken == 1,
                    Refusal.Kind.CONFLICT,
                    "PT-702",
                    names.of(spot.place()),
                    names.part(spot.partId()),
                    -change,
                    quantity(spot));
        }
    }

    /**
     * How many pieces lie at each of these spots, none of which anybody else changes before this transaction ends. What is moved afterwards
     * waits for nobody.
     */
    Map<StockSpot, Integer> hold(Collection<StockSpot> spots) {
        days.hold();
        Map<StockSpot, Integer> held = new TreeMap<>();
        for (StockSpot spot : new TreeSet<>(spots)) {
            held.put(
                    spot,
                    rows.first(
                                    BALANCE + " FOR UPDATE",
                                    row -> row.count("quantity"),
                                    spot.place().kind(),
                                    spot.place().id(),
                                    spot.partId(),
                                    spot.state())
                            .orElse(0));
        }
        return held;
    }

    /** How many pieces lie there. */
    int quantity(StockSpot spot) {
        return rows.first(
                        BALANCE,
                        row -> row.count("quantity"),
                        spot.place().kind(),
                        spot.place().id(),
                        spot.partId(),
                        spot.state())
                .orElse(0);
    }

    private void add(FlowKey key, Flow flow) {
        rows.change(
                "INSERT INTO stock_flow (month, place_kind, place_id, part_id, state, event, came, went)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE came = came + VALUES(came), went = went + VALUES(went)",
                key.month(),
                key.spot().place().kind(),
                key.spot().place().id(),
                key.spot().partId(),
                key.spot().state(),
                key.event(),
                flow.came(),
                flow.went());
    }

    private void write(List<Move> moves) {
        LocalDateTime now = UtcNow.of(clock);
        rows.with(connection -> {
            try (BulkLoad load = new BulkLoad(
                    connection,
                    "stock_movement",
                    "id",
                    "booked_at",
                    "business_on",
                    "part_id",
                    "quantity",
                    "from_kind",
                    "from_id",
                    "from_state",
                    "to_kind",
                    "to_id",
                    "to_state",
                    "event",
                    "reference_kind",
                    "reference_no",
                    "reference_version",
                    "line_no",
                    "centre_id",
                    "outlet_id",
                    "moved_by")) {
                for (Move move : moves) {
                    load.put(TimeOrderedId.next()).put(now).put(move.on());
                    load.put(move.partId()).put((long) move.quantity());
                    put(load, move.from());
                    put(load, move.to());
                    load.put(move.event());
                    load.put(move.document().kind()).put(move.document().no());
                    load.put((long) move.document().version()).put((long) move.lineNo());
                    load.put(move.centreId()).put(move.outletId()).put(caller.userName());
                    load.endRow();
                }
                load.flush();
                return null;
            }
        });
    }

    private static void put(BulkLoad load, StockSpot spot) {
        if (Objects.isNull(spot)) {
            load.put((String) null).put((Long) null).put((String) null);
        } else {
            load.put(spot.place().kind()).put(spot.place().id()).put(spot.state());
        }
    }
}
