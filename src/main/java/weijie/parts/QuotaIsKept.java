package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;
import weijie.shared.jpa.Rows;

/** Every parcel that was sent stands on a slot of the month in which it was sent, and no slot carries two (G22). */
@ApplicationScoped
public class QuotaIsKept implements Invariant {

    @Inject
    Rows rows;

    @Override
    public String code() {
        return "QUOTA_KEPT";
    }

    @Override
    public Finding check() {
        return rows.first("""
                SELECT COUNT(*) AS counted, COALESCE(SUM(k.wrong), 0) AS wrong, COALESCE(MIN(IF(k.wrong, k.parcel_no, NULL)), '') AS detail FROM (
                    SELECT r.parcel_no, s.slot_no IS NULL OR r.slot_month <> DATE_FORMAT(r.shipped_on, '%Y-%m')
                        OR EXISTS (SELECT 1 FROM return_parcel o WHERE o.id <> r.id AND o.centre_id = r.centre_id AND o.part_group = r.part_group
                            AND o.slot_month = r.slot_month AND o.slot_no = r.slot_no) AS wrong
                    FROM return_parcel r LEFT JOIN return_slot s ON s.centre_id = r.centre_id AND s.part_group = r.part_group
                        AND s.month = r.slot_month AND s.slot_no = r.slot_no
                    WHERE r.state NOT IN ('DRAFT', 'PACKED', 'CANCELLED')) k""", row -> new Finding(row.number("counted"), row.number("wrong"), row.text("detail")))
                .orElseThrow();
    }
}
