package weijie.ledger;

import java.util.Set;
import java.util.stream.Stream;

/** The chart of accounts (domain.md section 6): in which book an account stands, and on which side it normally is. */
public enum LedgerAccount {
    /** Penalties, fees taken back, negative balances. */
    CENTRE_RECEIVABLE("1101", true, Book.HQ),
    /** What an outlet owes its centre. */
    OUTLET_RECEIVABLE("1901", true, Book.CENTRE),
    /** What a centre is owed, its outlets' shares among it. */
    LABOUR_PAYABLE("2101", false, Book.HQ),
    /** Disputed lines that were split off. */
    SUSPENSE_DISPUTED("2201", false, Book.HQ),
    /** What an outlet is owed by its centre. */
    OUTLET_PAYABLE("2901", false, Book.CENTRE),
    /** The mirror of headquarters in a centre's book. */
    CENTRE_CLEARING("3901", true, Book.CENTRE),
    PENALTY_INCOME("4101", false, Book.HQ),
    /** Penalties that fell on appeal. */
    PENALTY_REVERSAL("4102", true, Book.HQ),
    /** Labour under warranty. */
    LABOUR_EXPENSE("5101", true, Book.HQ),
    /** Debts that were given up. */
    BAD_DEBT_EXPENSE("5201", true, Book.HQ),
    /** Payments under way. */
    CASH_CLEARING("9101", true, Book.HQ, Book.CENTRE);

    private final String code;
    private final boolean debit;
    private final Set<Book> books;

    LedgerAccount(String code, boolean debit, Book... books) {
        this.code = code;
        this.debit = debit;
        this.books = Set.of(books);
    }

    public String code() {
        return code;
    }

    /** Whether its balance is normally on the debit side. */
    public boolean isDebit() {
        return debit;
    }

    public boolean isIn(Book book) {
        return books.contains(book);
    }

    /**
     * The account with this code.
     *
     * @throws IllegalArgumentException when the chart has none
     */
    public static LedgerAccount of(String code) {
        return Stream.of(values())
                .filter(account -> account.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account " + code));
    }
}
