package weijie.settlement;

import java.util.ArrayList;
import java.util.List;
import weijie.ledger.Book;
import weijie.ledger.Entry;
import weijie.ledger.LedgerAccount;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;

/**
 * Disputed lines that were split off from a paper that is published: their labour is spent with its month, and what comes of it stands in
 * suspense until the rest is published too (domain.md section 6). Between a centre and its outlets nothing is owed for it yet.
 *
 * @param rest what the residual paper comes to at this moment
 */
record DisputedSetAside(PublishedSums rest) implements PostingScheme {

    @Override
    public LedgerEvent event() {
        return LedgerEvent.DISPUTED_SET_ASIDE;
    }

    @Override
    public List<Entry> entries() {
        List<Posting> postings = new ArrayList<>();
        for (PublishedSums.Sum sum : rest.of(sum -> sum.corrects().isEmpty())) {
            postings.add(Posting.debit(LedgerAccount.LABOUR_EXPENSE, sum.about(), sum.clause(), sum.amount()));
            postings.add(Posting.credit(LedgerAccount.SUSPENSE_DISPUTED, sum.about(), sum.clause(), sum.amount()));
        }
        return List.of(rest.entry(Book.HQ, "", event(), postings));
    }
}
