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
                SELECT s.statement_no AS subject,
                s.payable_count <> COALESCE(SUM(l.kind = 'PAYABLE'), 0)
                OR s.payable_sum <> COALESCE(SUM(IF(l.kind = 'PAYABLE', l.amount, 0)), 0)
                OR s.non_payable_count <> COALESCE(SUM(l.kind = 'NON_PAYABLE'), 0)
                OR s.held_count <> COALESCE(SUM(l.kind = 'HELD'), 0)
                OR s.excluded_count <> COALESCE(SUM(l.kind = 'EXCLUDED'), 0)
                OR s.adjustment_sum <> COALESCE(SUM(IF(l.kind IN ('ADJUSTMENT', 'REVERSAL', 'PENALTY'), l.amount, 0)), 0) AS wrong
                FROM statement s
                LEFT JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                GROUP BY s.id""");
    }
}
