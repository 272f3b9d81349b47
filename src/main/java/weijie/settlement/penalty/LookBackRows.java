package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import weijie.settlement.penalty.LookBackRow.Likeness;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The settled records of an outlet in the year before a fabricated one, as far as they have something in common with it. */
@ApplicationScoped
public class LookBackRows {

    private static final int MOST = 200;

    private static final String ALIKE = """
            SELECT o.id, o.order_no, o.serial_no, o.technician, o.accepted_on, o.completed_on, o.settled_month, o.serial_no = f.serial_no AS serial,
            COALESCE(o.customer_phone = f.customer_phone, FALSE) AS phone, COALESCE(o.technician = f.technician, FALSE) AS technician_too,
            o.accepted_on = f.accepted_on AND (SELECT COUNT(*) FROM repair_order d WHERE d.outlet_id = f.outlet_id AND d.accepted_on = f.accepted_on) > ?
                AS day_burst
            FROM penalty p JOIN repair_order f ON f.id = p.order_id JOIN repair_order o ON o.outlet_id = f.outlet_id AND o.id <> f.id
                AND o.settlement_status = 'SETTLED' AND o.accepted_on >= f.accepted_on - INTERVAL 12 MONTH
            WHERE p.penalty_no = ? AND p.kind = 'FAKE_ORDER' HAVING serial OR phone OR technician_too OR day_burst
            ORDER BY serial + phone + technician_too + day_burst DESC, o.completed_on DESC, o.order_no LIMIT """;

    @Inject
    Rows rows;

    /**
     * Those with the most in common first, and no more than a person looks through.
     *
     * @param usual how many records of an outlet a day are nothing to wonder about
     */
    List<LookBackRow> of(String number, int usual) {
        return rows.list(ALIKE + ' ' + MOST, LookBackRows::row, usual, number);
    }

    private static LookBackRow row(Row row) {
        return new LookBackRow(
                row.text("id"),
                row.text("order_no"),
                row.text("serial_no"),
                row.text("technician"),
                row.day("accepted_on"),
                row.day("completed_on"),
                row.text("settled_month"),
                Arrays.stream(Likeness.values())
                        .filter(one -> row.flag(column(one)))
                        .toList());
    }

    private static String column(Likeness likeness) {
        return likeness == Likeness.TECHNICIAN
                ? "technician_too"
                : likeness.name().toLowerCase(Locale.ROOT);
    }
}
