package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** A penalty that says it is deducted stands on exactly one published statement, with its amount, and no other penalty on any (G12). */
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
                SELECT p.penalty_no AS subject,
                COUNT(l.line_no) <> (p.state = 'POSTED') OR COALESCE(SUM(-l.amount), 0) <> IF(p.state = 'POSTED', p.amount, 0) AS wrong
                FROM penalty p LEFT JOIN (SELECT l.figure, l.amount, l.line_no FROM statement s JOIN statement_line l ON l.run_id = s.run_id
                    AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                    JOIN statement_sum m ON m.statement_id = s.id AND m.kind = 'PENALTY'
                    WHERE s.sha256 IS NOT NULL AND l.kind = 'PENALTY') l ON l.figure = p.penalty_no
                GROUP BY p.id, p.penalty_no, p.state, p.amount""");
    }
}
