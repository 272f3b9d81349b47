package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;

@DisplayName("G12 a penalty is spread over months to the fen")
class PenaltyInstalmentsTest {

    @Test
    @DisplayName("200 over three months: 66.68, 66.66, 66.66")
    void whatDoesNotDivideIsInTheFirst() {
        assertThat(PenaltyInstalments.of(Money.ofYuan(200), 3))
                .containsExactly(Money.parse("66.68"), Money.parse("66.66"), Money.parse("66.66"));
        assertThat(PenaltyInstalments.of(Money.ofYuan(200), 2)).containsExactly(Money.ofYuan(100), Money.ofYuan(100));
        assertThat(PenaltyInstalments.of(Money.ofFen(2), 2)).containsExactly(Money.ofFen(1), Money.ofFen(1));
    }

    @Test
    @DisplayName("the parts add up to the whole, and none is nothing")
    void addsUp() {
        Random random = new Random(20081105);
        for (int i = 0; i < 2_000; i++) {
            int months = 2 + random.nextInt(23);
            Money whole = Money.ofFen(months + random.nextInt(1_000_000));
            List<Money> parts = PenaltyInstalments.of(whole, months);
            assertThat(parts).hasSize(months).allMatch(Money::isPositive);
            assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(whole);
            assertThat(parts.subList(1, months)).containsOnly(parts.get(1));
        }
    }
}
