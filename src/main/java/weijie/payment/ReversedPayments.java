package weijie.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import weijie.ledger.EntryReversed;
import weijie.ledger.LedgerEvent;
import weijie.settlement.PayableStatement;
import weijie.settlement.PayableStatements;

/**
 * A payment whose entry is reversed in the books is undone with it: the statement is to be paid as before. What it set off of older debts
 * stays set off, since that stands on the published statement for good.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReversedPayments {

    @Inject
    StatementPayments payments;

    @Inject
    PayableStatements statements;

    void follow(@Observes EntryReversed reversed) {
        if (reversed.event() == LedgerEvent.STATEMENT_PAID) {
            PayableStatement statement = statements.lock(reversed.source().id(), null);
            payments.confirmed(statement).ifPresent(payment -> {
                payment.reverse();
                statements.undoPayment(statement.number(), payment.note());
            });
        }
    }
}
