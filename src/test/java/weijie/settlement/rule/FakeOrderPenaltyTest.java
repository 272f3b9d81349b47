package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;

@DisplayName("G11 a fabricated record costs its fee ten times")
class FakeOrderPenaltyTest {

    private static final RateTable RATES = policy().basis("2008-11").rates();
    private static final LocalDate DAY = LocalDate.parse("2008-11-05");

    private static Money amount(PaidWork work, int times) {
        return FakeOrderPenalty.of(RATES, "TV", "430000", work, DAY, times)
                .orElseThrow()
                .amount();
    }

    @Test
    @DisplayName("O6: level 2: 10 × 20 = 200")
    void workedExample() {
        FakeOrderPenalty penalty = FakeOrderPenalty.of(
                        RATES, "TV", "430000", PaidWork.of(RepairLevel.L2, 1, false), DAY, 10)
                .orElseThrow();
        assertThat(penalty.fee()).isEqualTo(Money.ofYuan(20));
        assertThat(penalty.times()).isEqualTo(10);
        assertThat(penalty.amount()).isEqualTo(Money.ofYuan(200));
    }

    @Test
    @DisplayName("the base is the fee of the work, by unit and level")
    void base() {
        assertThat(amount(PaidWork.of(RepairLevel.DETECT_UPGRADE, 3, false), 10))
                .isEqualTo(Money.ofYuan(150));
        assertThat(amount(PaidWork.of(RepairLevel.L3, 1, true), 10)).isEqualTo(Money.ofYuan(50));
        assertThat(amount(PaidWork.of(RepairLevel.L1, 1, false), 3)).isEqualTo(Money.ofYuan(30));
    }

    @Test
    @DisplayName("no penalty can be counted where no card has a price")
    void noPrice() {
        RateTable none = new RateTable(java.util.List.of());
        assertThat(FakeOrderPenalty.of(none, "TV", "430000", PaidWork.of(RepairLevel.L1, 1, false), DAY, 10))
                .isEmpty();
    }
}
