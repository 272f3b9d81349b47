package weijie.parts.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is expected of a part at a centre, and when to order it again.
 *
 * @param trials how each method that could forecast it would have done, the chosen one first
 * @param next pieces in the month that follows, empty when no forecast is defined
 * @param reorderPoint at fewer pieces than this one orders; 0 when no forecast is defined
 * @param orderUpTo up to so many pieces
 */
public record Forecast(List<Trial> trials, OptionalDouble next, int reorderPoint, int orderUpTo) {

    public Forecast {
        trials = List.copyOf(trials);
    }

    /**
     * The forecast by the method that would have kept stock the cheapest over the months held back. Reorder points are whole pieces, so that
     * methods often cost the same; of these the one with the least error is taken, and of those the first.
     */
    public static Forecast of(Demand demand, StockPlan plan) {
        BackTest test = BackTest.of(demand);
        List<Trial> trials = ForecastMethod.candidates(demand).stream()
                .map(method -> trial(method, test, plan, demand))
                .sorted(Comparator.<Trial>comparingDouble(
                                trial -> trial.stockCost().orElse(0))
                        .thenComparingDouble(trial -> trial.rmsse().orElse(0)))
                .toList();
        ForecastMethod method = trials.get(0).method();
        if (method == ForecastMethod.NONE) {
            return new Forecast(trials, OptionalDouble.empty(), 0, 0);
        }
        double next = method.forecaster().forecast(demand, 1);
        int reorderPoint = plan.reorderPoint(demand, next);
        return new Forecast(trials, OptionalDouble.of(next), reorderPoint, plan.orderUpTo(reorderPoint, next));
    }

    private static Trial trial(ForecastMethod method, BackTest test, StockPlan plan, Demand demand) {
        return method == ForecastMethod.NONE
                ? new Trial(method, OptionalDouble.empty(), OptionalDouble.empty())
                : new Trial(
                        method,
                        test.error(ScaledError.RMSSE, method.forecaster(), demand),
                        test.cost(plan, method.forecaster(), demand));
    }

    public ForecastMethod method() {
        return trials.get(0).method();
    }

    public OptionalDouble rmsse() {
        return trials.get(0).rmsse();
    }
}
