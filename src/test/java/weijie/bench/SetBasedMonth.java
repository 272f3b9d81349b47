package weijie.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;

/**
 * The yardstick of the month: what a person who knows the policy would write as set-based SQL. The prices are spread over category,
 * province and level first, the repeats are found over the same covering index as the product uses and walked as a recursive query,
 * and one {@code INSERT … SELECT} in the order of the month's index writes every line, in one transaction.
 *
 * <p>It leaves out what none of the measured orders needs: lateness, the parts loop, callbacks, orders carried from earlier months,
 * adjustments, and repeats of an order that was published although completed later. That favours the yardstick.
 */
public final class SetBasedMonth {

    private static final String[] TABLES = {
        "bench_warranty", "bench_rate", "bench_candidate", "bench_link", "bench_repeat"
    };

    private final Connection connection;
    private final YearMonth month;
    private final int windowMonths;
    private final String sheetsFrom;
    private final int carriesMax;

    /**
     * @param sheetsFrom the day from which an order without its signed service sheet is held, as an ISO date; a day far away for never
     */
    public SetBasedMonth(Connection connection, YearMonth month, int windowMonths, String sheetsFrom, int carriesMax) {
        this.connection = connection;
        this.month = month;
        this.windowMonths = windowMonths;
        this.sheetsFrom = sheetsFrom;
        this.carriesMax = carriesMax;
    }

