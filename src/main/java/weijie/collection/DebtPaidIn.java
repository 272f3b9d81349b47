package weijie.collection;

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

/**
 * A centre has paid in what it owes: the claim on it is lowered, and in its own book it owes headquarters less (G12).
 *
 * @param shares what of the claim is lowered, share by share
 */
public record DebtPaidIn(CollectedDebt debt, String reliefNo, LocalDate on, List<OpenShare> shares)
        implements PostingScheme {

    public DebtPaidIn {
        shares = List.copyOf(shares);
    }

    @Override
    public LedgerEvent event() {
        return LedgerEvent.DEBT_PAID_IN;
    }

    @Override
    public List<Entry> entries() {
        List<Posting> paid = new ArrayList<>();
        paid.add(Posting.debit(
                LedgerAccount.CASH_CLEARING, Posting.Share.OF_CENTRE, CollectedDebt.CLAUSE, OpenShare.total(shares)));
        paid.addAll(debt.lowered(shares));
        return List.of(
                debt.entry(Book.HQ, reliefNo, event(), on, paid),
                debt.entry(
                        Book.CENTRE,
                        reliefNo,
                        event(),
                        on,
                        List.of(
                                Posting.debit(
                                        LedgerAccount.CENTRE_CLEARING,
                                        Posting.Share.OF_CENTRE,
                                        CollectedDebt.CLAUSE,
                                        OpenShare.total(shares)),
                                Posting.credit(
                                        LedgerAccount.CASH_CLEARING,
                                        Posting.Share.OF_CENTRE,
                                        CollectedDebt.CLAUSE,
                                        OpenShare.total(shares)))));
    }
}
