package weijie.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaledErrorTest {

    private static final Demand BEFORE = Demand.of(1, 3, 2);
    private static final double[] ERRORS = {3, -1};

    @Test
    void theRootMeanSquareIsInUnitsOfTheStepsBefore() {
        assertThat(ScaledError.RMSSE.of(BEFORE, ERRORS).orElseThrow()).isCloseTo(Math.sqrt(5 / 2.5), within(1e-9));
    }

    @Test
    void theMeanAbsoluteErrorIsToo() {
        assertThat(new ScaledError(1, 1).of(BEFORE, ERRORS).orElseThrow()).isCloseTo(2 / 1.5, within(1e-9));
        assertThat(new ScaledError(2, 1).of(BEFORE, ERRORS).orElseThrow()).isCloseTo(2, within(1e-9));
    }

    @Test
    void withoutAStepInTheMonthsBeforeItIsNotDefined() {
        assertThat(ScaledError.RMSSE.of(Demand.of(4, 4, 4), ERRORS)).isEmpty();
        assertThat(ScaledError.RMSSE.of(Demand.of(4, 4, 4), new double[] {0, 0}))
                .isEmpty();
        assertThat(ScaledError.RMSSE.of(Demand.of(4), ERRORS)).isEmpty();
        assertThat(new ScaledError(12, 1).of(BEFORE, ERRORS)).isEmpty();
    }

    @Test
    void withoutAForecastItIsNotDefinedEither() {
        assertThat(ScaledError.RMSSE.of(BEFORE, new double[0])).isEmpty();
    }

    @Test
    void forecastsThatAreRightHaveNone() {
        assertThat(ScaledError.RMSSE.of(BEFORE, new double[] {0, 0})).hasValue(0);
    }
}
