package weijie.parts.forecast;

/**
 * The approximation of Syntetos and Boylan (2005): Croston's ratio is too high on average, by half the smoothing factor. Where every
 * month had demand there is no such ratio and nothing to take off.
 */
final class Sba implements Forecaster {

    private static final double LESS = 1 - Smoothing.FACTOR / 2;

    private final Forecaster croston = new Croston();

    @Override
    public double forecast(Demand known, int ahead) {
        boolean ratio = known.occasions() >= 2 && known.occasions() < known.length();
        return (ratio ? LESS : 1) * croston.forecast(known, ahead);
    }
}
