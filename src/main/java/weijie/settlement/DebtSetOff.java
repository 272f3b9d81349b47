package weijie.settlement;

import java.util.ArrayList;
import java.util.List;
import weijie.ledger.Book;
import weijie.ledger.Entry;
import weijie.ledger.Ledger.OpenShare;
import weijie.ledger.LedgerAccount;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;
import weijie.shared.Money;
import weijie.shared.Refusal;

/**
 * Something of what a statement earns is kept against a debt (G12): an entry for each debt, so that each can be undone alone. Between a
 * centre and its outlets nothing is set off by headquarters.
 *
 * @param statement what earns it
 * @param debtNo the statement that left the debt; it may be the same one
 * @param amount how much of it
 * @param payable what is still open of what the statement earns, share by share
 * @param receivable what is still open of the debt, share by share
 */
record DebtSetOff(
        PublishedSums statement, String debtNo, Money amount, List<OpenShare> payable, List<OpenShare> receivable)
        implements PostingScheme {

    private static final String CLAUSE = "G12";

    @Override
    public LedgerEvent event() {
        return LedgerEvent.DEBT_SET_OFF;
    }

    /** @throws Refusal {@code LG-404} when the ledger has less open than is to be set off */
    @Override
    public List<Entry> entries() {
        List<Posting> postings = new ArrayList<>();
        first(payable)
                .forEach(share -> postings.add(
                        Posting.debit(LedgerAccount.LABOUR_PAYABLE, share.about(), CLAUSE, share.amount())));
        first(receivable)
                .forEach(share -> postings.add(
                        Posting.credit(LedgerAccount.CENTRE_RECEIVABLE, share.about(), CLAUSE, share.amount())));
        return List.of(statement.entry(Book.HQ, debtNo, event(), postings));
    }

    private List<OpenShare> first(List<OpenShare> open) {
        List<OpenShare> taken = OpenShare.firstOf(open, amount);
        Money left = amount.minus(OpenShare.total(taken));
        Refusal.unless(
                left.isZero(),
                Refusal.Kind.CONFLICT,
                "LG-404",
                statement.number(),
                debtNo,
                amount.grouped(),
                left.grouped());
        return taken;
    }
}
