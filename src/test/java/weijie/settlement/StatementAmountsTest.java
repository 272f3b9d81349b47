package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;

/** The worked example of section 9, as the REST contract shows it. */
class StatementAmountsTest {

    private static StatementAmounts of(String base, String adjustments, String penalties, String debt) {
        return StatementAmounts.of(
                Money.parse(base), Money.parse(adjustments), Money.parse(penalties), Money.parse(debt));
    }

    private static String shown(StatementAmounts amounts) {
        return "net " + amounts.net() + " setOff " + amounts.setOff() + " carried " + amounts.carriedForward()
                + " gross " + amounts.grossInvoice() + " pays " + amounts.payout();
    }

    @Test
    @DisplayName("the centre in November and December: 180 less 200, then 140 less the 20 that were carried")
    void theCentre() {
        assertThat(shown(of("180.00", "0.00", "200.00", "0.00")))
                .isEqualTo("net -20.00 setOff 180.00 carried 20.00 gross 180.00 pays 0.00");
        assertThat(shown(of("140.00", "0.00", "0.00", "20.00")))
                .isEqualTo("net 120.00 setOff 20.00 carried 0.00 gross 140.00 pays 120.00");
    }

    @Test
    @DisplayName("outlet A owes 120 and then still 30")
    void theOutlet() {
        assertThat(shown(of("80.00", "0.00", "200.00", "0.00")))
                .contains("net -120.00")
                .contains("carried 120.00");
        assertThat(shown(of("90.00", "0.00", "0.00", "120.00")))
                .contains("net -30.00")
                .contains("carried 30.00");
    }

    @Test
    @DisplayName("a correction that takes back more than was earned leaves nothing to invoice and nothing to set off")
    void negativeCorrection() {
        assertThat(shown(of("10.00", "-35.00", "0.00", "5.00")))
                .isEqualTo("net -30.00 setOff 0.00 carried 30.00 gross 0.00 pays 0.00");
        assertThat(shown(StatementAmounts.NONE)).contains("net 0.00");
        assertThat(of("10.00", "0.00", "0.00", "0.00").hasDebt()).isFalse();
        assertThat(of("10.00", "0.00", "0.00", "1.00").hasDebt()).isTrue();
    }
}
