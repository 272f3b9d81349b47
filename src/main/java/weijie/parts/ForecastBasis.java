package weijie.parts;

import java.time.LocalDate;
import java.time.YearMonth;
import weijie.parts.forecast.Demand;
import weijie.parts.forecast.Forecast;
import weijie.parts.forecast.StockPlan;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * What all forecasts of a moment rest on.
 *
 * @param today whose outlets are whose
 * @param plan how stock is kept
 */
record ForecastBasis(LocalDate today, StockPlan plan) {

    static ForecastBasis of(LocalDate today, Terms terms) {
        return new ForecastBasis(
                today,
                new StockPlan(
                        terms.number(Term.PARTS_LEAD_MONTHS, today),
                        terms.number(Term.PARTS_SERVICE_PERCENT, today),
                        terms.number(Term.PARTS_COVER_MONTHS, today)));
    }

    /** The last month that is over: the one that runs would look as if demand had dropped. */
    YearMonth last() {
        return YearMonth.from(today).minusMonths(1);
    }

    PartForecast forecast(Demand demand) {
        return shown(Forecast.of(demand, plan), demand);
    }

    PartForecast shown(Forecast forecast, Demand demand) {
        return PartForecast.of(forecast, demand, last(), plan);
    }
}
