package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/**
 * A penalty that says it is deducted stands on exactly one published statement with its amount, one that is spread with each part on one,
 * and no other penalty on any (G12).
 */
@ApplicationScoped
public class PenaltiesPostedOnce implements Invariant {

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "PENALTY_POSTED_ONCE";
    }

    @Override
    public Finding check() {
        return wrongdoers.among("""
                SELECT p.penalty_no AS subject, COALESCE(l.line_count, 0) <> IF(t.penalty_id IS NULL, p.state = 'POSTED', t.posted)
                    OR COALESCE(l.amount, 0) <> IF(t.penalty_id IS NULL, IF(p.state = 'POSTED', p.amount, 0), t.deducted)
                    OR t.whole <> p.amount OR (p.state = 'POSTED') <> (t.posted = t.parts) AS wrong
                FROM penalty p LEFT JOIN (SELECT SUBSTRING_INDEX(l.figure, ' ', 1) AS penalty_no, COUNT(*) AS line_count, SUM(-l.amount) AS amount
                    FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                    JOIN statement_sum m ON m.statement_id = s.id AND m.kind = 'PENALTY'
                    WHERE s.sha256 IS NOT NULL AND l.kind = 'PENALTY' GROUP BY SUBSTRING_INDEX(l.figure, ' ', 1)) l ON l.penalty_no = p.penalty_no
                LEFT JOIN (SELECT penalty_id, COUNT(*) AS parts, SUM(amount) AS whole, SUM(statement_no IS NOT NULL) AS posted,
                    SUM(IF(statement_no IS NULL, 0, amount)) AS deducted FROM penalty_part GROUP BY penalty_id) t ON t.penalty_id = p.id""");
    }
}
