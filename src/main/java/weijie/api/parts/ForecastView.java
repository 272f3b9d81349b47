package weijie.api.parts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import weijie.parts.ForecastReason;
import weijie.parts.ForecastRow;
import weijie.parts.PartForecast;
import weijie.parts.forecast.ForecastMethod;
import weijie.shared.Texts;

/** A forecast with its proposal; {@code history} begins with the month {@code from}, {@code rmsse} is null where it is not defined. */
public record ForecastView(
        String centreCode,
        String centreName,
        String partCode,
        String partName,
        ForecastMethod method,
        YearMonth from,
        List<Integer> history,
        BigDecimal next,
        BigDecimal rmsse,
        int reorderPoint,
        int orderUpTo,
        int onHand,
        int inTransit,
        int proposal,
        ForecastReason reasonCode,
        String reason) {

    static ForecastView of(ForecastRow row, Texts texts) {
        PartForecast forecast = row.forecast();
        return new ForecastView(
                row.centreCode(),
                row.centreName(),
                row.partCode(),
                row.partName(),
                forecast.method(),
                forecast.from(),
                forecast.history(),
                forecast.next(),
                forecast.rmsse(),
                forecast.reorderPoint(),
                forecast.orderUpTo(),
                row.onHand(),
                row.inTransit(),
                row.proposal(),
                row.reason(),
                row.reason(texts));
    }
}
