package weijie.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each method by hand, with a smoothing factor of 0.1. */
class ForecasterTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** Demands of 3, 2 and 5 pieces after 3, 4 and 2 months. */
    private static final Demand THREE = Demand.of(0, 0, 3, 0, 0, 0, 2, 0, 5);

    private static double next(ForecastMethod method, int... months) {
        return method.forecaster().forecast(Demand.of(months), 1);
    }

    @Test
    void crostonIsTheSizeOverTheInterval() {
        // Sizes 3, 2.9, 3.11; intervals 3, 3.1, 2.99.
        assertThat(new Croston().forecast(THREE, 1)).isCloseTo(3.11 / 2.99, EXACT);
    }

    @Test
    void crostonWaitsForTheNextDemandHoweverLong() {
        assertThat(next(ForecastMethod.CROSTON, 0, 0, 3, 0, 0, 0, 2, 0, 5, 0, 0, 0, 0))
                .isCloseTo(3.11 / 2.99, EXACT);
    }

    @Test
    void sbaTakesHalfTheFactorOff() {
        assertThat(new Sba().forecast(THREE, 1)).isCloseTo(0.95 * 3.11 / 2.99, EXACT);
    }

    @Test
    void tsbIsTheSizeTimesTheChance() {
        // The chance: a third, three times 0.9 of it, up, down, up.
        double chance = 1.0 / 3 * 0.729;
        chance = (chance + 0.1 * (1 - chance)) * 0.9;
        chance += 0.1 * (1 - chance);
        assertThat(new Tsb().forecast(THREE, 1)).isCloseTo(3.11 * chance, EXACT);
    }

    @Test
    void tsbFadesWhereNobodyUsesThePartAnyMore() {
        double then = next(ForecastMethod.TSB, 2, 0, 2);
        assertThat(next(ForecastMethod.TSB, 2, 0, 2, 0, 0)).isCloseTo(then * 0.81, EXACT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CROSTON", "SBA", "TSB", "SMOOTHING"})
    void withDemandInEveryMonthAllAreTheSameSmoothing(ForecastMethod method) {
        assertThat(next(method, 2, 4, 3)).isCloseTo(2.28, EXACT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CROSTON", "SBA", "TSB", "MEAN"})
    void oneDemandHasNoIntervalAndIsTheMean(ForecastMethod method) {
        assertThat(next(method, 0, 0, 6, 0)).isCloseTo(1.5, EXACT);
    }

    @ParameterizedTest
    @EnumSource(ForecastMethod.class)
    void noDemandIsNone(ForecastMethod method) {
        assertThat(next(method, 0, 0, 0)).isZero();
    }
}
