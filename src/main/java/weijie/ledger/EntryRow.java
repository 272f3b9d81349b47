package weijie.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Money;

/**
 * An entry as it stands in the books.
 *
 * @param no its place in the chain
 * @param month the accounting month
 * @param reversalOf the entry it reverses, or {@code null}
 * @param bookedAt in UTC
 */
public record EntryRow(
        long no,
        LocalDate bookedOn,
        String month,
        Book book,
        LedgerEvent event,
        Source reference,
        String centreCode,
        Long reversalOf,
        String bookedBy,
        LocalDateTime bookedAt,
        String previousHash,
        String hash,
        List<Line> postings)
        implements Serializable {

    /**
     * What caused it.
     *
     * @param line what of the paper, or an empty text
     */
    public record Source(String kind, String no, String line) implements Serializable {}

    /**
     * One of its postings.
     *
     * @param account the account's code
     * @param name the account's name in the chart
     * @param outletCode empty for the centre itself
     * @param debit zero when it is a credit
     * @param credit zero when it is a debit
     */
    public record Line(
            String account, String name, String centreCode, String outletCode, String clause, Money debit, Money credit)
            implements Serializable {}

    /** What it comes to: the sum of its debits. */
    public Money amount() {
        return postings.stream().map(Line::debit).reduce(Money.ZERO, Money::plus);
    }
}
