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

/**
 * The disputed rest of a month is published, or has no line left: what was set aside for it goes, and what it comes to is posted like any
 * other labour.
 *
 * @param aside what stands in suspense for it
 */
record DisputedCleared(PublishedSums rest, List<OpenShare> aside) implements PostingScheme {

    private static final String CLAUSE = "G13";

    DisputedCleared {
        aside = List.copyOf(aside);
    }

    @Override
    public LedgerEvent event() {
        return LedgerEvent.DISPUTED_CLEARED;
    }

    @Override
    public List<Entry> entries() {
        List<Posting> postings = new ArrayList<>();
        for (OpenShare share : aside) {
            postings.add(Posting.debit(LedgerAccount.SUSPENSE_DISPUTED, share.about(), CLAUSE, share.amount()));
            postings.add(Posting.credit(LedgerAccount.LABOUR_EXPENSE, share.about(), CLAUSE, share.amount()));
        }
        return List.of(rest.entry(Book.HQ, "", event(), postings));
    }
}
