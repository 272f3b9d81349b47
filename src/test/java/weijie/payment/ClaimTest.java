package weijie.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.ledger.LedgerEvent;
import weijie.shared.Money;

/** What is waived is taken from the oldest claim first, and never more than there is of each. */
class ClaimTest {

    private static Claim claim(long no, LedgerEvent event, long yuan) {
        return new Claim(
                no,
                LocalDate.of(2008, 12, 20),
                event,
                "G11",
                "JS-HN-200811-1",
                "KF1",
                Money.ofYuan(yuan),
                Money.ofYuan(yuan));
    }

    @ParameterizedTest
    @CsvSource({"0, 200 50", "1, 199 50", "200, 0 50", "201, 0 49", "250, 0 0", "-5, 200 50"})
    void theOldestIsWaivedFirst(long waived, String open) {
        List<Claim> claims = Claim.less(
                List.of(claim(1, LedgerEvent.PENALTY_POSTED, 200), claim(2, LedgerEvent.ADJUSTMENT_POSTED, 50)),
                Money.ofFen(100 * waived));
        assertThat(claims.stream()
                        .map(claim -> Long.toString(claim.open().fen() / 100))
                        .reduce((one, other) -> one + ' ' + other))
                .contains(open);
        assertThat(claims).extracting(Claim::isPenalty).containsExactly(true, false);
    }
}
