package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chart of accounts, as domain.md section 6 names it, and the loss that a written-off debt is. */
class LedgerAccountTest {

    @Test
    void theChartIsThatOfTheDomain() {
        assertThat(Stream.of(LedgerAccount.values())
                        .map(account -> account.code()
                                + (account.isDebit() ? " debit" : " credit")
                                + Stream.of(Book.values())
                                        .filter(account::isIn)
                                        .map(book -> " " + book)
                                        .collect(Collectors.joining())))
                .containsExactlyInAnyOrder(
                        "1101 debit HQ",
                        "1901 debit CENTRE",
                        "2101 credit HQ",
                        "2201 credit HQ",
                        "2901 credit CENTRE",
                        "3901 debit CENTRE",
                        "4101 credit HQ",
                        "4102 debit HQ",
                        "5101 debit HQ",
                        "5201 debit HQ",
                        "9101 debit HQ CENTRE");
    }

    @Test
    void anAccountIsFoundByItsCode() {
        for (LedgerAccount account : LedgerAccount.values()) {
            assertThat(LedgerAccount.of(account.code())).isEqualTo(account);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerAccount.of("9999"));
    }
}
