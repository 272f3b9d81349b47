package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.catalog.CatalogSnapshot;
import weijie.catalog.CatalogSnapshots;
import weijie.shared.Refusal;

/**
 * What orders draw from the shelves of their outlets, and give back when they are taken back. An order draws once, whoever hands it in how
 * often: what stands drawn is compared with what it uses. Each returnable piece gets a label (G23).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PartDraws {

    /** What movements of an order refer to. */
    static final String KIND = "REPAIR_ORDER";

    /** The pieces of a line that lie at several places are given back by lines of their own, so many apart. */
    private static final int BY_PLACE = 1_000;

    @Inject
    StockBook book;

    @Inject
    DrawnParts drawnParts;

    @Inject
    IssuedSerials issued;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    Clock clock;

    /**
     * Draws what these orders used, one after the other as they are given; one that lacks a part draws nothing, and what it had drawn before
     * is given back. Orders that have drawn just this already stay as they are.
     *
     * @return what is lacking, by the ids of the orders that lack something
     * @throws Refusal {@code RP-303} when an order uses other parts than before and one of its bad parts is in a parcel already
     */
    public Map<Long, List<UsedParts.Lack>> draw(Collection<UsedParts> orders) {
        Map<Long, List<Drawn>> standing =
                drawnParts.standing(orders.stream().map(UsedParts::orderId).toList());
        Map<Long, Integer> last =
                drawnParts.lastDraws(orders.stream().map(UsedParts::orderId).toList());
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
        if (!drawn.isEmpty()) {
            drawnParts.keep(drawn, wanted.keySet());
            book.move(moves(drawn));
        }
        return lacks;
    }

    /** Gives back what orders have drawn that now use something else, or somewhere else; they draw nothing. */
    public void giveBackOther(Collection<UsedParts> orders) {
        Map<Long, List<Drawn>> standing =
                drawnParts.standing(orders.stream().map(UsedParts::orderId).toList());
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
        drawnParts
                .standing(List.of(order.orderId()))
                .values()
                .forEach(before ->
                        before.forEach(line -> there.merge(line.spot(StockState.GOOD), line.quantity(), Integer::sum)));
        List<UsedParts.Lack> lacking = new ArrayList<>(lacks(lines, there));
        Map<Drawn.Piece, String> elsewhere = standingIn(lines);
        elsewhere.values().removeIf(order.orderNo()::equals);
        lacking.addAll(taken(lines, elsewhere));
        issued.sentElsewhere(lines).forEach(line -> lacking.add(UsedParts.Lack.of(line, null)));
        return lacking;
    }

    private Map<Drawn.Piece, String> standingIn(Collection<Drawn> lines) {
        return new HashMap<>(drawnParts.standingIn(
                lines.stream().map(Drawn::piece).flatMap(Optional::stream).toList()));
    }

    /** Pieces that stand in the unit of another order. */
    private static List<UsedParts.Lack> taken(List<Drawn> lines, Map<Drawn.Piece, String> elsewhere) {
        List<UsedParts.Lack> taken = new ArrayList<>();
        lines.forEach(line ->
                line.piece().map(elsewhere::get).ifPresent(orderNo -> taken.add(UsedParts.Lack.of(line, orderNo))));
        return taken;
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
                            order.returns() && part.mustReturn(),
                            line.oldSerial(),
                            line.newSerial())));
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
        Map<Drawn.Piece, String> used =
                standingIn(wanted.values().stream().flatMap(List::stream).toList());
        Set<Drawn> strange = Set.copyOf(issued.sentElsewhere(
                wanted.values().stream().flatMap(List::stream).toList()));
        List<Drawn> drawn = new ArrayList<>();
        wanted.forEach((order, lines) -> {
            List<UsedParts.Lack> lacking = new ArrayList<>(lacks(lines, there));
            lacking.addAll(taken(lines, used));
            lines.stream().filter(strange::contains).forEach(line -> lacking.add(UsedParts.Lack.of(line, null)));
            if (lacking.isEmpty()) {
                lines.forEach(line -> {
                    there.merge(line.spot(StockState.GOOD), -line.quantity(), Integer::sum);
                    line.piece().ifPresent(piece -> used.put(piece, line.orderNo()));
                });
                drawn.addAll(lines);
            } else {
                lacks.put(order.orderId(), lacking);
            }
        });
        return drawn;
    }

    private static List<UsedParts.Lack> lacks(List<Drawn> lines, Map<StockSpot, Integer> there) {
        Map<StockSpot, UsedParts.Lack> needed = new TreeMap<>();
        lines.forEach(line -> needed.merge(
                line.spot(StockState.GOOD),
                UsedParts.Lack.of(line.partCode(), line.quantity(), there.get(line.spot(StockState.GOOD))),
                UsedParts.Lack::and));
        return needed.values().stream()
                .filter(need -> need.needed() > need.there())
                .toList();
    }

    private List<Move> moves(List<Drawn> drawn) {
        LocalDate today = LocalDate.now(clock);
        List<Move> moves = new ArrayList<>();
        for (Drawn line : drawn) {
            moves.add(line.move(StockEvent.USED, line.spot(StockState.GOOD), line.spot(StockState.CONSUMED), today));
            if (line.returns()) {
                moves.add(line.move(StockEvent.REMOVED, null, line.spot(StockState.BAD), today));
            }
        }
        return moves;
    }

    /**
     * Gives back just what these orders drew, and makes their labels void. Those that drew nothing are passed over.
     *
     * @throws Refusal {@code RP-303} when one of their bad parts lies in a parcel already
     */
    public void giveBack(Collection<Long> orderIds) {
        Map<Long, List<Drawn>> standing = drawnParts.standing(orderIds);
        if (standing.isEmpty()) {
            return;
        }
        Map<Long, List<DrawnParts.Removed>> removed = drawnParts.removed(standing.keySet());
        LocalDate today = LocalDate.now(clock);
        List<Move> moves = new ArrayList<>();
        standing.values().stream().flatMap(List::stream).forEach(line -> {
            moves.add(line.move(
                    StockEvent.USE_TAKEN_BACK, line.spot(StockState.CONSUMED), line.spot(StockState.GOOD), today));
            moves.addAll(removals(line, removed.getOrDefault(line.orderId(), List.of()), today));
        });
        drawnParts.undo(standing.keySet());
        book.move(moves);
    }

    /** The pieces of a line, from wherever they lie. */
    private static List<Move> removals(Drawn line, List<DrawnParts.Removed> removed, LocalDate today) {
        Map<StockPlace, Long> places = removed.stream()
                .filter(piece -> piece.lineNo() == line.lineNo())
                .collect(Collectors.groupingBy(DrawnParts.Removed::place, TreeMap::new, Collectors.counting()));
        List<Move> moves = new ArrayList<>();
        places.forEach((place, pieces) -> moves.add(new Move(
                line.document(),
                moves.size() * BY_PLACE + line.lineNo(),
                StockEvent.REMOVAL_TAKEN_BACK,
                Math.toIntExact(pieces),
                new StockSpot(place, line.partId(), StockState.BAD),
                null,
                today,
                place.kind() == PlaceKind.CENTRE ? (Long) place.id() : line.centreId(),
                line.outletId())));
        return moves;
    }
}
