package weijie.anomaly.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Tails against values that can be counted by hand. */
class ChanceTest {

    @Test
    void ofTenTossesEightAreHeadsOrMore() {
        assertThat(Chance.binomial(10, 8, 0.5)).isEqualTo((45 + 10 + 1) / 1024.0, within(1e-12));
        assertThat(Chance.binomial(10, 10, 0.5)).isEqualTo(1 / 1024.0, within(1e-12));
    }

    @Test
    void noMoreThanToBeExpectedIsNoNews() {
        assertThat(Chance.binomial(10, 5, 0.5)).isEqualTo(1);
        assertThat(Chance.poisson(3, 3)).isEqualTo(1);
        assertThat(Chance.binomial(100_000, 20, 0.01)).isEqualTo(1);
    }

    @Test
    void threeOrMoreWhereOneIsExpected() {
        assertThat(Chance.poisson(3, 1)).isEqualTo(1 - 2.5 / Math.E, within(1e-12));
    }

    @Test
    void whatNeverHappensHasAnEnd() {
        assertThat(Chance.poisson(5_000, 1)).isZero();
        assertThat(Chance.binomial(5_000, 5_000, 0.01)).isZero();
    }

    @Test
    void beyondSoManyDeviations() {
        assertThat(Chance.normal(1.6449)).isCloseTo(0.05, within(1e-5));
        assertThat(Chance.normal(3.0902)).isCloseTo(0.001, within(1e-6));
        assertThat(Chance.normal(0)).isEqualTo(1);
        assertThat(Chance.normal(-2)).isEqualTo(1);
    }
}
