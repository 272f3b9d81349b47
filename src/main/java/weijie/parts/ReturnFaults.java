package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;
import weijie.shared.jpa.Rows;

/** Finds pieces that did not end as they show, and parcels that do not stand on a slot of their own. */
@ApplicationScoped
class ReturnFaults {

    private static final String ENDS = """
                SELECT COUNT(*) AS counted, COALESCE(SUM(k.wrong), 0) AS wrong, COALESCE(MIN(IF(k.wrong, k.label, NULL)), '') AS detail FROM (
                    SELECT b.label, COUNT(w.id) <> (b.state IN ('WRITTEN_OFF', 'REJECTED', 'CONFISCATED'))
                        OR COALESCE(SUM(w.outcome <> b.state OR w.done_by = w.inspected_by), 0) <> 0 AS wrong
                    FROM bad_part b LEFT JOIN write_off w ON w.bad_part_id = b.id AND w.standing GROUP BY b.id) k""";

    private static final String SLOTS = """
                SELECT COUNT(*) AS counted, COALESCE(SUM(k.wrong), 0) AS wrong, COALESCE(MIN(IF(k.wrong, k.parcel_no, NULL)), '') AS detail FROM (
                    SELECT r.parcel_no, s.slot_no IS NULL OR r.slot_month <> DATE_FORMAT(r.shipped_on, '%Y-%m')
                        OR EXISTS (SELECT 1 FROM return_parcel o WHERE o.id <> r.id AND o.centre_id = r.centre_id AND o.part_group = r.part_group
                            AND o.slot_month = r.slot_month AND o.slot_no = r.slot_no) AS wrong
                    FROM return_parcel r LEFT JOIN return_slot s ON s.centre_id = r.centre_id AND s.part_group = r.part_group
                        AND s.month = r.slot_month AND s.slot_no = r.slot_no
                    WHERE r.state NOT IN ('DRAFT', 'PACKED', 'CANCELLED')) k""";

    @Inject
    Rows rows;

    Invariant.Finding ends() {
        return of(ENDS);
    }

    Invariant.Finding slots() {
        return of(SLOTS);
    }

    private Invariant.Finding of(String question) {
        return rows.first(
                        question,
                        row -> new Invariant.Finding(row.number("counted"), row.number("wrong"), row.text("detail")))
                .orElseThrow();
    }
}
