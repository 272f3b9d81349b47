package weijie.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Which method a history gets, what every odd one gets, and when one orders. */
class ForecastTest {

    private static final StockPlan PLAN = new StockPlan(1, 95, 1);

    private static Forecast of(int... months) {
        return Forecast.of(Demand.of(months), PLAN);
    }

    @Test
    void withoutDemandNoneIsDefined() {
        for (Forecast forecast : new Forecast[] {of(0, 0, 0, 0, 0, 0), of(0)}) {
            assertThat(forecast.method()).isEqualTo(ForecastMethod.NONE);
            assertThat(forecast.next()).isEmpty();
            assertThat(forecast.rmsse()).isEmpty();
            assertThat(forecast.trials().get(0).stockCost()).isEmpty();
            assertThat(forecast.reorderPoint()).isZero();
            assertThat(forecast.orderUpTo()).isZero();
        }
    }

    @Test
    void oneDemandIsTheMean() {
        Forecast forecast = of(0, 0, 6, 0, 0, 0);
        assertThat(forecast.method()).isEqualTo(ForecastMethod.MEAN);
        assertThat(forecast.next()).hasValue(1);
        assertThat(of(5).method()).isEqualTo(ForecastMethod.MEAN);
        assertThat(of(5).next()).hasValue(5);
        assertThat(of(5).rmsse()).isEmpty();
        assertThat(of(5).trials().get(0).stockCost()).isEmpty();
    }

    @Test
    void demandInEveryMonthIsSmoothed() {
        Forecast forecast = of(3, 5, 2, 4);
        assertThat(forecast.method()).isEqualTo(ForecastMethod.SMOOTHING);
        assertThat(forecast.trials()).hasSize(1);
        assertThat(forecast.next().orElseThrow()).isCloseTo(3.172, within(1e-9));
        assertThat(forecast.rmsse()).isPresent();
    }

    @Test
    void constantDemandHasNoErrorThatCouldBeScaled() {
        Forecast forecast = of(4, 4, 4, 4, 4, 4, 4, 4);
        assertThat(forecast.method()).isEqualTo(ForecastMethod.SMOOTHING);
        assertThat(forecast.next()).hasValue(4);
        assertThat(forecast.rmsse()).isEmpty();
        assertThat(forecast.trials().get(0).stockCost()).hasValue(0);
        assertThat(forecast.reorderPoint()).isEqualTo(8);
        assertThat(forecast.orderUpTo()).isEqualTo(12);
    }

    @Test
    void aPartThatIsUsedLessAndLessIsTsbs() {
        Forecast forecast = of(3, 0, 2, 0, 4, 0, 3, 2, 0, 3, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(forecast.method()).isEqualTo(ForecastMethod.TSB);
        assertThat(forecast.trials()).extracting(Trial::method).hasSize(3).startsWith(ForecastMethod.TSB);
    }

    @Test
    void theCheapestIsChosenAndAmongEqualsTheOneThatErrsLeast() {
        int[][] histories = {
            {0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 3, 0, 0, 1, 0, 0, 2, 0},
            {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1},
            {5, 0, 0, 0, 0, 7, 0, 0, 0, 0, 6, 0, 0, 0, 0, 8, 0, 0},
            {1, 0, 0}
        };
        boolean equals = false;
        for (int[] history : histories) {
            Trial chosen = of(history).trials().get(0);
            for (Trial other : of(history).trials()) {
                double less = other.stockCost().orElse(0) - chosen.stockCost().orElse(0);
                assertThat(less).isNotNegative();
                equals |= less == 0 && !other.rmsse().equals(chosen.rmsse());
                if (less == 0) {
                    assertThat(other.rmsse().orElse(0))
                            .isGreaterThanOrEqualTo(chosen.rmsse().orElse(0));
                }
            }
        }
        assertThat(equals).as("methods that cost the same and err differently").isTrue();
    }

    @Test
    void whereNothingTellsThemApartTheFirstIsTaken() {
        assertThat(of(1, 0, 1).trials())
                .extracting(Trial::method)
                .containsExactly(ForecastMethod.SBA, ForecastMethod.CROSTON, ForecastMethod.TSB);
    }
}
