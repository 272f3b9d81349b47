package weijie.anomaly;

import java.time.YearMonth;
import java.util.Locale;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** A month of ten outlets of one centre, nine of them honest, long before anything else that is tested and each time another. */
public final class TenOutlets {

    static final int OUTLETS = 10;
    static final int ORDERS = 30;

    /** So many records of the first outlet have a level too high; on twelve of them stands one telephone. */
    static final int WRONG = 20;

    private final long centre = TimeOrderedId.next();
    private final long first = TimeOrderedId.next();
    private final String code = "AN" + Long.toString(first, 36).toUpperCase(Locale.ROOT);
    private final YearMonth month = YearMonth.of(2001, 1).plusMonths(first / 7 % 60);

    /** Puts them into a database. */
    public TenOutlets(Rows rows) {
        rows.change(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '异常中心', '430000')",
                centre,
                "AC" + code);
        for (int outlet = 0; outlet < OUTLETS; outlet++) {
            rows.change(
                    "INSERT INTO outlet (id, code, name, province_code, city_code) VALUES (?, ?, '异常网点', '430000', '430100')",
                    first + outlet,
                    code + outlet);
            for (int i = 0; i < ORDERS; i++) {
                order(rows, outlet, i);
            }
        }
    }

    private void order(Rows rows, int outlet, int at) {
        boolean wrong = outlet == 0 && at < WRONG;
        int day = 1 + at % 20;
        rows.change(
                "INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, customer_phone,"
                        + " accepted_on, completed_on, completed_month, repair_level, repair_status, settlement_status,"
                        + " submitted_on, created_by, created_at, updated_at) VALUES (?, ?, ?, ?, 'AN', 'M', ?, ?, ?, ?, ?, ?,"
                        + " 'HANDED_OVER', 'VALIDATED', ?, 'test', NOW(3), NOW(3))",
                TimeOrderedId.next(),
                orderNo(outlet, at),
                centre,
                first + outlet,
                code + outlet + "X" + (100_000 + 7 * at),
                wrong && at < 12 ? "13912345670" : "138****" + (1000 + 37 * at),
                month.atDay(day),
                month.atDay(day),
                month.toString(),
                wrong ? "L3" : "L1",
                month.atDay(day));
    }

    /** Takes all of it away again, and what was found and asked of it. */
    public void leave(Rows rows) {
        rows.change(
                "DELETE FROM order_callback WHERE order_id IN (SELECT id FROM repair_order WHERE outlet_id BETWEEN ? AND ?)",
                first,
                first + OUTLETS);
        for (String table : new String[] {"anomaly", "anomaly_told", "callback_pick", "repair_order"}) {
            rows.change("DELETE FROM " + table + " WHERE outlet_id BETWEEN ? AND ?", first, first + OUTLETS);
        }
        rows.change("DELETE FROM anomaly_run WHERE month = ?", month.toString());
        rows.change("DELETE FROM statement WHERE centre_id = ?", centre);
    }

    public YearMonth month() {
        return month;
    }

    long centre() {
        return centre;
    }

    /** The id of an outlet, counted from 0; the first is the one that is not honest. */
    long outlet(int at) {
        return first + at;
    }

    /** The code of an outlet. */
    public String outletCode(int at) {
        return code + at;
    }

    String orderNo(int outlet, int order) {
        return code + outlet + "-" + order;
    }
}
