package weijie.parts.forecast;

/** Says what a month to come will want. */
@FunctionalInterface
interface Forecaster {

    /**
     * The pieces expected in one month.
     *
     * @param known the months that are over
     * @param ahead which month: 1 is the one that follows them
     */
    double forecast(Demand known, int ahead);
}
