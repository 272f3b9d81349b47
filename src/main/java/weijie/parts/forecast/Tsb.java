package weijie.parts.forecast;

/**
 * The method of Teunter, Syntetos and Babai (2011): the size of a demand is smoothed when there is one, the chance of a demand in every
 * month, so that a part nobody uses any more fades away. It begins at the first demand, with one over the months up to it for the chance.
 */
final class Tsb implements Forecaster {

    @Override
    public double forecast(Demand known, int ahead) {
        if (known.occasions() < 2) {
            return known.mean();
        }
        double size = 0;
        double chance = 0;
        for (int month = 0; month < known.length(); month++) {
            int seen = known.in(month);
            if (seen > 0) {
                size = chance == 0 ? seen : Smoothing.step(size, seen);
                chance = chance == 0 ? 1.0 / (month + 1) : Smoothing.step(chance, 1);
            } else if (chance > 0) {
                chance = Smoothing.step(chance, 0);
            }
        }
        return size * chance;
    }
}
