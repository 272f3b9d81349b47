package weijie.parts;

import weijie.shared.Texts;

/**
 * A part at a centre: what is expected, what is there, and what is proposed for that.
 *
 * @param onHand good pieces at the centre and its outlets
 * @param inTransit pieces on their way to the centre or one of its outlets
 */
public record ForecastRow(
        String centreCode,
        String centreName,
        String partCode,
        String partName,
        PartForecast forecast,
        int onHand,
        int inTransit) {

    /** How many pieces to order; 0 for none. */
    public int proposal() {
        return reason() == ForecastReason.BELOW_POINT ? forecast.orderUpTo() - onHand - inTransit : 0;
    }

    public ForecastReason reason() {
        if (forecast.next() == null) {
            return ForecastReason.NO_DEMAND;
        }
        return onHand + inTransit < forecast.reorderPoint() ? ForecastReason.BELOW_POINT : ForecastReason.ENOUGH;
    }

    /** The reason as a sentence with its figures. */
    public String reason(Texts texts) {
        return texts.get(
                "parts.forecast.reason." + reason(),
                forecast.history().size(),
                forecast.next(),
                onHand,
                inTransit,
                forecast.protectedMonths(),
                forecast.servicePercent(),
                forecast.reorderPoint(),
                forecast.orderUpTo());
    }
}