    /** Writes the lines of the month under a run's number; says how many. */
    public int settle(long runId) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("DROP TEMPORARY TABLE IF EXISTS " + table);
            }
            warranty(statement);
            rates(statement);
            repeats(statement);
            int lines = lines(runId);
            connection.commit();
            return lines;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void warranty(Statement statement) throws SQLException {
        statement.executeUpdate("""
                CREATE TEMPORARY TABLE bench_warranty (category_code VARCHAR(10), valid_from DATE, valid_to DATE, months INT,
                    PRIMARY KEY (category_code, valid_from))
                SELECT t.category_code,
                    IF(t.valid_from = (SELECT MIN(f.valid_from) FROM warranty_term f WHERE f.category_code = t.category_code),
                        '0001-01-01', t.valid_from) AS valid_from,
                    COALESCE(t.valid_to, '9999-12-31') AS valid_to, t.months
                FROM warranty_term t""");
    }

    private static void rates(Statement statement) throws SQLException {
        statement.executeUpdate("""
                CREATE TEMPORARY TABLE bench_rate (category_code VARCHAR(10), province_code VARCHAR(6), level VARCHAR(15),
                    valid_from DATE, valid_to DATE, card_no INT, price DECIMAL(15, 2),
                    PRIMARY KEY (category_code, province_code, level, valid_from))
                SELECT c.code AS category_code, p.province_code, g.level, k.valid_from,
                    COALESCE(k.valid_to, '9999-12-31') AS valid_to, k.card_no,
                    COALESCE(
                        (SELECT x.price FROM rate_price x WHERE x.card_id = k.id AND x.category_code = c.code
                            AND x.province_code = p.province_code AND x.level = g.level),
                        (SELECT x.price FROM rate_price x WHERE x.card_id = k.id AND x.category_code = c.code
                            AND x.province_code = '' AND x.level = g.level),
                        (SELECT x.price FROM rate_price x WHERE x.card_id = k.id AND x.category_code = ''
                            AND x.province_code = p.province_code AND x.level = g.level),
                        g.price) AS price
                FROM rate_card k JOIN rate_price g ON g.card_id = k.id AND g.category_code = '' AND g.province_code = ''
                JOIN product_category c JOIN (SELECT DISTINCT province_code FROM outlet) p
                WHERE k.state = 'PUBLISHED'""");
    }

    private void repeats(Statement statement) throws SQLException {
        int reach = windowMonths + 1;
        statement.executeUpdate("""
                CREATE TEMPORARY TABLE bench_candidate
                    (serial_no VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY)
                SELECT DISTINCT o.serial_no FROM repair_order o WHERE o.completed_month = '%1$s'
                AND EXISTS (SELECT 1 FROM repair_order b WHERE b.serial_no = o.serial_no AND b.id <> o.id
                    AND b.completed_on >= DATE_SUB(o.accepted_on, INTERVAL %2$d MONTH)
                    AND b.accepted_on <= DATE_ADD(o.completed_on, INTERVAL %2$d MONTH))""".formatted(month, reach));
        statement.executeUpdate("""
                CREATE TEMPORARY TABLE bench_link (serial_no VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, n INT,
                    PRIMARY KEY (serial_no, n))
                SELECT o.serial_no, ROW_NUMBER() OVER (PARTITION BY o.serial_no ORDER BY o.completed_on, o.order_no) AS n,
                    o.id, o.order_no, o.centre_id, o.outlet_id, o.accepted_on, o.completed_on, o.repair_level,
                    o.settled_kind IS NOT NULL AS paid, o.repeat_waived_by IS NOT NULL AS waived,
                    DATE_ADD(o.completed_on, INTERVAL %d MONTH) AS window_end
                FROM bench_candidate c JOIN repair_order o ON o.serial_no = c.serial_no
                LEFT JOIN bench_warranty w ON w.category_code = o.category_code
                    AND o.purchased_on BETWEEN w.valid_from AND w.valid_to
                WHERE o.completed_on IS NOT NULL AND NOT o.unrepaired AND o.repair_level <> 'DETECT_UPGRADE'
                AND (o.settled_kind = 'PAYABLE' OR o.settled_kind IS NULL
                    AND o.settlement_status IN ('VALIDATED', 'HELD', 'SETTLED') AND NOT o.claimed_warranty <=> 'OUT'
                    AND (o.purchased_on IS NULL OR o.accepted_on <= DATE_ADD(o.purchased_on, INTERVAL w.months MONTH)))""".formatted(windowMonths));
        statement.executeUpdate("""
                CREATE TEMPORARY TABLE bench_repeat (order_id BIGINT PRIMARY KEY)
                WITH RECURSIVE walk AS (
                    SELECT serial_no, n, CAST(0 AS INT) AS repeats, n AS opener FROM bench_link WHERE n = 1
                    UNION ALL
                    SELECT l.serial_no, l.n, IF(NOT l.paid AND l.accepted_on <= p.window_end, p.n, 0),
                        IF(l.paid OR l.waived OR l.accepted_on > p.window_end, l.n, p.n)
                    FROM walk w JOIN bench_link l ON l.serial_no = w.serial_no AND l.n = w.n + 1
                    JOIN bench_link p ON p.serial_no = w.serial_no AND p.n = w.opener)
                SELECT l.id AS order_id, l.waived, p.id AS related_order_id, p.order_no AS related_order_no,
                    p.centre_id AS related_centre_id, p.outlet_id AS related_outlet_id, p.completed_on AS related_on,
                    p.repair_level AS related_level, CONCAT(%d, IF(p.paid, ' PAID', ' OPEN')) AS repeat_window
                FROM walk w JOIN bench_link l ON l.serial_no = w.serial_no AND l.n = w.n
                JOIN bench_link p ON p.serial_no = w.serial_no AND p.n = w.repeats""".formatted(windowMonths));
    }

    private int lines(long runId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("SET @line = 0, @centre = 0, @reason = ''");
        }
        // The user variables are set and read from left to right, so that a verdict is reached once an order.
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO statement_line (run_id, centre_id, line_no, outlet_id, order_id, order_no, kind, clause, reason_code,
                    amount, level, units, unit_price, card_no, figure, completed_on, origin_month, related_order_id,
                    related_order_no, related_centre_id, related_outlet_id, related_on, related_level)
                SELECT ?, o.centre_id, @line := IF(@centre = o.centre_id, @line + 1, IF(@centre := o.centre_id, 1, 1)), o.outlet_id,
                    o.id, o.order_no,
                    CASE (@reason := CASE
                        WHEN o.settlement_status NOT IN ('VALIDATED', 'HELD', 'SETTLED') THEN
                            CASE o.settlement_status WHEN 'DRAFT' THEN 'NOT_SUBMITTED' WHEN 'SUBMITTED' THEN 'NOT_CHECKED'
                                ELSE o.settlement_status END
                        WHEN o.claimed_warranty = 'OUT' THEN 'CLAIMED_OUT_OF_WARRANTY'
                        WHEN o.purchased_on IS NOT NULL AND w.months IS NULL THEN 'NO_WARRANTY_TERM'
                        WHEN o.accepted_on > DATE_ADD(o.purchased_on, INTERVAL w.months MONTH) THEN 'OUT_OF_WARRANTY'
                        WHEN r.waived = 0 THEN 'REPEAT'
                        WHEN o.service_sheet_on IS NULL AND o.completed_on >= ? THEN
                            IF(o.held_carries >= ?, 'SHEET_UNDECIDED', 'SHEET_MISSING')
                        WHEN e.price IS NULL THEN 'NO_RATE'
                        WHEN r.waived = 1 THEN 'REPEAT_WAIVED'
                        WHEN o.unrepaired THEN 'UNREPAIRED_AS_DETECTION'
                        WHEN o.repair_level = 'DETECT_UPGRADE' THEN 'DETECTION_FEE'
                        ELSE 'FEE' END)
                        WHEN 'FEE' THEN 'PAYABLE' WHEN 'DETECTION_FEE' THEN 'PAYABLE' WHEN 'REPEAT' THEN 'NON_PAYABLE'
                        WHEN 'UNREPAIRED_AS_DETECTION' THEN 'PAYABLE' WHEN 'REPEAT_WAIVED' THEN 'PAYABLE'
                        WHEN 'SHEET_MISSING' THEN 'HELD' WHEN 'SHEET_UNDECIDED' THEN 'HELD' ELSE 'EXCLUDED' END,
                    CASE @reason WHEN 'REPEAT' THEN 'G05' WHEN 'REPEAT_WAIVED' THEN 'G05' WHEN 'NOT_SUBMITTED' THEN 'G08'
                        WHEN 'SHEET_MISSING' THEN 'G09' WHEN 'SHEET_UNDECIDED' THEN 'G09'
                        WHEN 'NOT_CHECKED' THEN 'G10' WHEN 'ABNORMAL' THEN 'G10' WHEN 'EXPIRED' THEN 'G10'
                        WHEN 'SUSPECT' THEN 'G11' WHEN 'INVALID' THEN 'G11' WHEN 'CONFIRMED_FAKE' THEN 'G11' ELSE 'G06' END,
                    @reason,
                    @amount := IF(@priced := @reason IN ('FEE', 'DETECTION_FEE', 'UNREPAIRED_AS_DETECTION', 'REPEAT_WAIVED'),
                        e.price * IF(o.repair_level = 'DETECT_UPGRADE' AND NOT o.unrepaired, o.units, 1), 0),
                    IF((@priced OR @reason = 'NO_RATE') AND o.unrepaired, 'DETECT_UPGRADE', o.repair_level),
                    IF((@priced OR @reason = 'NO_RATE') AND (o.unrepaired OR o.repair_level <> 'DETECT_UPGRADE'), 1, o.units),
                    IF(@priced, e.price, 0), IF(@priced, e.card_no, 0),
                    CASE @reason WHEN 'REPEAT' THEN r.repeat_window WHEN 'REPEAT_WAIVED' THEN r.repeat_window
                        WHEN 'OUT_OF_WARRANTY' THEN DATE_ADD(o.purchased_on, INTERVAL w.months MONTH)
                        WHEN 'NO_WARRANTY_TERM' THEN o.purchased_on
                        WHEN 'SHEET_MISSING' THEN o.held_carries WHEN 'SHEET_UNDECIDED' THEN o.held_carries ELSE '' END,
                    o.completed_on, o.completed_month, r.related_order_id, r.related_order_no, r.related_centre_id,
                    r.related_outlet_id, r.related_on, r.related_level
                FROM repair_order o FORCE INDEX (repair_order_by_month)
                JOIN outlet p ON p.id = o.outlet_id
                LEFT JOIN bench_repeat r ON r.order_id = o.id
                LEFT JOIN bench_warranty w ON w.category_code = o.category_code
                    AND o.purchased_on BETWEEN w.valid_from AND w.valid_to
                LEFT JOIN bench_rate e ON e.category_code = o.category_code AND e.province_code = p.province_code
                    AND e.level = IF(o.unrepaired, 'DETECT_UPGRADE', o.repair_level)
                    AND o.completed_on BETWEEN e.valid_from AND e.valid_to
                WHERE o.completed_month = ? AND o.settled_month IS NULL
                ORDER BY o.completed_month, o.centre_id, o.outlet_id, o.id""")) {
            insert.setLong(1, runId);
            insert.setString(2, sheetsFrom);
            insert.setInt(3, carriesMax);
            insert.setString(4, month.toString());
            return insert.executeUpdate();
        }
    }
}
