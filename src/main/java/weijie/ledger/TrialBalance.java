package weijie.ledger;

import java.time.LocalDate;
import java.util.List;
import weijie.shared.Money;

/**
 * What was debited and credited up to the end of a day, account by account.
 *
 * @param balanced whether debits and credits of each book are the same
 */
public record TrialBalance(LocalDate asOf, boolean balanced, List<OfBook> books) {

    /** One of the two books. */
    public record OfBook(Book book, Money debit, Money credit, List<BalanceRow> rows) {

        static OfBook of(Book book, List<BalanceRow> rows) {
            return new OfBook(
                    book,
                    rows.stream().map(BalanceRow::debit).reduce(Money.ZERO, Money::plus),
                    rows.stream().map(BalanceRow::credit).reduce(Money.ZERO, Money::plus),
                    rows);
        }
    }

    static TrialBalance of(LocalDate asOf, List<BalanceRow> rows) {
        List<OfBook> books = List.of(Book.values()).stream()
                .map(book -> OfBook.of(
                        book, rows.stream().filter(row -> row.book() == book).toList()))
                .toList();
        return new TrialBalance(asOf, books.stream().allMatch(one -> one.debit().equals(one.credit())), books);
    }
}
