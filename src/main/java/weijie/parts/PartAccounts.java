package weijie.parts;

import static weijie.shared.ListOrder.number;
import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * Outlets and centres with each of their parts and what became of them. What came and went is taken from the flows of the book, what lies
 * there from the balances, and how old pieces ended from their labels: three places that agree when every piece is accounted for. Of old
 * pieces on their way headquarters sees one number, which no parcel changes before it is counted (G18).
 */
@ApplicationScoped
class PartAccounts {

    private static final ListOrder<Key> ORDER = ListOrder.of(
            text("b.place_kind", key -> key.place().kind().name()),
            number("b.place_id", key -> key.place().id()),
            number("b.part_id", Key::partId));

    private static final String KEYS = " FROM stock_balance b JOIN part p ON p.id = b.part_id"
            + PlaceSql.join("b")
            + " WHERE b.place_kind <> 'HQ' AND (b.state = 'GOOD' OR b.state = 'BAD' AND NOT EXISTS (SELECT 1 FROM stock_balance g"
            + " WHERE g.place_kind = b.place_kind AND g.place_id = b.place_id AND g.part_id = b.part_id AND g.state = 'GOOD'))";

    private static final String FLOWS = """
            SELECT f.part_id, SUM(IF(f.state = 'GOOD' AND f.event <> 'USE_TAKEN_BACK', f.came, 0)) AS came,
                SUM(IF(f.state = 'GOOD' AND f.event <> 'USED', f.went, 0)) AS went,
                SUM(IF(f.state = 'GOOD', IF(f.event = 'USED', f.went, 0) - IF(f.event = 'USE_TAKEN_BACK', f.came, 0), 0)) AS used,
                SUM(IF(f.state = 'BAD', IF(f.event IN ('REMOVED', 'HANDED_OVER', 'OPENING'), f.came, 0)
                    - IF(f.event = 'REMOVAL_TAKEN_BACK', f.went, 0), 0)) AS old_came
            FROM stock_flow f WHERE f.place_kind = ? AND f.place_id = ? AND f.part_id IN (?*) GROUP BY f.part_id""";

    private static final String ENDS = """
            SELECT b.part_id, SUM(b.state = 'WRITTEN_OFF') AS written_off, SUM(b.state = 'REJECTED') AS rejected,
                SUM(b.state = 'CONFISCATED') AS confiscated, SUM(b.state IN ('MISSING', 'LOST')) AS lost,
                SUM(b.state NOT IN ('WRITTEN_OFF', 'REJECTED', 'CONFISCATED', 'MISSING', 'LOST')) AS outstanding
            FROM bad_part b WHERE b.%s = ? AND b.state <> 'VOID' AND b.part_id IN (?*) GROUP BY b.part_id""";

    @Inject
    Rows rows;

    @Inject
    StockNames names;

    @Inject
    Clock clock;

    private record Key(StockPlace place, Location location, long partId, String code, String name) {

        static Key read(Row row) {
            return new Key(
                    new StockPlace(row.choice(PlaceKind.class, "place_kind"), row.number("place_id")),
                    PlaceSql.location(row),
                    row.number("part_id"),
                    row.text("code"),
                    row.text("name"));
        }
    }

    private record Flow(long partId, int came, int went, int used, int oldCame) {

        static final Flow NONE = new Flow(0, 0, 0, 0, 0);
    }

    private record End(long partId, int writtenOff, int rejected, int confiscated, int lost, int outstanding) {

        static final End NONE = new End(0, 0, 0, 0, 0, 0);

        int ended() {
            return writtenOff + rejected + confiscated + lost;
        }
    }

    Listing<PartAccountRow> list(StockCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = limits(criteria, scope, args);
        long total = StockLists.counted(rows, KEYS + where, args, slice);
        ListPage<Key> page = ORDER.page(slice);
        args.addAll(page.args());
        List<Key> keys = rows.list(
                "SELECT " + PlaceSql.columns("b") + ", b.part_id, p.code, p.name" + KEYS + where + page.behind()
                        + page.orderBy() + page.limit(),
                Key::read,
                args.toArray());
        Map<Key, PartAccountRow> accounts = new HashMap<>();
        Map<StockPlace, List<Key>> places = new TreeMap<>();
        keys.forEach(key ->
                places.computeIfAbsent(key.place(), any -> new ArrayList<>()).add(key));
        places.forEach((place, parts) -> account(place, parts, accounts));
        return page.of(keys, Math.min(total, StockLists.COUNTED_MOST), total > StockLists.COUNTED_MOST)
                .map(accounts::get);
    }

    private String limits(StockCriteria criteria, Scope scope, List<Object> args) {
        StringBuilder where = new StringBuilder(PlaceSql.within("b", scope, LocalDate.now(clock), args));
        where.append(
                names.filter(criteria.locationKind(), criteria.locationCode()).on("b.place", args));
        if (criteria.part() != null && !criteria.part().isBlank()) {
            where.append(" AND b.part_id IN (")
                    .append(names.partsNamed(criteria.part().strip()))
                    .append(')');
        }
        return where.toString();
    }

    private void account(StockPlace place, List<Key> keys, Map<Key, PartAccountRow> accounts) {
        List<Long> parts = keys.stream().map(Key::partId).toList();
        Map<Long, Flow> flows = flows(place, parts);
        Map<Long, Integer> good = good(place, parts);
        Map<Long, End> ends = ends(place, parts);
        keys.forEach(key -> accounts.put(
                key,
                row(
                        key,
                        flows.getOrDefault(key.partId(), Flow.NONE),
                        good.getOrDefault(key.partId(), 0),
                        ends.getOrDefault(key.partId(), End.NONE))));
    }

    private Map<Long, Flow> flows(StockPlace place, List<Long> parts) {
        return rows
                .listOf(
                        parts,
                        FLOWS,
                        row -> new Flow(
                                row.number("part_id"),
                                row.count("came"),
                                row.count("went"),
                                row.count("used"),
                                row.count("old_came")),
                        place.kind(),
                        place.id())
                .stream()
                .collect(Collectors.toMap(Flow::partId, Function.identity()));
    }

    private Map<Long, Integer> good(StockPlace place, List<Long> parts) {
        return rows
                .listOf(
                        parts,
                        "SELECT b.part_id, b.quantity FROM stock_balance b WHERE b.place_kind = ? AND b.place_id = ? AND b.state = 'GOOD'"
                                + " AND b.part_id IN (?*)",
                        row -> Map.entry(row.number("part_id"), row.count("quantity")),
                        place.kind(),
                        place.id())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Long, End> ends(StockPlace place, List<Long> parts) {
        String whose = place.kind() == PlaceKind.CENTRE ? "handed_on IS NOT NULL AND b.centre_id" : "outlet_id";
        return rows
                .listOf(
                        parts,
                        ENDS.formatted(whose),
                        row -> new End(
                                row.number("part_id"),
                                row.count("written_off"),
                                row.count("rejected"),
                                row.count("confiscated"),
                                row.count("lost"),
                                row.count("outstanding")),
                        place.id())
                .stream()
                .collect(Collectors.toMap(End::partId, Function.identity()));
    }

    private static PartAccountRow row(Key key, Flow flow, int good, End end) {
        return new PartAccountRow(
                key.location(),
                key.code(),
                key.name(),
                flow.came(),
                flow.went(),
                flow.used(),
                good,
                flow.came() - flow.went() - flow.used() - good,
                flow.oldCame(),
                end.writtenOff(),
                end.rejected(),
                end.confiscated(),
                end.lost(),
                end.outstanding(),
                flow.oldCame() - end.ended() - end.outstanding());
    }
}
