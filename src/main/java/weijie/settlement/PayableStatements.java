package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import weijie.network.Scope;

/** Published statements for the room that pays them: locked, with their history, set off and marked as paid. Their lines stay as they are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PayableStatements {

    @Inject
    Statements statements;

    @Inject
    StatementEvents events;

    @Inject
    PublishedPostings postings;

    /** The statement, if the scope may see it; refuses as {@link Statements#mine}. */
    public PayableStatement find(String number, Scope scope) {
        return PayableStatement.of(statements.mine(number, scope));
    }

    /** The statement as somebody saw it, locked until the transaction ends; refuses as {@link Statements#seen}. */
    public PayableStatement lock(String number, Integer version) {
        return PayableStatement.of(statements.seen(number, version, Scope.all()));
    }

    /** Writes into the history of a locked one what was said of its payment; whoever was reading it must read it again. */
    public void note(String number, String verb, String note) {
        Statement statement = locked(number);
        statement.saidOfPayment();
        events.note(statement, verb, note);
    }

    /** A locked one is paid: it is marked so, its centre told. */
    public void pay(String number, String verb, String note) {
        Statement statement = locked(number);
        statement.pay();
        events.note(statement, verb, note);
        events.tellCentre(
                statement,
                "paid",
                statement.month().toString(),
                number,
                statement.amounts().payout().grouped());
    }

    /** The payment of a locked one was reversed in the books: it is to be paid as before, its centre told. */
    public void undoPayment(String number, String note) {
        Statement statement = locked(number);
        statement.undoPayment();
        events.note(statement, "undo-payment", note);
        events.tellCentre(
                statement,
                "unpaid",
                statement.month().toString(),
                number,
                statement.amounts().payout().grouped());
    }

    /** Tells the accounts that a payment waits for the second person. */
    public void tellAccounts(String number) {
        Statement statement = locked(number);
        events.tellAccounts(
                statement, "payment", number, statement.amounts().payout().grouped());
    }

    /** Posts what a locked one keeps against what its centre owes, before the rest is paid; the chain is held from here on. */
    public void setOff(String number, LocalDate on) {
        postings.setOffAtPayment(locked(number), on);
    }

    private Statement locked(String number) {
        return statements.find(number).orElseThrow();
    }
}
