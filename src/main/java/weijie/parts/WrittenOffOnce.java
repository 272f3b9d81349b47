package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;
import weijie.shared.jpa.Rows;

/** Every piece that has ended has one end that stands, the one it shows, made by another person than its inspector (G18, G24). */
@ApplicationScoped
public class WrittenOffOnce implements Invariant {

    @Inject
    Rows rows;

    @Override
    public String code() {
        return "WRITTEN_OFF_ONCE";
    }

    @Override
    public Finding check() {
        return rows.first("""
                SELECT COUNT(*) AS counted, COALESCE(SUM(k.wrong), 0) AS wrong, COALESCE(MIN(IF(k.wrong, k.label, NULL)), '') AS detail FROM (
                    SELECT b.label, COUNT(w.id) <> (b.state IN ('WRITTEN_OFF', 'REJECTED', 'CONFISCATED'))
                        OR COALESCE(SUM(w.outcome <> b.state OR w.done_by = w.inspected_by), 0) <> 0 AS wrong
                    FROM bad_part b LEFT JOIN write_off w ON w.bad_part_id = b.id AND w.standing GROUP BY b.id) k""", row -> new Finding(row.number("counted"), row.number("wrong"), row.text("detail")))
                .orElseThrow();
    }
}
