package weijie.parts;

import static weijie.shared.ListOrder.date;
import static weijie.shared.ListOrder.number;
import static weijie.shared.ListOrder.text;
import static weijie.shared.ListOrder.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import weijie.catalog.PartClass;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The stock and the book of movements as rows, as far as a scope allows. */
@ApplicationScoped
class StockLists {

    /** Beyond this a list says "more than". */
    static final long COUNTED_MOST = 10_000;

    private record Balance(long placeId, long partId, StockRow row) {}

    private static final ListOrder<Balance> ORDER = ListOrder.<Balance>of(
                    text("b.place_kind", b -> b.row().location().kind().name()),
                    number("b.place_id", Balance::placeId),
                    text("p.code", b -> b.row().partCode()),
                    text("b.state", b -> b.row().state().name()))
            .by(
                    "partCode",
                    text("p.code", b -> b.row().partCode()),
                    text("b.place_kind", b -> b.row().location().kind().name()),
                    number("b.place_id", Balance::placeId),
                    text("b.state", b -> b.row().state().name()))
            .by(
                    // As the index has them: the least as well as the largest are read off it.
                    "quantity",
                    whole("b.quantity", b -> b.row().quantity()),
                    text("b.place_kind", b -> b.row().location().kind().name()),
                    number("b.place_id", Balance::placeId),
                    number("b.part_id", Balance::partId),
                    text("b.state", b -> b.row().state().name()));

    private static final ListOrder<MovementRow> BOOK =
            ListOrder.of(number("m.id", MovementRow::id).down());

    /** Of some days: the latest day first, as an index has them. */
    private static final ListOrder<MovementRow> BY_DAY = ListOrder.of(
            date("m.business_on", MovementRow::businessOn).down(),
            number("m.id", MovementRow::id).down());

    /** Balances, beginning with what their order begins with, so that an index gives it. */
    private static final String HELD =
            " FROM stock_balance b JOIN part p ON p.id = b.part_id" + PlaceSql.join("b") + " WHERE b.held = 1";

    private static final String PARTS_FIRST =
            " FROM part p JOIN stock_balance b ON b.part_id = p.id" + PlaceSql.join("b") + " WHERE b.held = 1";

    private static final String QUANTITIES = HELD.replace("b.held = 1", "b.quantity > 0");

    /** All of the network's; at one place there are few to put in order. */
    private static final String BY_QUANTITY =
            QUANTITIES.replace("stock_balance b", "stock_balance b FORCE INDEX (stock_balance_by_quantity)");

    private static final String NAMES = """
             JOIN stock_movement m ON m.id = k.id JOIN part p ON p.id = m.part_id
            LEFT JOIN service_centre fc ON m.from_kind = 'CENTRE' AND fc.id = m.from_id LEFT JOIN outlet fo ON m.from_kind = 'OUTLET' AND fo.id = m.from_id
            LEFT JOIN service_centre tc ON m.to_kind = 'CENTRE' AND tc.id = m.to_id LEFT JOIN outlet tu ON m.to_kind = 'OUTLET' AND tu.id = m.to_id""";

    private static final String SIDES = """
            m.from_kind, m.from_state, IF(m.from_kind IS NULL, NULL, COALESCE(fc.code, fo.code, 'HQ')) AS from_code, COALESCE(fc.name, fo.name, '') AS from_name,
            m.to_kind, m.to_state, IF(m.to_kind IS NULL, NULL, COALESCE(tc.code, tu.code, 'HQ')) AS to_code, COALESCE(tc.name, tu.name, '') AS to_name""";

    @Inject
    Rows rows;

    @Inject
    StockNames names;

    @Inject
    Clock clock;

    Listing<StockRow> stock(StockCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        StringBuilder where = new StringBuilder(limits(criteria, scope, args));
        long total = counted(rows, " FROM stock_balance b WHERE b.held = 1" + where, args, slice);
        ListPage<Balance> page = ORDER.page(slice);
        args.addAll(page.args());
        where.append(page.behind());
        PlaceFilter places = names.filter(criteria.locationKind(), criteria.locationCode());
        boolean wide = criteria.part() == null || criteria.part().isBlank();
        String balances = switch (slice.sort() == null ? "" : slice.sort()) {
            case "partCode" ->
                PARTS_FIRST + where + IndexOrders.PARTS.reach(rows, PARTS_FIRST + where, slice, page, args);
            case "quantity" -> (scope.isAll() && places.places() == null ? BY_QUANTITY : QUANTITIES) + where;
            default -> HELD + where + (wide ? IndexOrders.PLACES.reach(rows, HELD + where, slice, page, args) : "");
        };
        List<Balance> found = rows.list(
                "SELECT " + PlaceSql.columns("b")
                        + ", b.part_id, p.code, p.name, p.part_class, b.state, b.quantity, IF(b.place_kind = 'HQ',"
                        + " (SELECT h.shelf FROM part_shelf h WHERE h.part_id = b.part_id), NULL) AS shelf"
                        + balances + page.orderBy() + page.limit(),
                StockLists::balance,
                args.toArray());
        return page.of(found, Math.min(total, COUNTED_MOST), total > COUNTED_MOST)
                .map(Balance::row);
    }

