package weijie.ledger;

import java.time.LocalDate;
import java.util.List;
import weijie.shared.Money;
import weijie.shared.Reference;

/**
 * What is to be posted in one book: postings that sum to zero, and what they come from.
 *
 * @param centreId whose accounts they touch
 * @param source the paper that causes it
 * @param sourceLine what of the paper, or an empty text for the whole of it
 * @param bookedOn the business day it belongs to
 */
public record Entry(
        Book book,
        long centreId,
        String centreCode,
        Reference source,
        String sourceLine,
        LedgerEvent event,
        LocalDate bookedOn,
        List<Posting> postings) {

    /** @throws IllegalArgumentException when the postings do not sum to zero, or an account is not kept in the book */
    public Entry {
        postings =
                postings.stream().filter(posting -> !posting.amount().isZero()).toList();
        Money sum = postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.isZero()) {
            throw new IllegalArgumentException(source + " " + event + " is out of balance by " + sum);
        }
        for (Posting posting : postings) {
            if (!posting.account().isIn(book)) {
                throw new IllegalArgumentException(posting.account() + " is not kept in the book " + book);
            }
        }
    }
}
