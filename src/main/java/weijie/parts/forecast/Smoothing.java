package weijie.parts.forecast;

/**
 * Simple exponential smoothing, begun with the first month. It is what Croston's method comes to when every month has demand: all
 * intervals are one month.
 */
final class Smoothing implements Forecaster {

    /** How much the newest month counts; between 0.05 and 0.2 where demand is intermittent (Syntetos and Boylan 2005). */
    static final double FACTOR = 0.1;

    /** A level after one more value was seen. */
    static double step(double level, double seen) {
        return level + FACTOR * (seen - level);
    }

    @Override
    public double forecast(Demand known, int ahead) {
        double level = known.in(0);
        for (int month = 1; month < known.length(); month++) {
            level = step(level, known.in(month));
        }
        return level;
    }
}
