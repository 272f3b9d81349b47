package weijie.parts.forecast;

/**
 * Croston's method (1972): the size of a demand and the interval between two of them are smoothed by themselves, each time there is one;
 * the forecast is their ratio. The first interval is the months up to the first demand. Without two demands there is no interval: then it is
 * the mean of all months, which is 0 without any.
 */
final class Croston implements Forecaster {

    @Override
    public double forecast(Demand known, int ahead) {
        if (known.occasions() < 2) {
            return known.mean();
        }
        double size = 0;
        double interval = 0;
        int since = 0;
        for (int month = 0; month < known.length(); month++) {
            since++;
            int seen = known.in(month);
            if (seen > 0) {
                size = interval == 0 ? seen : Smoothing.step(size, seen);
                interval = interval == 0 ? since : Smoothing.step(interval, since);
                since = 0;
            }
        }
        return size / interval;
    }
}
