package weijie.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.TimeOrderedId;

/**
 * A stock book of months in which parts went from headquarters over their centre to an outlet and into a unit, whose old part lies there with
 * its label; balances, flows and closings stand beside it as the product keeps them.
 */
final class StockHistory {

    /** The parts, of which a third is valuable. */
    static final int PARTS = 1_000;

    private static final List<String> PARTS_CLASSES = List.of("MAINBOARD", "OTHER", "OTHER");
    private static final long BASE_ID = 910_000_000L;
    private static final int PILE = 1_000_000;
    private static final int STEPS = 6;
    private static final int LINES = 50;

    private final Connection connection;
    private final Random random;
    private final long[] centres = GeneratedMonth.centres();

    StockHistory(Connection connection, long seed) {
        this.connection = connection;
        this.random = new Random(seed);
    }

    static String part(int n) {
        return "BP%04d".formatted(n);
    }

    /** The parts and a pile of each at headquarters, to be made once. */
    StockHistory parts(YearMonth month) throws SQLException {
        try (PreparedStatement part = connection.prepareStatement(
                "INSERT INTO part (id, code, name, part_class, must_return) VALUES (?, ?, ?, ?, TRUE)")) {
            for (int n = 0; n < PARTS; n++) {
                part.setLong(1, BASE_ID + n);
                part.setString(2, part(n));
                part.setString(3, "测量用部件" + n);
                part.setString(4, PARTS_CLASSES.get(n % PARTS_CLASSES.size()));
                part.addBatch();
            }
            part.executeBatch();
        }
        try (BulkLoad book = book()) {
            for (int n = 0; n < PARTS; n++) {
                move(
                        book,
                        new Step("OPENING", null, spot("HQ", 0, "GOOD")),
                        month.atDay(1),
                        n,
                        PILE,
                        "OPENING",
                        "B" + n,
                        1,
                        null,
                        null);
            }
            book.flush();
        }
        return kept(month);
    }

    private record Spot(String kind, long id, String state) {}

    private static Spot spot(String kind, long id, String state) {
        return new Spot(kind, id, state);
    }

    private record Step(String event, Spot from, Spot to) {}

    /** So many movements in a month, each piece in six of them. */
    StockHistory month(YearMonth month, int movements) throws SQLException {
        String letters = month.toString().replace("-", "").substring(2);
        try (BulkLoad book = book();
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
            for (int i = 0; i < movements / STEPS; i++) {
                int centre = random.nextInt(centres.length);
                long outlet = GeneratedMonth.outlets(centre)[random.nextInt(GeneratedMonth.outlets(centre).length)];
                int part = random.nextInt(PARTS);
                LocalDate on = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
                String paper = letters + "%06d".formatted(i / LINES);
                int line = i % LINES + 1;
                Spot hq = spot("HQ", 0, "GOOD");
                Spot toCentre = spot("CENTRE", centres[centre], "IN_TRANSIT");
                Spot atCentre = spot("CENTRE", centres[centre], "GOOD");
                Spot toOutlet = spot("OUTLET", outlet, "IN_TRANSIT");
                Spot atOutlet = spot("OUTLET", outlet, "GOOD");
                Long seenBy = centres[centre];
                move(
                        book,
                        new Step("SHIPPED", hq, toCentre),
                        on,
                        part,
                        1,
                        "PART_ISSUE",
                        "BH" + paper,
                        line,
                        seenBy,
                        null);
                move(
                        book,
                        new Step("ARRIVED", toCentre, atCentre),
                        on,
                        part,
                        1,
                        "PART_ISSUE",
                        "BH" + paper,
                        line,
                        seenBy,
                        null);
                move(
                        book,
                        new Step("SHIPPED", atCentre, toOutlet),
                        on,
                        part,
                        1,
                        "PART_ISSUE",
                        "BC" + paper,
                        line,
                        seenBy,
                        outlet);
                move(
                        book,
                        new Step("ARRIVED", toOutlet, atOutlet),
                        on,
                        part,
                        1,
                        "PART_ISSUE",
                        "BC" + paper,
                        line,
                        seenBy,
                        outlet);
                String order = letters + "B%07d".formatted(i);
                move(
                        book,
                        new Step("USED", atOutlet, spot("OUTLET", outlet, "CONSUMED")),
                        on,
                        part,
                        1,
                        "REPAIR_ORDER",
                        order,
                        1,
                        seenBy,
                        outlet);
                move(
                        book,
                        new Step("REMOVED", null, spot("OUTLET", outlet, "BAD")),
                        on,
                        part,
                        1,
                        "REPAIR_ORDER",
                        order,
                        1,
                        seenBy,
                        outlet);
                removed.put(TimeOrderedId.next()).put("B" + order).put(BASE_ID + part);
                removed.put(part % PARTS_CLASSES.size() == 0 ? "VALUABLE" : "OTHER")
                        .put(outlet)
                        .put(seenBy);
                removed.put(BASE_ID * 1000 + Long.parseLong(letters) * 1_000_000 + i)
                        .put(order)
                        .put(1L)
                        .put(1L)
                        .put(1L);
                removed.put("AT_OUTLET").put(on).put(on.plusDays(30)).put("bench");
                removed.endRow();
            }
            book.flush();
            removed.flush();
        }
        return kept(month);
    }