    private String limits(StockCriteria criteria, Scope scope, List<Object> args) {
        StringBuilder where = new StringBuilder(PlaceSql.within("b", scope, LocalDate.now(clock), args));
        where.append(PlaceSql.sealed("b", scope));
        where.append(
                names.filter(criteria.locationKind(), criteria.locationCode()).on("b.place", args));
        if (criteria.part() != null && !criteria.part().isBlank()) {
            where.append(" AND b.part_id IN (")
                    .append(names.partsNamed(criteria.part().strip()))
                    .append(')');
        }
        if (criteria.state() != null) {
            where.append(" AND b.state = ?");
            args.add(criteria.state());
        }
        return where.toString();
    }

    private static Balance balance(Row row) {
        return new Balance(
                row.number("place_id"),
                row.number("part_id"),
                new StockRow(
                        PlaceSql.location(row),
                        row.text("code"),
                        row.text("name"),
                        row.choice(PartClass.class, "part_class"),
                        row.choice(StockState.class, "state"),
                        row.count("quantity"),
                        row.text("shelf")));
    }

    /** How many rows there are, up to one more than {@link #COUNTED_MOST}: counted where a list begins, not at every turn of a page. */
    static long counted(Rows rows, CharSequence where, List<Object> args, Slice slice) {
        return slice.from() != null || slice.backwards()
                ? Listing.UNCOUNTED
                : rows.number(
                        "SELECT COUNT(*) FROM (SELECT 1 AS one" + where + " LIMIT " + (COUNTED_MOST + 1) + ") counted",
                        args.toArray());
    }

    Listing<MovementRow> movements(MovementCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = " FROM stock_movement m WHERE 1 = 1" + visible(scope, args) + limits(criteria, args);
        long found = counted(rows, where, args, slice);
        ListPage<MovementRow> page = (criteria.from() == null && criteria.to() == null ? BOOK : BY_DAY).page(slice);
        args.addAll(page.args());
        // What they are called is asked of those shown, and not of all that are passed over.
        List<MovementRow> items = rows.list(
                "SELECT m.id, m.booked_at, m.business_on, p.code, p.name, m.quantity, " + SIDES
                        + ", m.event, m.reference_kind, m.reference_no, m.moved_by FROM (SELECT m.id" + where
                        + page.behind() + page.orderBy() + page.limit() + ") k" + NAMES + page.orderBy(),
                StockLists::movement,
                args.toArray());
        return page.of(items, Math.min(found, COUNTED_MOST), found > COUNTED_MOST);
    }

    private static String visible(Scope scope, List<Object> args) {
        if (scope.isAll()) {
            // Headquarters counts blind: what lies in a parcel is nothing to it until then (G18). The state of the one
            // parcel is asked for,
            // since of a question whether there is one the database makes a table of all there are.
            return " AND (m.reference_kind <> 'RETURN_PARCEL' OR (SELECT r.state FROM return_parcel r WHERE r.parcel_no = m.reference_no) IN ("
                    + ParcelState.OPENED_SQL
                    + ")) AND (m.reference_kind <> 'BAD_PART' OR COALESCE((SELECT r.state FROM bad_part b"
                    + " JOIN return_parcel r ON r.id = b.parcel_id WHERE b.label = m.reference_no), '"
                    + ParcelState.CLOSED + "') IN ("
                    + ParcelState.OPENED_SQL + "))";
        }
        return ScopeSql.within("m", scope, args);
    }

    private String limits(MovementCriteria criteria, List<Object> args) {
        StringBuilder where = new StringBuilder();
        if (criteria.part() != null && !criteria.part().isBlank()) {
            where.append(" AND m.part_id = (SELECT id FROM part WHERE code = ?)");
            args.add(criteria.part().strip());
        }
        PlaceFilter places = names.filter(criteria.locationKind(), criteria.locationCode());
        where.append(places.seen("m", args));
        String left = places.on("m.from", args);
        if (!left.isEmpty()) {
            // Either side: both conditions begin with the word that joins them to what stands before.
            where.append(" AND (1 = 1")
                    .append(left)
                    .append(" OR 1 = 1")
                    .append(places.on("m.to", args))
                    .append(')');
        }
        if (criteria.from() != null) {
            where.append(" AND m.business_on >= ?");
            args.add(criteria.from());
        }
        if (criteria.to() != null) {
            where.append(" AND m.business_on <= ?");
            args.add(criteria.to());
        }
        if (criteria.event() != null) {
            where.append(" AND m.event = ?");
            args.add(criteria.event());
        }
        if (criteria.reference() != null && !criteria.reference().isBlank()) {
            where.append(" AND m.reference_no = ?");
            args.add(criteria.reference().strip());
        }
        return where.toString();
    }

    private static MovementRow movement(Row row) {
        return new MovementRow(
                row.number("id"),
                row.time("booked_at"),
                row.day("business_on"),
                row.text("code"),
                row.text("name"),
                row.count("quantity"),
                side(row, "from"),
                side(row, "to"),
                row.choice(StockEvent.class, "event"),
                new MovementRow.Paper(row.text("reference_kind"), row.text("reference_no")),
                row.text("moved_by"));
    }

    private static MovementRow.Side side(Row row, String which) {
        PlaceKind kind = row.choice(PlaceKind.class, which + "_kind");
        return kind == null
                ? null
                : new MovementRow.Side(
                        kind,
                        row.text(which + "_code"),
                        row.text(which + "_name"),
                        row.choice(StockState.class, which + "_state"));
    }
}
