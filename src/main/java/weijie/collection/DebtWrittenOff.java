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
 * Headquarters gives up what a centre owes it: that is a loss (G12). What outlets owe the centre for it stays as it is; to give that up is
 * the centre's business.
 *
 * @param shares what of the claim is given up, share by share
 */
public record DebtWrittenOff(CollectedDebt debt, String reliefNo, LocalDate on, List<OpenShare> shares)
        implements PostingScheme {

    public DebtWrittenOff {
        shares = List.copyOf(shares);
    }

    @Override
    public LedgerEvent event() {
        return LedgerEvent.DEBT_WRITTEN_OFF;
    }

    @Override
    public List<Entry> entries() {
        List<Posting> given = new ArrayList<>();
        shares.forEach(share -> given.add(
                Posting.debit(LedgerAccount.BAD_DEBT_EXPENSE, share.about(), CollectedDebt.CLAUSE, share.amount())));
        given.addAll(debt.lowered(shares));
        return List.of(debt.entry(Book.HQ, reliefNo, event(), on, given));
    }
}
