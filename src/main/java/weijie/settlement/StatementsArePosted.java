package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/**
 * Every published statement is posted once: what the ledger says that headquarters owes and claims from it is its total, what the
 * centre's book says is its outlets' share, where nothing is paid nothing is left to be paid, and nothing of it stands in suspense.
 * What was reversed by hand is the books' alone, but what is taken out of suspense that way need not be cleared once more.
 */
@ApplicationScoped
public class StatementsArePosted implements Invariant {

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "STATEMENT_POSTED";
    }

    @Override
    public Finding check() {
        return wrongdoers.among("""
                SELECT s.statement_no AS subject, a.entry_no IS NULL OR COALESCE(p.owed, 0) <> -100 * s.total
                    OR COALESCE(p.passed_on, 0) <> 100 * COALESCE(o.earned, 0) OR COALESCE(p.aside, 0) <> 0 AND p.left_aside <> 0
                    OR s.state = 'CARRIED_FORWARD' AND COALESCE(p.payable, 0) <> 0 AS wrong
                FROM statement s LEFT JOIN ledger_anchor a ON a.kind = 'STATEMENT' AND a.reference_no = s.statement_no
                LEFT JOIN (SELECT e.source_no, SUM(IF(e.reversal_no = 0 AND e.event <> 'DEBT_SET_OFF' AND p.account IN ('1101', '2101'), p.fen, 0)) AS owed,
                    SUM(IF(e.reversal_no = 0 AND p.account = '3901', p.fen, 0)) AS passed_on,
                    SUM(IF(e.reversal_no = 0 AND p.account = '2101', p.fen, 0)) AS payable,
                    SUM(IF(e.reversal_no = 0 AND p.account = '2201', p.fen, 0)) AS aside,
                    SUM(IF(p.account = '2201', p.fen, 0)) AS left_aside
                    FROM ledger_entry e JOIN ledger_posting p ON p.entry_no = e.entry_no
                    WHERE e.source_kind = 'STATEMENT'
                    AND e.event IN ('STATEMENT_PUBLISHED', 'ADJUSTMENT_POSTED', 'PENALTY_POSTED', 'DEBT_SET_OFF', 'DISPUTED_SET_ASIDE',
                        'DISPUTED_CLEARED')
                    GROUP BY e.source_no) p ON p.source_no = s.statement_no
                LEFT JOIN (SELECT l.run_id, l.centre_id, l.residual_no, SUM(l.amount) AS earned FROM statement_line l
                    JOIN outlet u ON u.id = l.outlet_id JOIN service_centre c ON c.id = l.centre_id AND c.code <> u.code
                    WHERE l.kind IN ('PAYABLE', 'ADJUSTMENT', 'REVERSAL', 'PENALTY') GROUP BY l.run_id, l.centre_id, l.residual_no) o
                    ON o.run_id = s.run_id AND o.centre_id = s.centre_id AND o.residual_no = s.residual_no
                WHERE s.sha256 IS NOT NULL""");
    }
}
