package weijie.settlement;

import java.util.List;
import java.util.stream.Stream;
import weijie.ledger.Book;
import weijie.ledger.Entry;
import weijie.ledger.LedgerAccount;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;

/**
 * A published statement's labour, with what disputes changed about it: headquarters owes it to the centre, the centre its outlets' share to
 * them.
 */
record StatementPosted(PublishedSums statement) implements PostingScheme {

    @Override
    public LedgerEvent event() {
        return LedgerEvent.STATEMENT_PUBLISHED;
    }

    @Override
    public List<Entry> entries() {
        List<PublishedSums.Sum> labour = statement.of(sum -> sum.corrects().isEmpty());
        return List.of(
                statement.entry(
                        Book.HQ,
                        "",
                        event(),
                        labour.stream().flatMap(StatementPosted::owed).toList()),
                statement.entry(
                        Book.CENTRE,
                        "",
                        event(),
                        labour.stream()
                                .filter(sum -> sum.about().isOutlet())
                                .flatMap(StatementPosted::passedOn)
                                .toList()));
    }

    static Stream<Posting> owed(PublishedSums.Sum sum) {
        return Stream.of(
                Posting.debit(LedgerAccount.LABOUR_EXPENSE, sum.about(), sum.clause(), sum.amount()),
                Posting.credit(LedgerAccount.LABOUR_PAYABLE, sum.about(), sum.clause(), sum.amount()));
    }

    static Stream<Posting> passedOn(PublishedSums.Sum sum) {
        return Stream.of(
                Posting.debit(LedgerAccount.CENTRE_CLEARING, sum.about(), sum.clause(), sum.amount()),
                Posting.credit(LedgerAccount.OUTLET_PAYABLE, sum.about(), sum.clause(), sum.amount()));
    }
}
