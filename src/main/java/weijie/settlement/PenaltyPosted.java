package weijie.settlement;

import java.util.List;
import java.util.stream.Stream;
import weijie.ledger.Book;
import weijie.ledger.Entry;
import weijie.ledger.LedgerAccount;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;
import weijie.shared.Money;

/**
 * The penalties on a published statement, an entry for each in either book (G11, G12): headquarters claims it from the centre, the centre
 * from the outlet that it is about.
 */
record PenaltyPosted(PublishedSums statement) implements PostingScheme {

    @Override
    public LedgerEvent event() {
        return LedgerEvent.PENALTY_POSTED;
    }

    @Override
    public List<Entry> entries() {
        return statement.penalties().stream().flatMap(this::entries).toList();
    }

    private Stream<Entry> entries(PublishedSums.Charge penalty) {
        Money amount = penalty.amount();
        Posting.Share about = penalty.about();
        Entry claimed = statement.entry(
                Book.HQ,
                penalty.penaltyNo(),
                event(),
                List.of(
                        Posting.debit(LedgerAccount.CENTRE_RECEIVABLE, about, penalty.clause(), amount),
                        Posting.credit(LedgerAccount.PENALTY_INCOME, about, penalty.clause(), amount)));
        if (!about.isOutlet()) {
            return Stream.of(claimed);
        }
        return Stream.of(
                claimed,
                statement.entry(
                        Book.CENTRE,
                        penalty.penaltyNo(),
                        event(),
                        List.of(
                                Posting.debit(LedgerAccount.OUTLET_RECEIVABLE, about, penalty.clause(), amount),
                                Posting.credit(LedgerAccount.CENTRE_CLEARING, about, penalty.clause(), amount))));
    }
}
