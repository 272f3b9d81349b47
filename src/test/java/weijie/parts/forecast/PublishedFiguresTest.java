package weijie.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The back-test reproduces what others published about the carparts data (Hyndman, 2,674 monthly histories of spare parts): then it holds
 * back, scales and leaves out as they did. The data lies beside the project and is not part of it; where it is not, nothing is compared.
 */
class PublishedFiguresTest {

    private static final int YEAR = 12;
    private static final ScaledError MASE = new ScaledError(YEAR, 1);

    private static List<Demand> complete;
    private static List<String[]> published;

    @BeforeAll
    static void read() throws IOException {
        Path folder = Stream.of("../shared/data/parts_demand", "../../shared/data/parts_demand")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("no shared data beside the project"));
        complete = Files.readAllLines(folder.resolve("carparts_wide.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> Arrays.stream(cells).noneMatch(String::isEmpty))
                .map(cells -> Demand.of(
                        Arrays.stream(cells).skip(1).mapToInt(Integer::parseInt).toArray()))
                .toList();
        // The second column is the one that may hold commas.
        published = Files.readAllLines(folder.resolve("reference_accuracy_dev.csv")).stream()
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1))
                .toList();
    }

    private static double published(String method, String measure) {
        return published.stream()
                .filter(cells -> cells[2].equals(method) && cells[3].equals(measure))
                .mapToDouble(cells -> Double.parseDouble(cells[4]))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> mase(Forecaster forecaster) {
        return complete.stream()
                .map(demand -> new BackTest(YEAR, YEAR).error(MASE, forecaster, demand))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Test
    void theSeasonalNaiveForecastErrsAsPublished() {
        List<Double> errors = mase((known, ahead) -> known.in(known.length() - YEAR + ahead - 1));
        assertThat(errors).as("histories whose scale is defined").hasSize(2_493);
        assertThat(mean(errors)).isCloseTo(published("Seasonal naive", "MASE"), within(5e-7));
    }

    @Test
    void theNaiveForecastErrsAsPublished() {
        assertThat(mean(mase((known, ahead) -> known.in(known.length() - 1))))
                .isCloseTo(published("Naive", "MASE"), within(5e-7));
    }

    @Test
    void asManyHistoriesAreOftenEnoughInDemandAsPublished() {
        int edge = 15;
        assertThat(complete).hasSize(2_509);
        assertThat(complete.stream()
                        .filter(demand -> demand.occasions() >= 10)
                        .filter(demand -> demand.sum(0, edge) > 0 && demand.sum(demand.length() - edge, edge) > 0)
                        .count())
                .isEqualTo((long) published("-", "count"));
    }

    @Test
    void everyHistoryHasAForecastOrSaysThatItHasNone() {
        StockPlan plan = new StockPlan(1, 95, 1);
        for (Demand demand : complete) {
            Forecast forecast = Forecast.of(demand, plan);
            assertThat(forecast.next().isPresent()).isEqualTo(demand.occasions() > 0);
            assertThat(forecast.next().orElse(0)).isFinite().isNotNegative();
            assertThat(forecast.rmsse().orElse(1)).isFinite().isPositive();
            assertThat(forecast.orderUpTo()).isGreaterThanOrEqualTo(forecast.reorderPoint());
        }
    }
}
