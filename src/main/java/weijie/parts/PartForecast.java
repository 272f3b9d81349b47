package weijie.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import weijie.parts.forecast.Demand;
import weijie.parts.forecast.Forecast;
import weijie.parts.forecast.ForecastMethod;
import weijie.parts.forecast.StockPlan;

/**
 * What is expected of a part at a centre and when to order it again, as it is kept and shown.
 *
 * @param month the last month of the history
 * @param history pieces used a month by the centre's outlets, the oldest first
 * @param next pieces expected in the month after, {@code null} when no forecast is defined
 * @param rmsse the error of the back-test, {@code null} when it is not defined
 * @param reorderPoint at fewer pieces than this one orders
 * @param orderUpTo up to so many pieces
 * @param protectedMonths for how long the reorder point lasts
 * @param servicePercent in how many of a hundred such times
 */
public record PartForecast(
        YearMonth month,
        List<Integer> history,
        ForecastMethod method,
        BigDecimal next,
        BigDecimal rmsse,
        int reorderPoint,
        int orderUpTo,
        int protectedMonths,
        int servicePercent) {

    private static final int PLACES = 2;

    static PartForecast of(Forecast forecast, Demand demand, YearMonth month, StockPlan plan) {
        return new PartForecast(
                month,
                demand.pieces(),
                forecast.method(),
                rounded(forecast.next()),
                rounded(forecast.rmsse()),
                forecast.reorderPoint(),
                forecast.orderUpTo(),
                plan.protectedMonths(),
                plan.servicePercent());
    }

    private static BigDecimal rounded(OptionalDouble number) {
        return number.isPresent()
                ? BigDecimal.valueOf(number.getAsDouble()).setScale(PLACES, RoundingMode.HALF_UP)
                : null;
    }

    /** The first month of the history. */
    public YearMonth from() {
        return month.minusMonths(history.size() - 1L);
    }
}
