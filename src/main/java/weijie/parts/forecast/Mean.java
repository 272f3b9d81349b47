package weijie.parts.forecast;

/** The mean of all months: what is left to say when demand was seen once, since one occasion has no interval. */
final class Mean implements Forecaster {

    @Override
    public double forecast(Demand known, int ahead) {
        return known.mean();
    }
}
