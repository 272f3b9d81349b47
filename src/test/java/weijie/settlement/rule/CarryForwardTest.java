package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;

@DisplayName("G12 what a month cannot pay back is carried forward")
class CarryForwardTest {

    private static CarryForward month(String debt, String earned) {
        return new CarryForward(Money.parse(debt), Money.parse(earned));
    }

    @Test
    @DisplayName("the worked example: 100 + 80 - 200 pays 0 and carries 20, the next month's 140 pays 120")
    void workedExample() {
        CarryForward november = month("0.00", "-20.00");
        assertThat(november.payout()).isEqualTo(Money.ZERO);
        assertThat(november.carried()).isEqualTo(Money.parse("20.00"));
        assertThat(november.payout()).isEqualTo(Money.ZERO);
        CarryForward december = new CarryForward(november.carried(), Money.parse("140.00"));
        assertThat(december.net()).isEqualTo(Money.parse("120.00"));
        assertThat(december.payout()).isEqualTo(Money.parse("120.00"));
        assertThat(december.carried()).isEqualTo(Money.ZERO);
        assertThat(december.payout().isPositive()).isTrue();
    }

    @Test
    @DisplayName("an outlet that owes 120 and earns 90 still owes 30")
    void aPart() {
        assertThat(month("120.00", "90.00").carried()).isEqualTo(Money.parse("30.00"));
    }

    @Test
    @DisplayName("exactly nothing left is nothing to pay and nothing to carry; one fen more is paid")
    void boundaries() {
        assertThat(month("20.00", "20.00").payout()).isEqualTo(Money.ZERO);
        assertThat(month("20.00", "20.00").carried()).isEqualTo(Money.ZERO);
        assertThat(month("20.00", "20.01").payout()).isEqualTo(Money.parse("0.01"));
        assertThat(month("20.00", "20.01").payout().isPositive()).isTrue();
        assertThat(month("0.00", "0.00").payout()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("a month that takes money back adds to the debt")
    void deeper() {
        assertThat(month("20.00", "-5.00").net()).isEqualTo(Money.parse("-25.00"));
        assertThat(month("20.00", "-5.00").carried()).isEqualTo(Money.parse("25.00"));
    }
}
