package weijie.parts.forecast;

/**
 * What may be wanted until an order has come, in whole pieces: the negative binomial where it scatters more than its mean, which
 * intermittent demand does, else Poisson; what has never scattered is its mean.
 *
 * @param mean pieces, above 0
 * @param variance in pieces squared
 */
record LeadTimeDemand(double mean, double variance) {

    /** The least number of pieces that is enough with this chance, which is below 1. */
    int enoughFor(double chance) {
        if (variance == 0) {
            return (int) Math.ceil(mean);
        }
        boolean scattered = variance > mean;
        double size = scattered ? mean * mean / (variance - mean) : 0;
        // Of the logarithm, since the chance of nothing at all is too small for a number where much is wanted.
        double log = scattered ? size * Math.log(size / (size + mean)) : -mean;
        double sum = Math.exp(log);
        int pieces = 0;
        while (sum < chance) {
            pieces++;
            log += scattered
                    ? Math.log((pieces - 1 + size) / pieces) + Math.log(mean / (size + mean))
                    : Math.log(mean / pieces);
            sum += Math.exp(log);
        }
        return pieces;
    }
}
