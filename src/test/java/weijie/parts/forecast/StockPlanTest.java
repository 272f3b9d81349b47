package weijie.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockPlanTest {

    private static final StockPlan PLAN = new StockPlan(1, 95, 2);

    @ParameterizedTest(name = "{0} pieces, variance {1}: {3} last {2} times of a hundred")
    @CsvSource({
        // Poisson with mean 2: 0.857 up to 3, 0.947 up to 4, 0.983 up to 5.
        "2, 2, 85, 3",
        "2, 2, 90, 4",
        "2, 2, 95, 5",
        "2, 1, 95, 5",
        // Negative binomial with mean 0.6 and variance 2: 0.734, 0.866, 0.924, 0.955 up to 3.
        "0.6, 2, 70, 0",
        "0.6, 2, 90, 2",
        "0.6, 2, 95, 3",
        // Poisson with mean 1000, nearly normal: 1000 + 1.645 * 31.62, and no chance of nothing that a number could
        // hold.
        "1000, 1000, 95, 1052",
        // What never scattered.
        "4, 0, 95, 4",
        "4.1, 0, 95, 5"
    })
    void whatIsEnough(double mean, double variance, int percent, int pieces) {
        assertThat(new LeadTimeDemand(mean, variance).enoughFor(percent / 100.0))
                .isEqualTo(pieces);
    }

    @Test
    void theReorderPointLastsForTheWayAndForAMonthOfNotLooking() {
        Demand constant = Demand.of(3, 3, 3);
        assertThat(PLAN.reorderPoint(constant, 3)).isEqualTo(6);
        assertThat(new StockPlan(0, 95, 1).reorderPoint(constant, 3)).isEqualTo(3);
        assertThat(PLAN.orderUpTo(6, 3)).isEqualTo(12);
        assertThat(PLAN.orderUpTo(6, 0.1)).isEqualTo(7);
    }

    @Test
    void whatScattersNeedsMore() {
        // Mean 2 and variance 16 over two months.
        assertThat(PLAN.reorderPoint(Demand.of(0, 4, 0, 0, 4, 0, 4, 0), 1))
                .isEqualTo(new LeadTimeDemand(2, 8).enoughFor(0.95))
                .isGreaterThan(new LeadTimeDemand(2, 2).enoughFor(0.95));
    }

    @Test
    void whatIsNotExpectedIsNotKept() {
        assertThat(PLAN.reorderPoint(Demand.of(0, 0), 0)).isZero();
    }

    @Test
    void aMissingPieceCostsWhatMakesTheServiceTheCheapest() {
        assertThat(PLAN.cost(5, 3)).isCloseTo(2, within(1e-9));
        assertThat(PLAN.cost(3, 5)).isCloseTo(38, within(1e-9));
        assertThat(PLAN.cost(4, 4)).isZero();
        assertThat(new StockPlan(1, 50, 1).cost(3, 5)).isCloseTo(2, within(1e-9));
    }
}
