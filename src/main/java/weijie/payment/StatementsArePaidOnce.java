package weijie.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.settlement.Wrongdoers;
import weijie.shared.Invariant;

/**
 * Every paid statement has one confirmed payment of what it comes to, both books have its entries, and nothing of it is owed any more; no
 * other statement has either.
 */
@ApplicationScoped
public class StatementsArePaidOnce implements Invariant {

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "PAID_ONCE";
    }

    @Override
    public Finding check() {
        return wrongdoers.among("""
                SELECT s.statement_no AS subject, IF(s.state = 'PAID',
                    NOT (COALESCE(c.confirmed, 0) = 1 AND c.amount = s.total + COALESCE(k.amount, 0) AND COALESCE(l.paid, 0) = 100 * c.amount
                        AND COALESCE(l.cleared, 0) = -100 * c.amount AND COALESCE(l.received, 0) = 100 * c.amount AND COALESCE(l.payable, 0) = 0),
                    COALESCE(c.confirmed, 0) > 0 OR COALESCE(l.paid, 0) <> 0 OR COALESCE(l.received, 0) <> 0) AS wrong
                FROM statement s LEFT JOIN statement_sum k ON k.statement_id = s.id AND k.kind = 'CARRY'
                LEFT JOIN (SELECT statement_id, COUNT(*) AS confirmed, SUM(amount) AS amount FROM statement_payment WHERE state = 'CONFIRMED'
                    GROUP BY statement_id) c ON c.statement_id = s.id
                LEFT JOIN (SELECT e.source_no,
                    SUM(IF(e.event = 'STATEMENT_PAID' AND p.account = '2101', p.fen, 0)) AS paid,
                    SUM(IF(e.event = 'STATEMENT_PAID' AND e.book = 'HQ' AND p.account = '9101', p.fen, 0)) AS cleared,
                    SUM(IF(e.event = 'STATEMENT_PAID' AND e.book = 'CENTRE' AND p.account = '9101', p.fen, 0)) AS received,
                    SUM(IF(p.account = '2101', p.fen, 0)) AS payable
                    FROM ledger_entry e JOIN ledger_posting p ON p.entry_no = e.entry_no
                    WHERE e.source_kind = 'STATEMENT' AND (e.reversal_no = 0 OR e.event = 'STATEMENT_PAID') GROUP BY e.source_no) l ON l.source_no = s.statement_no""");
    }
}
