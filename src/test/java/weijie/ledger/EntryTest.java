package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;
import weijie.shared.Reference;

/** What may be posted: postings of one book that sum to zero. */
class EntryTest {

    private static final Posting.Share A = new Posting.Share(7L, "A");

    private static Entry entry(Book book, Posting... postings) {
        return new Entry(
                book,
                1,
                "HN",
                new Reference("STATEMENT", "JS-1"),
                "",
                LedgerEvent.STATEMENT_PUBLISHED,
                LocalDate.of(2008, 12, 5),
                List.of(postings));
    }

    private static Posting debit(LedgerAccount account, long fen) {
        return Posting.debit(account, A, "G06", Money.ofFen(fen));
    }

    private static Posting credit(LedgerAccount account, long fen) {
        return Posting.credit(account, A, "G06", Money.ofFen(fen));
    }

    @Test
    void debitIsPositiveAndCreditNegative() {
        assertThat(debit(LedgerAccount.LABOUR_EXPENSE, 3).amount()).isEqualTo(Money.ofFen(3));
        assertThat(credit(LedgerAccount.LABOUR_PAYABLE, 3).amount()).isEqualTo(Money.ofFen(-3));
    }

    @Test
    void whatDoesNotSumToZeroIsNoEntry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(
                        Book.HQ, debit(LedgerAccount.LABOUR_EXPENSE, 8000), credit(LedgerAccount.LABOUR_PAYABLE, 7999)))
                .withMessageContaining("out of balance by 0.01");
    }

    @Test
    void anAccountOfTheOtherBookIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(
                        Book.CENTRE, debit(LedgerAccount.LABOUR_EXPENSE, 1), credit(LedgerAccount.CENTRE_CLEARING, 1)))
                .withMessageContaining("LABOUR_EXPENSE");
        assertThat(entry(Book.CENTRE, debit(LedgerAccount.CENTRE_CLEARING, 1), credit(LedgerAccount.OUTLET_PAYABLE, 1))
                        .postings())
                .hasSize(2);
    }

    @Test
    void whatIsNothingIsNotWritten() {
        assertThat(entry(Book.HQ, debit(LedgerAccount.LABOUR_EXPENSE, 0), credit(LedgerAccount.LABOUR_PAYABLE, 0))
                        .postings())
                .isEmpty();
    }
}
