package weijie.settlement;

import java.util.ArrayList;
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
 * What a published statement corrects of months published before it, an entry for each of them. What is added is owed like labour; what is
 * taken back becomes a claim and does not lower what is owed, so that either can be seen.
 */
record AdjustmentPosted(PublishedSums statement) implements PostingScheme {

    @Override
    public LedgerEvent event() {
        return LedgerEvent.ADJUSTMENT_POSTED;
    }

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        statement.sums().stream()
                .map(PublishedSums.Sum::corrects)
                .filter(month -> !month.isEmpty())
                .distinct()
                .sorted()
                .forEach(month -> {
                    List<PublishedSums.Sum> sums =
                            statement.of(sum -> sum.corrects().equals(month));
                    entries.add(statement.entry(
                            Book.HQ,
                            month,
                            event(),
                            sums.stream().flatMap(AdjustmentPosted::ofCentre).toList()));
                    entries.add(statement.entry(
                            Book.CENTRE,
                            month,
                            event(),
                            sums.stream()
                                    .filter(sum -> sum.about().isOutlet())
                                    .flatMap(AdjustmentPosted::ofOutlet)
                                    .toList()));
                });
        return entries;
    }

    private static Stream<Posting> ofCentre(PublishedSums.Sum sum) {
        if (!sum.amount().isNegative()) {
            return StatementPosted.owed(sum);
        }
        Money back = sum.amount().negated();
        return Stream.of(
                Posting.debit(LedgerAccount.CENTRE_RECEIVABLE, sum.about(), sum.clause(), back),
                Posting.credit(LedgerAccount.LABOUR_EXPENSE, sum.about(), sum.clause(), back));
    }

    private static Stream<Posting> ofOutlet(PublishedSums.Sum sum) {
        if (!sum.amount().isNegative()) {
            return StatementPosted.passedOn(sum);
        }
        Money back = sum.amount().negated();
        return Stream.of(
                Posting.debit(LedgerAccount.OUTLET_RECEIVABLE, sum.about(), sum.clause(), back),
                Posting.credit(LedgerAccount.CENTRE_CLEARING, sum.about(), sum.clause(), back));
    }
}
