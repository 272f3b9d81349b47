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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.catalog.CatalogSnapshot;
import weijie.catalog.CatalogSnapshots;
import weijie.catalog.PartClass;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/**
 * What orders draw from the shelves of their outlets, and give back when they are taken back. An order draws once, whoever hands it in how
 * often: what stands drawn is compared with what it uses. Each returnable piece gets a label (G23).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PartDraws {

    /** What movements of an order refer to. */
    static final String KIND = "REPAIR_ORDER";

    /** What an outlet has handed on is given back by lines of their own. */
    private static final int FROM_CENTRE = 1_000;

    @Inject
    Rows rows;

    @Inject
    StockBook book;

    @Inject
    PartLabels labels;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    TermValues terms;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What stands drawn for one line. */
    private record Drawn(
            long orderId,
            String orderNo,
            long centreId,
            int drawNo,
            int lineNo,
            long partId,
            String partCode,
            PartGroup group,
            long outletId,
            int quantity,
            boolean returns) {

        static Drawn of(Row row) {
            return new Drawn(
                    row.number("order_id"),
                    row.text("order_no"),
                    row.number("centre_id"),
                    row.count("draw_no"),
                    row.count("line_no"),
                    row.number("part_id"),
                    row.text("code"),
                    PartGroup.of(row.choice(PartClass.class, "part_class")),
                    row.number("outlet_id"),
                    row.count("quantity"),
                    row.flag("returns"));
        }

        StockSpot spot(StockState state) {
            return new StockSpot(StockPlace.outlet(outletId), partId, state);
        }

        StockDocument document() {
            return new StockDocument(KIND, orderNo, drawNo);
        }

        boolean isSame(Drawn other) {
            return lineNo == other.lineNo
                    && partId == other.partId
                    && outletId == other.outletId
                    && quantity == other.quantity
                    && returns == other.returns;
        }
    }

    /**
     * Draws what these orders used, one after the other as they are given; one that lacks a part draws nothing, and what it had drawn before
     * is given back. Orders that have drawn just this already stay as they are.
     *
     * @return what is lacking, by the ids of the orders that lack something
     * @throws Refusal {@code RP-303} when an order uses other parts than before and one of its bad parts is in a parcel already
     */
    public Map<Long, List<UsedParts.Lack>> draw(Collection<UsedParts> orders) {
        Map<Long, List<Drawn>> standing =
                standing(orders.stream().map(UsedParts::orderId).toList());
        Map<Long, Integer> last =
                lastDraws(orders.stream().map(UsedParts::orderId).toList());
        Map<UsedParts, List<Drawn>> wanted = new LinkedHashMap<>();
        for (UsedParts order : orders) {
            List<Drawn> lines = lines(order, last.getOrDefault(order.orderId(), 0) + 1);
            if (!isSame(lines, standing.getOrDefault(order.orderId(), List.of()))) {
                wanted.put(order, lines);
            }
        }
        Map<Long, List<UsedParts.Lack>> lacks = new HashMap<>();
        if (wanted.isEmpty()) {
            return lacks;
        }
        giveBack(wanted.keySet().stream().map(UsedParts::orderId).toList());
        List<Drawn> drawn = share(wanted, lacks);
        write(drawn, wanted.keySet());
        return lacks;
    }

    /** Gives back what orders have drawn that now use something else, or somewhere else; they draw nothing. */
    public void giveBackOther(Collection<UsedParts> orders) {
        Map<Long, List<Drawn>> standing =
                standing(orders.stream().map(UsedParts::orderId).toList());
        giveBack(orders.stream()
                .filter(order -> !isSame(lines(order, 0), standing.getOrDefault(order.orderId(), List.of())))
                .map(UsedParts::orderId)
                .toList());
    }

    /** What an order would lack; nothing is drawn. */
    public List<UsedParts.Lack> lacks(UsedParts order) {
        Map<StockSpot, Integer> there = new TreeMap<>();
        List<Drawn> lines = lines(order, 0);
        lines.forEach(line -> there.computeIfAbsent(line.spot(StockState.GOOD), book::quantity));
        standing(List.of(order.orderId()))
                .values()
                .forEach(before ->
                        before.forEach(line -> there.merge(line.spot(StockState.GOOD), line.quantity(), Integer::sum)));
        return lacks(lines, there);
    }

    private List<Drawn> lines(UsedParts order, int drawNo) {
        CatalogSnapshot catalog = catalogs.latest();
        List<Drawn> lines = new ArrayList<>();
        for (UsedParts.Line line : order.lines()) {
            // A part that the catalogue does not know is a matter of the checks; nobody can have a stock of it.
            catalog.part(line.partCode())
                    .ifPresent(part -> lines.add(new Drawn(
                            order.orderId(),
                            order.orderNo(),
                            order.centreId(),
                            drawNo,
                            line.lineNo(),
                            part.id(),
                            part.code(),
                            PartGroup.of(part.partClass()),
                            order.outletId(),
                            line.quantity(),
                            order.returns() && part.mustReturn())));
        }
        return lines;
    }

    private static boolean isSame(List<Drawn> wanted, List<Drawn> standing) {
        if (wanted.size() != standing.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).isSame(standing.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Lets order after order take what it needs from what lies there. */
    private List<Drawn> share(Map<UsedParts, List<Drawn>> wanted, Map<Long, List<UsedParts.Lack>> lacks) {
        Map<StockSpot, Integer> there = book.hold(wanted.values().stream()
                .flatMap(List::stream)
                .map(line -> line.spot(StockState.GOOD))
                .toList());
        List<Drawn> drawn = new ArrayList<>();
        wanted.forEach((order, lines) -> {
            List<UsedParts.Lack> lacking = lacks(lines, there);
            if (lacking.isEmpty()) {
                lines.forEach(line -> there.merge(line.spot(StockState.GOOD), -line.quantity(), Integer::sum));
                drawn.addAll(lines);
            } else {
                lacks.put(order.orderId(), lacking);
            }
        });
        return drawn;
    }

    private List<UsedParts.Lack> lacks(List<Drawn> lines, Map<StockSpot, Integer> there) {
        Map<StockSpot, UsedParts.Lack> needed = new TreeMap<>();
        lines.forEach(line -> needed.merge(
                line.spot(StockState.GOOD),
                new UsedParts.Lack(line.partCode(), line.quantity(), there.get(line.spot(StockState.GOOD))),
                UsedParts.Lack::and));
        return needed.values().stream()
                .filter(need -> need.needed() > need.there())
                .toList();
    }

    private void write(List<Drawn> drawn, Collection<UsedParts> orders) {
        if (drawn.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<Piece> pieces = pieces(drawn, orders);
        List<Move> moves = new ArrayList<>();
        for (Drawn line : drawn) {
            moves.add(move(line, StockEvent.USED, line.spot(StockState.GOOD), line.spot(StockState.CONSUMED), today));
            if (line.returns()) {
                moves.add(move(line, StockEvent.REMOVED, null, line.spot(StockState.BAD), today));
            }
        }
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
        book.move(moves);
    }

    private static void put(BulkLoad draws, Drawn line) {
        draws.put(TimeOrderedId.next()).put(line.orderId()).put(line.orderNo());
        draws.put((long) line.drawNo()).put((long) line.lineNo()).put(line.partId());
        draws.put(line.centreId()).put(line.outletId());
        draws.put((long) line.quantity()).put(line.returns()).put(true);
        draws.endRow();
    }

    /** A piece that gets its label. */
    private record Piece(String label, Drawn line, int pieceNo, LocalDate dueOn) {}

    private void put(BulkLoad removed, Piece piece, LocalDate today) {
        Drawn line = piece.line();
        removed.put(TimeOrderedId.next()).put(piece.label()).put(line.partId()).put(line.group());
        removed.put(line.outletId()).put(line.centreId());
        removed.put(line.orderId()).put(line.orderNo()).put((long) line.drawNo());
        removed.put((long) line.lineNo()).put((long) piece.pieceNo());
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

    private Move move(Drawn line, StockEvent event, StockSpot from, StockSpot to, LocalDate today) {
        return new Move(
                line.document(),
                line.lineNo(),
                event,
                line.quantity(),
                from,
                to,
                today,
                line.centreId(),
                line.outletId());
    }

    /**
     * Gives back just what these orders drew, and makes their labels void. Those that drew nothing are passed over.
     *
     * @throws Refusal {@code RP-303} when one of their bad parts lies in a parcel already
     */
    public void giveBack(Collection<Long> orderIds) {
        Map<Long, List<Drawn>> standing = standing(orderIds);
        if (standing.isEmpty()) {
            return;
        }
        Map<Long, List<Removed>> removed = removed(standing.keySet());
        LocalDate today = LocalDate.now(clock);
        List<Move> moves = new ArrayList<>();
        standing.values().stream().flatMap(List::stream).forEach(line -> {
            moves.add(move(
                    line,
                    StockEvent.USE_TAKEN_BACK,
                    line.spot(StockState.CONSUMED),
                    line.spot(StockState.GOOD),
                    today));
            moves.addAll(removals(line, removed.getOrDefault(line.orderId(), List.of()), today));
        });
        rows.changeOf(
                standing.keySet(),
                "UPDATE bad_part SET state = 'VOID', version = version + 1 WHERE state <> 'VOID' AND order_id IN (?*)");
        rows.changeOf(standing.keySet(), "UPDATE part_draw SET standing = NULL WHERE standing AND order_id IN (?*)");
        book.move(moves);
    }

    /** The pieces of a line, from wherever they lie. */
    private static List<Move> removals(Drawn line, List<Removed> removed, LocalDate today) {
        Map<StockPlace, Long> places = removed.stream()
                .filter(piece -> piece.lineNo() == line.lineNo())
                .collect(Collectors.groupingBy(Removed::place, TreeMap::new, Collectors.counting()));
        List<Move> moves = new ArrayList<>();
        places.forEach((place, pieces) -> moves.add(new Move(
                line.document(),
                place.kind() == PlaceKind.CENTRE ? FROM_CENTRE + line.lineNo() : line.lineNo(),
                StockEvent.REMOVAL_TAKEN_BACK,
                Math.toIntExact(pieces),
                new StockSpot(place, line.partId(), StockState.BAD),
                null,
                today,
                line.centreId(),
                line.outletId())));
        return moves;
    }

    /** A piece of a standing draw and where it lies. */
    private record Removed(long orderId, String orderNo, int lineNo, StockPlace place, String label, Long parcelId) {}

    private Map<Long, List<Removed>> removed(Collection<Long> orderIds) {
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

    private Map<Long, List<Drawn>> standing(Collection<Long> orderIds) {
        return rows
                .listOf(
                        orderIds,
                        "SELECT d.order_id, d.order_no, d.centre_id, d.draw_no, d.line_no, d.part_id, p.code, p.part_class, d.outlet_id,"
                                + " d.quantity, d.returns FROM part_draw d JOIN part p ON p.id = d.part_id"
                                + " WHERE d.standing AND d.order_id IN (?*)",
                        Drawn::of)
                .stream()
                .sorted(Comparator.comparing(Drawn::lineNo))
                .collect(Collectors.groupingBy(Drawn::orderId));
    }

    private Map<Long, Integer> lastDraws(Collection<Long> orderIds) {
        return rows
                .listOf(
                        orderIds,
                        "SELECT order_id, MAX(draw_no) AS draw_no FROM part_draw WHERE order_id IN (?*) GROUP BY order_id",
                        row -> Map.entry(row.number("order_id"), row.count("draw_no")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
