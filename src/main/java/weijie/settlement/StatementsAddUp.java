package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** A statement is the sum of its lines, in every count and every fen. */
@ApplicationScoped
public class StatementsAddUp implements Invariant {

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "STATEMENT_SUMS";
    }

    @Override
    public Finding check() {
        return wrongdoers.among("""
                SELECT k.statement_no AS subject, MAX(k.wrong) AS wrong FROM (
                    SELECT d.statement_no, SUM(d.line_count) <> 0 OR SUM(d.amount) <> 0 AS wrong FROM (
                        SELECT s.statement_no, l.kind, COUNT(*) AS line_count, SUM(l.amount) AS amount FROM statement s
                        JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                        GROUP BY s.statement_no, l.kind
                        UNION ALL SELECT s.statement_no, m.kind, -m.line_count, -m.amount FROM statement s
                        JOIN statement_sum m ON m.statement_id = s.id AND m.kind <> 'NO_RATE') d GROUP BY d.statement_no, d.kind
                    UNION ALL SELECT s.statement_no, s.total <> COALESCE((SELECT SUM(m.amount) FROM statement_sum m WHERE m.statement_id = s.id
                        AND m.kind IN ('PAYABLE', 'ADJUSTMENT', 'REVERSAL', 'PENALTY')), 0) FROM statement s) k
                GROUP BY k.statement_no""");
    }
}
