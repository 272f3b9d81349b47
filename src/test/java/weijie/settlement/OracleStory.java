package weijie.settlement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.BulkLoad;

/**
 * A network of five centres and what happens in it for some months, made up from a seed: told to the product as rows and to the oracle as
 * files. One centre is so small that a fabricated record takes more than it earns, and two outlets change their centre in mid-month.
 */
final class OracleStory {

    static final int SMALL = 4;
    private static final int CENTRES = 5;
    private static final int OUTLETS = 6;
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** One record; what decides about it later is told as an event. */
    record Made(
            String no,
            int centre,
            String outlet,
            String serial,
            LocalDate accepted,
            LocalDate completed,
            boolean abnormal,
            boolean sound) {}

    private final Connection database;
    private final Path folder;
    private final String prefix;
    private final long ids;
    private final YearMonth first;
    private final int aMonth;
    private final Random random;
    private final Map<String, Integer> centreOf = new TreeMap<>();
    private final List<Made> orders = new ArrayList<>();
    private final Map<YearMonth, List<Made>> ofMonth = new TreeMap<>();
    private final Map<YearMonth, List<Runnable>> coming = new TreeMap<>();
    private final StringBuilder moves = new StringBuilder("outlet,centre,from\n");
    private final StringBuilder rows = new StringBuilder(
            "no,outlet,serial,bought,accepted,completed,submitted,sheet,level,units,unrepaired,claimsOut,abnormal,appears\n");
    private final StringBuilder events = new StringBuilder("month,kind,order,value,origin\n");
    private int made;

    OracleStory(Connection database, Path folder, int place, long seed, YearMonth first, int aMonth) {
        this.database = database;
        this.folder = folder;
        this.prefix = "Z%02d".formatted(place);
        this.ids = 700_000_000_000L + place * 1_000_000_000L;
        this.first = first;
        this.aMonth = aMonth;
        this.random = new Random(seed);
    }

    String centre(int at) {
        return prefix + "C" + at;
    }

    /** Of these codes are all its centres. */
    String prefix() {
        return prefix;
    }

    /** The records that first stand before the run of a month. */
    List<Made> appearing(YearMonth month) {
        return ofMonth.getOrDefault(month, List.of());
    }

    /** Something that decides on an order, between the run of the month before and that of this one. */
    void tell(YearMonth month, String kind, String order, String value, String origin) {
        events.append(String.join(",", month.toString(), kind, order, value, origin))
                .append('\n');
    }

    /** Centres and outlets; the demonstration has a clerk for each. */
    void network() throws SQLException {
        for (int c = 0; c < CENTRES; c++) {
            execute("INSERT INTO service_centre (id, code, name, province_code) VALUES (%d, '%s', '对账中心', '430000')"
                    .formatted(ids + c, centre(c)));
            for (int o = 0; o < (c == SMALL ? 2 : OUTLETS); o++) {
                String outlet = prefix + "W" + c + o;
                long id = outletId(outlet);
                execute("INSERT INTO outlet (id, code, name, province_code) VALUES (%d, '%s', '对账网点', '430000')"
                        .formatted(id, outlet));
                centreOf.put(outlet, c);
                assigned(outlet, c, BEGINNING);
            }
        }
    }

    private long outletId(String outlet) {
        return ids + 100 + Integer.parseInt(outlet.substring(prefix.length() + 1));
    }

    private void assigned(String outlet, int centre, LocalDate from) throws SQLException {
        long id = ids + 1000 + moves.length();
        execute("UPDATE outlet_assignment SET valid_to = '%s' WHERE outlet_id = %d AND valid_to IS NULL"
                .formatted(from.minusDays(1), outletId(outlet)));
        execute("INSERT INTO outlet_assignment (id, outlet_id, centre_id, valid_from) VALUES (%d, %d, %d, '%s')"
                .formatted(id, outletId(outlet), ids + centre, from));
        moves.append(outlet + "," + centre(centre) + "," + from + "\n");
    }

    /** An outlet goes to the next centre on some day of the month; what was repaired there since is still written down with the old one. */
    void transfer(YearMonth month, String outlet) throws SQLException {
        int to = (centreOf.get(outlet) + 1) % SMALL;
        assigned(outlet, to, month.atDay(2 + random.nextInt(25)));
        centreOf.put(outlet, to);
    }

