package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.ledger.LedgerSums.Waived;
import weijie.shared.Money;

/** What an outlet owes through the months of the worked example, and through what its centre gave up in between. */
class OutletDebtsTest {

    private static final long A = 7;
    private static final LocalDateTime NOVEMBER = LocalDateTime.parse("2008-12-20T08:00:00");
    private static final LocalDateTime DECEMBER = LocalDateTime.parse("2009-01-20T08:00:00");

    private static Waived waived(long yuan, LocalDateTime at) {
        return new Waived(A, Money.ofFen(100 * yuan), at);
    }

    private static Money debt(LocalDateTime moment, Waived... waivers) {
        OutletDebts debts = new OutletDebts(List.of(waivers));
        debts.published(A, Money.ofFen(-12_000), NOVEMBER);
        if (moment == null || moment.isAfter(DECEMBER)) {
            debts.published(A, Money.ofYuan(90), DECEMBER);
        }
        return debts.at(moment).get(A);
    }

    @Test
    void theDebtIsCarriedAndEarnedOff() {
        assertThat(debt(NOVEMBER)).isEqualTo(Money.ofYuan(120));
        assertThat(debt(null)).isEqualTo(Money.ofYuan(30));
    }

    @Test
    void whatWasGivenUpBetweenTwoMonthsIsNotEarnedOff() {
        assertThat(debt(null, waived(120, NOVEMBER.plusDays(1)))).isEqualTo(Money.ZERO);
        assertThat(debt(null, waived(20, NOVEMBER.plusDays(1)))).isEqualTo(Money.ofYuan(10));
        assertThat(debt(null, waived(30, DECEMBER.plusDays(1)))).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsGivenUpLaterChangesNothingOfWhatWasPublished() {
        assertThat(debt(NOVEMBER.plusDays(1), waived(120, NOVEMBER.plusDays(2))))
                .isEqualTo(Money.ofYuan(120));
        assertThat(debt(NOVEMBER.plusDays(2), waived(120, NOVEMBER.plusDays(2))))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void itIsNeverBelowNothingAndAReversedWaiverOwesAgain() {
        assertThat(debt(null, waived(500, DECEMBER.plusDays(1)))).isEqualTo(Money.ZERO);
        assertThat(debt(null, waived(30, DECEMBER.plusDays(1)), waived(-30, DECEMBER.plusDays(2))))
                .isEqualTo(Money.ofYuan(30));
    }

    @Test
    void whoOwesNothingHasNothingToBeGivenUp() {
        OutletDebts debts = new OutletDebts(List.of(waived(5, NOVEMBER)));
        assertThat(debts.at(null)).isEmpty();
        debts = new OutletDebts(List.of());
        debts.published(A, Money.ofFen(-100), null);
        assertThat(debts.at(null)).containsEntry(A, Money.ofYuan(1));
    }
}
