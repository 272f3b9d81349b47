package weijie.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import weijie.ledger.Book;
import weijie.ledger.Entry;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.shared.Money;
import weijie.shared.Reference;

/**
 * What a published statement comes to, as it is posted: per outlet and rule, never per order.
 *
 * @param number the statement's number
 * @param bookedOn the business day of its publication, or of what is posted later
 */
record PublishedSums(
        String number, long centreId, String centreCode, LocalDate bookedOn, List<Sum> sums, List<Charge> penalties) {

    /**
     * Lines of one outlet and one rule.
     *
     * @param about whose they are; a centre's own repairs are the centre's
     * @param corrects the earlier published month that they correct, or an empty text
     * @param amount signed
     */
    record Sum(Posting.Share about, String clause, String corrects, Money amount) {}

    /**
     * A penalty that the statement deducts.
     *
     * @param about whom it is about
     * @param amount above zero
     */
    record Charge(String penaltyNo, Posting.Share about, String clause, Money amount) {}

    PublishedSums {
        sums = List.copyOf(sums);
        penalties = List.copyOf(penalties);
    }

    static Reference reference(String number) {
        return new Reference(Statement.KIND, number);
    }

    List<Sum> of(Predicate<Sum> which) {
        return sums.stream().filter(which).toList();
    }

    Entry entry(Book book, String sourceLine, LedgerEvent event, List<Posting> postings) {
        return new Entry(book, centreId, centreCode, reference(number), sourceLine, event, bookedOn, postings);
    }
}