    private BulkLoad book() throws SQLException {
        return new BulkLoad(
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
                "moved_by");
    }

    private static void move(
            BulkLoad book,
            Step step,
            LocalDate on,
            int part,
            int quantity,
            String kind,
            String no,
            int line,
            Long centre,
            Long outlet)
            throws SQLException {
        LocalDateTime at = on.atTime(10, 0);
        book.put(TimeOrderedId.next()).put(at).put(on).put(BASE_ID + part).put((long) quantity);
        put(book, step.from());
        put(book, step.to());
        book.put(step.event())
                .put(kind)
                .put(no)
                .put(1L)
                .put((long) line)
                .put(centre)
                .put(outlet)
                .put("bench");
        book.endRow();
    }

    private static void put(BulkLoad book, Spot spot) throws SQLException {
        if (spot == null) {
            book.put((String) null).put((Long) null).put((String) null);
        } else {
            book.put(spot.kind()).put(spot.id()).put(spot.state());
        }
    }

    /** The flows of a month, and the balances that all of them come to. */
    private StockHistory kept(YearMonth month) throws SQLException {
        String ofMonth = " AND moved_by = 'bench' AND business_on BETWEEN '" + month.atDay(1) + "' AND '"
                + month.atEndOfMonth() + "'";
        execute("INSERT INTO stock_flow (month, place_kind, place_id, part_id, state, event, came, went) SELECT '"
                + month
                + "', kind, id, part_id, state, event, SUM(came), SUM(went) FROM ("
                + "SELECT to_kind AS kind, to_id AS id, part_id, to_state AS state, event, quantity AS came, 0 AS went"
                + " FROM stock_movement WHERE to_kind IS NOT NULL" + ofMonth
                + " UNION ALL SELECT from_kind, from_id, part_id, from_state, event, 0, quantity"
                + " FROM stock_movement WHERE from_kind IS NOT NULL" + ofMonth
                + ") m GROUP BY kind, id, part_id, state, event");
        execute("DELETE FROM stock_balance WHERE part_id " + among(BASE_ID, PARTS));
        execute("INSERT INTO stock_balance (place_kind, place_id, part_id, state, quantity)"
                + " SELECT place_kind, place_id, part_id, state, SUM(came - went) FROM stock_flow"
                + " WHERE part_id " + among(BASE_ID, PARTS) + " GROUP BY place_kind, place_id, part_id, state");
        return this;
    }

