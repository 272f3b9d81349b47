package weijie.parts.forecast;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Forecasts months that are over as if they were not: what is forecast is told nothing that came later.
 *
 * @param held how many months at the end are forecast
 * @param horizon how many months are forecast from one standing point, before it moves on by as many
 */
record BackTest(int held, int horizon) {

    private static final int HELD_MOST = 12;

    /** Month by month over the last year; over half of a shorter history. */
    static BackTest of(Demand demand) {
        return new BackTest(Math.min(HELD_MOST, demand.length() / 2), 1);
    }

    private int before(Demand demand) {
        return demand.length() - held;
    }

    OptionalDouble error(ScaledError measure, Forecaster forecaster, Demand demand) {
        int before = before(demand);
        double[] errors = new double[held];
        Arrays.setAll(errors, i -> {
            int ahead = i % horizon + 1;
            int month = before + i;
            return demand.in(month) - forecaster.forecast(demand.first(month - ahead + 1), ahead);
        });
        return measure.of(demand.first(before), errors);
    }

    /** What a month of stock would have cost with the reorder points that somebody's forecasts lead to, in pieces held. */
    OptionalDouble cost(StockPlan plan, Forecaster forecaster, Demand demand) {
        int protectedMonths = plan.protectedMonths();
        return IntStream.rangeClosed(before(demand), demand.length() - protectedMonths)
                .mapToDouble(month -> {
                    Demand known = demand.first(month);
                    int had = plan.reorderPoint(known, forecaster.forecast(known, 1));
                    return plan.cost(had, demand.sum(month, protectedMonths));
                })
                .average();
    }
}
