package weijie.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import weijie.ledger.Book;
import weijie.ledger.Entry;
import weijie.ledger.Ledger.OpenShare;
import weijie.ledger.LedgerAccount;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;
import weijie.settlement.PayableStatement;
import weijie.shared.Money;
import weijie.shared.Refusal;

/**
 * Headquarters has paid a statement: nothing of it is owed any more. The centre has received it, in its own book from headquarters.
 *
 * @param attempt empty for the first payment; the number of any later one, since those before it were reversed
 * @param on the day on which it is posted
 * @param payable what is open of what the statement earns, share by share, once the debts are set off
 */
public record PaymentPosted(
        PayableStatement statement,
        String centreCode,
        String attempt,
        LocalDate on,
        Money amount,
        List<OpenShare> payable)
        implements PostingScheme {

    private static final String CLAUSE = "G16";

    public PaymentPosted {
        payable = List.copyOf(payable);
    }

    @Override
    public LedgerEvent event() {
        return LedgerEvent.STATEMENT_PAID;
    }

    /** @throws Refusal {@code PY-617} when the ledger does not owe what is paid */
    @Override
    public List<Entry> entries() {
        Money open = OpenShare.total(payable);
        Refusal.unless(
                open.equals(amount),
                Refusal.Kind.CONFLICT,
                "PY-617",
                statement.number(),
                amount.grouped(),
                open.grouped());
        List<Posting> paid = new ArrayList<>();
        payable.forEach(
                share -> paid.add(Posting.debit(LedgerAccount.LABOUR_PAYABLE, share.about(), CLAUSE, share.amount())));
        paid.add(Posting.credit(LedgerAccount.CASH_CLEARING, Posting.Share.OF_CENTRE, CLAUSE, amount));
        return List.of(
                entry(Book.HQ, paid),
                entry(
                        Book.CENTRE,
                        List.of(
                                Posting.debit(LedgerAccount.CASH_CLEARING, Posting.Share.OF_CENTRE, CLAUSE, amount),
                                Posting.credit(
                                        LedgerAccount.CENTRE_CLEARING, Posting.Share.OF_CENTRE, CLAUSE, amount))));
    }

    private Entry entry(Book book, List<Posting> postings) {
        return new Entry(book, statement.centreId(), centreCode, statement.reference(), attempt, event(), on, postings);
    }
}