    /** Closes a month as the product does. */
    StockHistory closed(YearMonth month) throws SQLException {
        execute("INSERT INTO stock_month (month, closed_at, closed_by) VALUES ('" + month + "', NOW(3), 'bench')");
        execute("INSERT INTO stock_closing SELECT '" + month
                + "', place_kind, place_id, part_id, state, SUM(came - went) AS lying FROM stock_flow WHERE month <= '"
                + month
                + "' GROUP BY place_kind, place_id, part_id, state HAVING lying <> 0");
        return this;
    }

    /** Three of ten orders of a month used a part, and of twenty of them the old piece of one has not left; the others lie in parcels on their way. */
    StockHistory used(YearMonth month, LocalDate shipped) throws SQLException {
        String slotMonth = YearMonth.from(shipped).toString();
        for (String group : List.of("VALUABLE", "OTHER")) {
            long first = BASE_ID + (group.equals("OTHER") ? 100 : 0);
            execute("INSERT INTO return_slot (centre_id, part_group, month, slot_no, extra) SELECT id, '" + group
                    + "', '" + slotMonth + "', 1, FALSE FROM service_centre WHERE id "
                    + among(centres[0], centres.length));
            execute(
                    "INSERT INTO return_parcel (id, parcel_no, centre_id, part_group, state, created_by, created_at, carrier,"
                            + " tracking_no, shipped_on, slot_month, slot_no) SELECT id - " + centres[0] + " + " + first
                            + ", CONCAT('FB', id - " + centres[0] + " + " + first + "), id, '" + group
                            + "', 'SHIPPED', 'bench', NOW(3), 'SF', 'SF1', '" + shipped + "', '" + slotMonth
                            + "', 1 FROM service_centre WHERE id " + among(centres[0], centres.length));
        }
        String orders = " FROM repair_order o JOIN part p ON p.id = " + BASE_ID + " + MOD(o.id, " + PARTS
                + ") WHERE o.completed_month = '" + month + "' AND o.created_by = 'bench' AND MOD(o.id, 10) < 3";
        execute("INSERT INTO part_use (id, order_id, line_no, part_code, quantity) SELECT o.id, o.id, 1, p.code, 1"
                + orders);
        execute(
                "UPDATE repair_order o JOIN part_use u ON u.order_id = o.id SET o.part_lines = 1 WHERE o.created_by = 'bench'");
        execute(
                "INSERT INTO bad_part (id, label, part_id, part_group, outlet_id, centre_id, order_id, order_no, draw_no, line_no,"
                        + " piece_no, state, made_on, due_on, made_by, parcel_id, parcel_line, handed_on, shipped_on) SELECT o.id, CONCAT('BU', o.id),"
                        + " p.id, k.part_group, o.outlet_id, o.centre_id, o.id, o.order_no, 1, 1, 1, IF(MOD(o.id, 200) >= 10, 'IN_TRANSIT', 'AT_OUTLET'),"
                        + " o.completed_on, o.completed_on, 'bench', IF(MOD(o.id, 200) >= 10, r.id, NULL), IF(MOD(o.id, 200) >= 10, ROW_NUMBER() OVER (), NULL),"
                        + " IF(MOD(o.id, 200) >= 10, o.completed_on, NULL), IF(MOD(o.id, 200) >= 10, '" + shipped
                        + "', NULL)"
                        + orders.replace(
                                " WHERE",
                                " JOIN (SELECT id, IF(part_class = 'OTHER', 'OTHER', 'VALUABLE') AS part_group FROM part) k"
                                        + " ON k.id = p.id JOIN return_parcel r ON r.centre_id = o.centre_id AND r.part_group = k.part_group"
                                        + " AND r.created_by = 'bench' WHERE"));
        execute("ANALYZE TABLE part_use, bad_part, return_parcel");
        return this;
    }

    /** The demonstration has parts and centres of its own. */
    private static String among(long first, int many) {
        return "BETWEEN " + first + " AND " + (first + many - 1);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
