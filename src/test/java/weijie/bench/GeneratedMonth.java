package weijie.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.LongStream;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.BulkLoad;

/**
 * A network of 31 centres with their outlets and the orders of a month, made up from a seed: in and out of warranty, abnormal, drafts,
 * detection, unrepaired, and repeats of orders paid in the two months before or payable earlier in the month. Two months of settled
 * history stand beside it, so that a serial must be found among three times as many rows.
 */
public final class GeneratedMonth {

    private static final int CENTRES = 31;
    private static final int OUTLETS_A_CENTRE = 10;
    private static final long BASE_ID = 900_000_000L;
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Connection connection;
    private final Random random;
    private long nextOrder;

    public GeneratedMonth(Connection connection, long seed) {
        this.connection = connection;
        this.random = new Random(seed);
    }

    /** The centres, outlets, one category and its warranty; to be made once. */
    public GeneratedMonth network() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT IGNORE INTO region (code, name, level) VALUES ('430000', '湖南省', 'PROVINCE')");
            statement.executeUpdate("INSERT INTO product_category (code, name) VALUES ('GM', '测量用电视')");
            statement.executeUpdate("INSERT INTO warranty_term (id, category_code, months, valid_from) VALUES ("
                    + BASE_ID + ", 'GM', 12, '2000-01-01')");
        }
        try (PreparedStatement centre = connection.prepareStatement(
                        "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, ?, '430000')");
                PreparedStatement outlet = connection.prepareStatement(
                        "INSERT INTO outlet (id, code, name, province_code) VALUES (?, ?, ?, '430000')");
                PreparedStatement assignment = connection.prepareStatement(
                        "INSERT INTO outlet_assignment (id, outlet_id, centre_id, valid_from) VALUES (?, ?, ?, '2000-01-01')")) {
            for (int c = 0; c < CENTRES; c++) {
                centre.setLong(1, centreId(c));
                centre.setString(2, "GM%02d".formatted(c));
                centre.setString(3, "第 " + c + " 服务中心");
                centre.executeUpdate();
                for (int o = 0; o < OUTLETS_A_CENTRE; o++) {
                    outlet.setLong(1, outletId(c, o));
                    outlet.setString(2, "GW%02d%02d".formatted(c, o));
                    outlet.setString(3, "第 " + c + '-' + o + " 网点");
                    outlet.executeUpdate();
                    assignment.setLong(1, outletId(c, o));
                    assignment.setLong(2, outletId(c, o));
                    assignment.setLong(3, centreId(c));
                    assignment.executeUpdate();
                }
            }
        }
        return this;
    }

    /** So many orders completed in the month, none of them settled, and twice as many settled in the two months before. */
    public GeneratedMonth orders(YearMonth month, int count) throws SQLException {
        String prefix = month.toString().replace("-", "").substring(2);
        long firstSerial = Math.floorMod(month.getYear() * 12L + month.getMonthValue(), 1000L) * 10_000_000L;
        try (BulkLoad load = new BulkLoad(
                connection,
                "repair_order",
                "id",
                "order_no",
                "centre_id",
                "outlet_id",
                "category_code",
                "model",
                "serial_no",
                "purchased_on",
                "claimed_warranty",
                "customer_name",
                "customer_phone",
                "accepted_on",
                "completed_on",
                "completed_month",
                "fault_code",
                "fault_description",
                "repair_level",
                "units",
                "repair_status",
                "unrepaired",
                "settlement_status",
                "submitted_on",
                "settled_month",
                "settled_kind",
                "created_by",
                "created_at",
                "updated_at")) {
            for (int back = 2; back >= 0; back--) {
                for (int i = 0; i < count; i++) {
                    order(load, month.minusMonths(back), back > 0, prefix, serial(firstSerial, month, count, back, i));
                }
            }
            load.flush();
        }
        return this;
    }

    /** What checks said of a month's orders: of ten two have a warning and of a hundred two have two, which is a high risk; of fifty one is drawn into the sample. */
    public void findings(YearMonth month) throws SQLException {
        String orders = " FROM repair_order WHERE completed_month = '" + month + "'";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE repair_order SET in_sample = 1 WHERE completed_month = '" + month
                    + "' AND settlement_status = 'VALIDATED' AND MOD(id, 50) = 0");
            statement.executeUpdate("UPDATE repair_order SET high_risk = 1 WHERE completed_month = '" + month
                    + "' AND MOD(id, 50) = 0");
            statement.executeUpdate(
                    "INSERT INTO order_finding (id, order_id, severity, code) SELECT id, id, 'WARNING', 'RR-113'"
                            + orders + " AND MOD(id, 5) = 0");
            statement.executeUpdate(
                    "INSERT INTO order_finding (id, order_id, severity, code) SELECT id + 1000000000000, id, 'WARNING', 'RR-108'"
                            + orders + " AND MOD(id, 50) = 0");
            statement.executeUpdate(
                    "INSERT INTO order_finding (id, order_id, severity, code) SELECT id + 2000000000000, id, 'ABNORMAL', 'RR-130'"
                            + orders + " AND settlement_status = 'ABNORMAL'");
        }
    }

    /** Of a hundred orders of the month, one repeats a paid one of the months before, and of two hundred one an earlier one of the month. */
    private long serial(long first, YearMonth month, int count, int back, int i) {
        if (back == 0 && i % 100 == 7) {
            return first + (long) (1 + i % 2) * count + i;
        }
        if (back == 0 && i % 200 == 9 && i > count / 2) {
            return first + i - count / 2;
        }
        return first + (long) back * count + i;
    }

    private void order(BulkLoad load, YearMonth month, boolean settled, String prefix, long serial)
            throws SQLException {
        int centre = random.nextInt(CENTRES);
        LocalDate completed = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        LocalDate accepted = completed.minusDays(random.nextInt(6));
        int kind = random.nextInt(100);
        RepairLevel level = RepairLevel.values()[kind < 6 ? 0 : 1 + random.nextInt(3)];
        boolean out = kind >= 90;
        boolean late = kind >= 96;
        String status = settled ? "SETTLED" : kind == 80 ? "ABNORMAL" : kind == 81 ? "DRAFT" : "VALIDATED";
        long id = BASE_ID * 10L
                + Math.floorMod(month.getYear() * 12L + month.getMonthValue(), 1000L) * 100_000_000L
                + nextOrder++;
        load.put(id)
                .put(prefix + "%09d".formatted(nextOrder))
                .put(centreId(centre))
                .put(outletId(centre, random.nextInt(OUTLETS_A_CENTRE)))
                .put("GM")
                .put("GM-55Q8D")
                .put("GM%013d".formatted(serial))
                .put(late ? accepted.minusMonths(13 + random.nextInt(9)) : accepted.minusDays(random.nextInt(360)))
                .put(out && !late ? "OUT" : "IN")
                .put("王*")
                .put("138****" + (1000 + random.nextInt(9000)))
                .put(accepted)
                .put(completed)
                .put(month.toString())
                .put("F01")
                .put("不开机，检查电源板后恢复")
                .put(level)
                .put(level == RepairLevel.DETECT_UPGRADE ? 1 + random.nextInt(3) : 1)
                .put("HANDED_OVER")
                .put(kind == 70)
                .put(status)
                .put(completed.plusDays(1))
                .put(settled ? month.toString() : null)
                .put(settled ? (out || level == RepairLevel.DETECT_UPGRADE ? "EXCLUDED" : "PAYABLE") : null)
                .put("bench")
                .put(MADE)
                .put(MADE);
        load.endRow();
    }

    /** The ids of its centres. */
    public static long[] centres() {
        return LongStream.range(BASE_ID, BASE_ID + CENTRES).toArray();
    }

    /** The ids of a centre's outlets; the centre by its place in {@link #centres()}. */
    static long[] outlets(int centre) {
        return LongStream.range(0, OUTLETS_A_CENTRE)
                .map(outlet -> outletId(centre, Math.toIntExact(outlet)))
                .toArray();
    }

    private static long centreId(int centre) {
        return BASE_ID + centre;
    }

    private static long outletId(int centre, int outlet) {
        return BASE_ID + 1000L + centre * 100L + outlet;
    }
}
