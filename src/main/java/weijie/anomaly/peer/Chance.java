package weijie.anomaly.peer;

import java.util.function.IntToDoubleFunction;

/** How likely it is to have so many or more by chance. */
final class Chance {

    /** What is smaller changes nothing any more. */
    private static final double NEGLIGIBLE = 1e-18;

    private Chance() {}

    /** So many hits or more in so many trials, each of which hits with the same chance; 1 where that is no more than to be expected. */
    static double binomial(int trials, int hits, double chance) {
        if (hits <= trials * chance) {
            return 1;
        }
        double first =
                Math.exp(logChoose(trials, hits) + hits * Math.log(chance) + (trials - hits) * Math.log1p(-chance));
        return sum(first, hits, k -> (trials - k) / (k + 1.0) * chance / (1 - chance));
    }

    /** So many events or more where so many are to be expected; 1 where they are no more than that. */
    static double poisson(int events, double expected) {
        if (events <= expected) {
            return 1;
        }
        double first = Math.exp(events * Math.log(expected) - expected - logFactorial(events));
        return sum(first, events, k -> expected / (k + 1.0));
    }

    /** So many standard deviations or more above the mean (Abramowitz and Stegun 26.2.17, wrong by less than one in ten million). */
    static double normal(double deviations) {
        if (deviations <= 0) {
            return 1;
        }
        double t = 1 / (1 + 0.2316419 * deviations);
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI) * series;
    }

    /** Beyond the summit, each term is so many times the one before it, and less than it. */
    private static double sum(double first, int from, IntToDoubleFunction times) {
        double sum = 0;
        double term = first;
        for (int k = from; term > NEGLIGIBLE; k++) {
            sum += term;
            term *= times.applyAsDouble(k);
        }
        return sum;
    }

    private static double logChoose(int of, int some) {
        return logFactorial(of) - logFactorial(some) - logFactorial(of - some);
    }

    private static double logFactorial(int number) {
        double sum = 0;
        for (int k = 2; k <= number; k++) {
            sum += Math.log(k);
        }
        return sum;
    }
}
