package weijie.parts.forecast;

import java.util.List;

/** How the next month of a history is forecast. */
public enum ForecastMethod {
    /** There was no demand, or no month is over: no forecast is defined. */
    NONE((known, ahead) -> 0),
    /** Demand in one month only. */
    MEAN(new Mean()),
    /** Demand in every month. */
    SMOOTHING(new Smoothing()),
    SBA(new Sba()),
    CROSTON(new Croston()),
    TSB(new Tsb());

    private final Forecaster forecaster;

    ForecastMethod(Forecaster forecaster) {
        this.forecaster = forecaster;
    }

    /** What may forecast a history; among several that do equally well the first is taken. */
    static List<ForecastMethod> candidates(Demand demand) {
        int occasions = demand.occasions();
        if (occasions == 0) {
            return List.of(NONE);
        }
        // A single month that had demand is both; one cannot smooth what was seen once.
        if (occasions == 1) {
            return List.of(MEAN);
        }
        return occasions == demand.length() ? List.of(SMOOTHING) : List.of(SBA, CROSTON, TSB);
    }

    Forecaster forecaster() {
        return forecaster;
    }
}