    /** Two records that were paid and whose units come back this month: once they turn out to be fabricated, nothing repeats them. */
    List<String> paidBefore(YearMonth month) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT DISTINCT b.order_no FROM repair_order o JOIN repair_order b ON b.serial_no ="
                                + " o.serial_no WHERE o.completed_month = '" + month + "' AND o.order_no LIKE '"
                                + prefix
                                + "%' AND o.settlement_status = 'VALIDATED' AND b.settled_kind = 'PAYABLE' AND b.completed_on >= o.accepted_on -"
                                + " INTERVAL 3 MONTH ORDER BY b.order_no LIMIT 2")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** What happens before the run of a month: new records, late ones among them, and what was put right since. */
    void happen(YearMonth month) throws SQLException {
        try (BulkLoad load = new BulkLoad(
                database,
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
                "accepted_on",
                "completed_on",
                "completed_month",
                "repair_level",
                "units",
                "repair_status",
                "unrepaired",
                "settlement_status",
                "submitted_on",
                "service_sheet_on",
                "created_by",
                "created_at",
                "updated_at")) {
            for (int i = 0; i < aMonth; i++) {
                order(load, month, lateness());
            }
            load.flush();
        }
        coming.getOrDefault(month, List.of()).forEach(Runnable::run);
    }

    /** In how many windows it was not yet handed in; mostly in none. */
    private int lateness() {
        int dice = random.nextInt(1000);
        return dice < 30 ? 1 : dice < 36 ? 2 : dice < 44 ? 3 : dice < 46 ? 7 : 0;
    }

    private void order(BulkLoad load, YearMonth appears, int late) throws SQLException {
        YearMonth month = appears.minusMonths(late);
        String outlet = outlet();
        Made earlier = orders.isEmpty() || random.nextInt(10) > 0 ? null : orders.get(random.nextInt(orders.size()));
        LocalDate completed = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        LocalDate accepted = completed.minusDays(random.nextInt(6));
        if (earlier != null && random.nextInt(3) == 0) {
            LocalDate limit = earlier.completed().plusMonths(3).plusDays(random.nextInt(2));
            if (YearMonth.from(limit).equals(month)) {
                accepted = limit;
                completed = limit.plusDays(random.nextInt(2));
                completed = completed.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : completed;
            }
        }
        int level = random.nextInt(100) < 6 ? 0 : 1 + random.nextInt(3);
        int units = level == 0 ? 1 + random.nextInt(3) : 1;
        boolean unrepaired = random.nextInt(50) == 0;
        boolean claimsOut = random.nextInt(25) == 0;
        int bought = random.nextInt(50);
        LocalDate boughtOn = bought == 0
                ? accepted.minusMonths(12)
                : bought == 1 ? accepted.minusMonths(12).minusDays(1) : accepted.minusDays(random.nextInt(390));
        boolean abnormal = random.nextInt(33) == 0;
        LocalDate submitted = submitted(month, completed, late);
        LocalDate sheet = random.nextInt(100) < 92 ? completed.plusDays(random.nextInt(4)) : null;
        String serial = earlier == null ? prefix + "S%08d".formatted(made) : earlier.serial();
        String no = prefix + "-%07d".formatted(++made);
        Made one = new Made(
                no,
                centreOf.get(outlet),
                outlet,
                serial,
                accepted,
                completed,
                abnormal,
                !claimsOut && late == 0 && !accepted.isAfter(boughtOn.plusMonths(12)));
        orders.add(one);
        ofMonth.computeIfAbsent(appears, none -> new ArrayList<>()).add(one);
        rows.append(String.join(
                        ",",
                        no,
                        outlet,
                        serial,
                        boughtOn.toString(),
                        accepted.toString(),
                        completed.toString(),
                        submitted.toString(),
                        sheet == null ? "0" : "1",
                        Integer.toString(level),
                        Integer.toString(units),
                        unrepaired ? "1" : "0",
                        claimsOut ? "1" : "0",
                        abnormal ? "1" : "0",
                        appears.toString()))
                .append('\n');
        load.put(ids + 1_000_000 + made)
                .put(no)
                .put(ids + centreOn(outlet, completed))
                .put(outletId(outlet))
                .put("OZ")
                .put("OZ-1")
                .put(serial)
                .put(boughtOn)
                .put(claimsOut ? "OUT" : "IN")
                .put(accepted)
                .put(completed)
                .put(month.toString())
                .put(RepairLevel.values()[level])
                .put(units)
                .put("HANDED_OVER")
                .put(unrepaired)
                .put(abnormal ? "ABNORMAL" : "VALIDATED")
                .put(submitted)
                .put(sheet)
                .put("oracle")
                .put(MADE)
                .put(MADE);
        load.endRow();
        later(appears, one, late, sheet);
    }

    /** What will be done about it: corrected, waived, approved, released or refused; some of it never. */
    private void later(YearMonth appears, Made one, int late, LocalDate sheet) {
        if (one.abnormal() && random.nextInt(3) > 0) {
            at(
                    appears.plusMonths(1L + random.nextInt(2)),
                    "CORRECTED",
                    one,
                    "settlement_status = 'VALIDATED'",
                    "1 = 1");
        }
        if (random.nextInt(200) == 0) {
            at(appears, "WAIVED", one, "repeat_waived_by = 'hq.director'", "1 = 1");
        }
        if (late == 3 && random.nextInt(4) > 0) {
            at(appears.plusMonths(random.nextInt(2)), "APPROVED", one, "late_approved_by = 'hq.director'", "1 = 1");
        }
        if (sheet == null) {
            sheet(appears, one, random.nextInt(6));
        }
    }

    /** It comes after one, two or four months, is decided on without it, or neither. */
    private void sheet(YearMonth appears, Made one, int dice) {
        if (dice < 3) {
            at(
                    appears.plusMonths(dice == 2 ? 4 : dice + 1L),
                    "SHEET",
                    one,
                    "service_sheet_on = '" + appears.plusMonths(1).atDay(5) + "'",
                    "service_sheet_on IS NULL");
        } else if (dice < 5) {
            String decision = dice == 3 ? "RELEASED" : "REFUSED";
            at(
                    appears.plusMonths(3),
                    decision,
                    one,
                    "held_decided_by = 'hq.director', held_decision_reason = '已核实', held_decision = '" + decision + "'",
                    "settlement_status = 'HELD'");
        }
    }

    private void at(YearMonth month, String kind, Made one, String change, String where) {
        coming.computeIfAbsent(month, none -> new ArrayList<>()).add(() -> {
            try (Statement statement = database.createStatement()) {
                if (statement.executeUpdate("UPDATE repair_order SET " + change + " WHERE order_no = '" + one.no()
                                + "' AND settled_month IS NULL AND " + where)
                        == 1) {
                    tell(month, kind, one.no(), "", "");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String outlet() {
        if (random.nextInt(Math.max(1, aMonth / 15)) == 0) {
            return prefix + "W" + SMALL + random.nextInt(2);
        }
        return prefix + "W" + random.nextInt(SMALL) + random.nextInt(OUTLETS);
    }

    /** With which centre a record of a day is written down: moves that are known by now. */
    private int centreOn(String outlet, LocalDate day) {
        int centre = 0;
        for (String move : moves.toString().split("\n")) {
            String[] cells = move.split(",");
            if (cells[0].equals(outlet) && !LocalDate.parse(cells[2]).isAfter(day)) {
                centre = Integer.parseInt(cells[1].substring(cells[1].length() - 1));
            }
        }
        return centre;
    }

    private LocalDate submitted(YearMonth month, LocalDate completed, int late) {
        LocalDate closes = month.plusMonths(1).atDay(25);
        if (late == 0) {
            return random.nextInt(20) == 0 ? closes : completed.plusDays(1);
        }
        LocalDate from = closes.plusMonths(late - 1L).plusDays(1);
        LocalDate to = closes.plusMonths(late);
        int which = random.nextInt(3);
        return which == 0 ? from : which == 1 ? to : from.plusDays(random.nextInt(20));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The files of the oracle. */
    void write() throws IOException {
        Files.writeString(folder.resolve("centres.csv"), moves, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("orders.csv"), rows, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("events.csv"), events, StandardCharsets.UTF_8);
    }

    YearMonth first() {
        return first;
    }

    Random random() {
        return random;
    }
}
