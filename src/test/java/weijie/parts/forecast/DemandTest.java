package weijie.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemandTest {

    @Test
    void whatWasGivenBackIsTakenOffTheMonthsBefore() {
        assertThat(Demand.of(3, 2, -4, 1).pieces()).containsExactly(1, 0, 0, 1);
        assertThat(Demand.of(5, 0, -2).pieces()).containsExactly(3, 0, 0);
    }

    @Test
    void moreThanWasEverUsedIsNoDemand() {
        assertThat(Demand.of(1, -3, 2).pieces()).containsExactly(0, 0, 2);
    }

    @Test
    void itCountsItsMonthsItsPiecesAndTheMonthsWithAny() {
        Demand demand = Demand.of(0, 2, 0, 4);
        assertThat(demand.length()).isEqualTo(4);
        assertThat(demand.occasions()).isEqualTo(2);
        assertThat(demand.mean()).isEqualTo(1.5);
        assertThat(demand.sum(1, 2)).isEqualTo(2);
        assertThat(demand.first(2).pieces()).containsExactly(0, 2);
        assertThat(Demand.of().mean()).isZero();
    }
}
