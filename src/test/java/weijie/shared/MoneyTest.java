package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isReadAndWrittenInYuanWithTwoDecimals() {
        assertThat(Money.parse("1280").toString()).isEqualTo("1280.00");
        assertThat(Money.parse("-1234567.5").grouped()).isEqualTo("-1,234,567.50");
        assertThat(Money.parse(" -0.05 ").fen()).isEqualTo(-5);
        assertThat(Money.ofYuan(new BigDecimal("12.340")).yuan()).isEqualByComparingTo("12.34");
    }

    @Test
    void refusesPartsOfAFen() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.parse("0.001"));
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Money.parse("ten"));
    }

    @Test
    void failsRatherThanOverflows() {
        Money largest = Money.ofFen(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.plus(Money.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.times(2));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated());
    }

    @Test
    void addsSubtractsAndMultiplies() {
        Money ten = Money.ofYuan(10);
        assertThat(ten.plus(Money.ofFen(5)).minus(Money.ofFen(6))).isEqualTo(Money.ofFen(999));
        assertThat(ten.times(3)).isEqualTo(Money.ofYuan(30));
        assertThat(ten.negated().isNegative()).isTrue();
        assertThat(ten.isPositive()).isTrue();
        assertThat(ten.isNegative()).isFalse();
        assertThat(ten.negated().isPositive()).isFalse();
        assertThat(ten.minus(ten)).isSameAs(Money.ZERO);
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(ten.isZero()).isFalse();
    }

    @Test
    void roundsOnlyInTheWayThatIsNamed() {
        Money odd = Money.ofFen(105);
        assertThat(odd.times(Rate.parse("0.5"), RoundingMode.HALF_UP)).isEqualTo(Money.ofFen(53));
        assertThat(odd.times(Rate.parse("0.5"), RoundingMode.DOWN)).isEqualTo(Money.ofFen(52));
        assertThat(Money.ofYuan(100).times(Rate.percent(13), RoundingMode.UNNECESSARY))
                .isEqualTo(Money.ofYuan(13));
    }

    @Test
    void comparesByAmount() {
        Money less = Money.ofFen(1);
        Money more = Money.ofFen(2);
        assertThat(less).isLessThan(more).isNotEqualTo(more).isNotEqualTo("0.01");
        assertThat(less).isEqualTo(Money.parse("0.01")).hasSameHashCodeAs(Money.parse("0.01"));
        assertThat(less.min(more)).isSameAs(less).isSameAs(more.min(less));
        assertThat(less.max(more)).isSameAs(more).isSameAs(more.max(less));
    }

    @Test
    void allocatedPartsAlwaysAddUpToTheWhole() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            Money whole = Money.ofFen(random.nextInt(2_000_001) - 1_000_000);
            long[] weights = random.longs(1 + random.nextInt(9), 0, 50).toArray();
            weights[random.nextInt(weights.length)] = 1;
            Money[] parts = whole.allocate(weights);
            assertThat(Arrays.stream(parts).reduce(Money.ZERO, Money::plus))
                    .as("round %d: %s over %s", round, whole, Arrays.toString(weights))
                    .isEqualTo(whole);
            for (int i = 0; i < parts.length; i++) {
                assertThat(weights[i] > 0 || parts[i].isZero()).isTrue();
            }
        }
    }

    @Test
    void allocatesUnevenFenToTheFirstParts() {
        assertThat(Money.ofFen(100).allocate(1, 1, 1))
                .containsExactly(Money.ofFen(34), Money.ofFen(33), Money.ofFen(33));
        assertThat(Money.ofFen(1).allocate(0, 1)).containsExactly(Money.ZERO, Money.ofFen(1));
    }

    @Test
    void refusesWeightsThatCannotSplit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(1).allocate(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(1).allocate(2, -1));
    }
}
