package weijie.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final StockPlan PLAN = new StockPlan(1, 95, 1);

    private static List<String> asked(BackTest test, Demand demand) {
        List<String> asked = new ArrayList<>();
        test.error(
                ScaledError.RMSSE,
                (known, ahead) -> {
                    asked.add(known.pieces() + "+" + ahead);
                    return 0;
                },
                demand);
        return asked;
    }

    @Test
    void aForecastIsToldOnlyWhatWasOver() {
        assertThat(asked(new BackTest(3, 1), Demand.of(1, 2, 3, 4, 5)))
                .containsExactly("[1, 2]+1", "[1, 2, 3]+1", "[1, 2, 3, 4]+1");
    }

    @Test
    void withALongHorizonItStandsStill() {
        assertThat(asked(new BackTest(3, 3), Demand.of(1, 2, 3, 4, 5)))
                .containsExactly("[1, 2]+1", "[1, 2]+2", "[1, 2]+3");
    }

    @Test
    void theLastYearIsHeldBackAndHalfOfAShorterHistory() {
        assertThat(BackTest.of(Demand.of(new int[51])).held()).isEqualTo(12);
        assertThat(BackTest.of(Demand.of(new int[9])).held()).isEqualTo(4);
        assertThat(BackTest.of(Demand.of(new int[1])).held()).isZero();
    }

    @Test
    void theErrorIsScaledByTheMonthsBefore() {
        // Steps of 1 and 2 before, errors of 3 and 1.
        assertThat(new BackTest(2, 1)
                        .error(ScaledError.RMSSE, (known, ahead) -> 2, Demand.of(1, 2, 4, 5, 3))
                        .orElseThrow())
                .isCloseTo(Math.sqrt(5 / 2.5), within(1e-9));
    }

    @Test
    void stockCostsWhatLayThereOrWasMissingUntilTheNextOrderCame() {
        Demand constant = Demand.of(2, 2, 2, 2, 2, 2);
        assertThat(new BackTest(3, 1).cost(PLAN, (known, ahead) -> 2, constant)).hasValue(0);
        assertThat(new BackTest(3, 1).cost(PLAN, (known, ahead) -> 0, constant)).hasValue(4 * 19);
        // Two months are wanted with 2 pieces each, and 3 are expected: mean 6 and variance 2 over them.
        assertThat(new BackTest(3, 1).cost(PLAN, (known, ahead) -> 3, constant))
                .hasValue(new LeadTimeDemand(6, 2).enoughFor(0.95) - 4);
    }

    @Test
    void aReorderPointKnowsNothingThatCameLater() {
        // Told of the 30 pieces it would have scattered, and more than 4 would have been kept.
        assertThat(new BackTest(4, 1).cost(PLAN, (known, ahead) -> 2, Demand.of(2, 2, 2, 2, 2, 30)))
                .hasValue((0 + 0 + 19 * 28) / 3.0);
        List<Integer> told = new ArrayList<>();
        new BackTest(4, 1)
                .cost(
                        PLAN,
                        (known, ahead) -> {
                            told.add(known.length());
                            return 2;
                        },
                        Demand.of(2, 2, 2, 2, 2, 30));
        assertThat(told).containsExactly(2, 3, 4);
    }

    @Test
    void withoutTheMonthsUntilAnOrderCameItHasNoCost() {
        assertThat(new BackTest(1, 1).cost(PLAN, (known, ahead) -> 2, Demand.of(2, 2, 2)))
                .isEmpty();
    }
}
