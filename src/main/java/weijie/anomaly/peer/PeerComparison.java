package weijie.anomaly.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import weijie.shared.Money;

/**
 * Compares each outlet's month with its peers'. Something stands out when all three hold: there are enough of it; the rate lies so many
 * spreads above the peers' median; and an outlet at the upper end of what its peers have would have as many by chance so rarely.
 */
public final class PeerComparison {

    private static final double FULL = 10_000;

    /** A median deviation so many times is a standard deviation, where things are spread as usual. */
    private static final double DEVIATION = 1.4826;

    private final Thresholds thresholds;

    /** What a group of peers is like. */
    private record Peers(PeerGroup group, int count, int median, int spread, int upper) {}

    public PeerComparison(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** What stands out, outlet by outlet and kind by kind. */
    public List<Anomaly> of(List<OutletFigures> outlets) {
        List<Anomaly> found = new ArrayList<>();
        for (AnomalyKind kind : AnomalyKind.values()) {
            List<OutletFigures> judged = outlets.stream()
                    .filter(outlet -> outlet.figures().get(kind).of() >= thresholds.orders())
                    .toList();
            for (OutletFigures outlet : judged) {
                if (outlet.figures().get(kind).hits() >= thresholds.hits()) {
                    peers(kind, outlet, judged)
                            .flatMap(peers -> anomaly(kind, outlet, peers))
                            .ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingLong(Anomaly::outletId).thenComparing(Anomaly::kind));
        return found;
    }

    /** The narrowest group with enough peers; nothing when there are not enough at all. */
    private Optional<Peers> peers(AnomalyKind kind, OutletFigures outlet, List<OutletFigures> judged) {
        for (PeerGroup group : PeerGroup.values()) {
            int[] rates = judged.stream()
                    .filter(other -> other.outletId() != outlet.outletId() && group.holds(outlet, other))
                    .mapToInt(other -> other.figures().get(kind).rate())
                    .sorted()
                    .toArray();
            if (rates.length >= thresholds.peers()) {
                int median = median(rates);
                int[] deviations = IntStream.of(rates)
                        .map(rate -> Math.abs(rate - median))
                        .sorted()
                        .toArray();
                int spread = (int) Math.round(DEVIATION * median(deviations));
                return Optional.of(new Peers(group, rates.length, median, spread, upper(rates)));
            }
        }
        return Optional.empty();
    }

    private Optional<Anomaly> anomaly(AnomalyKind kind, OutletFigures outlet, Peers peers) {
        OutletFigures.Figure figure = outlet.figures().get(kind);
        boolean far = figure.rate() > peers.median() + thresholds.spreads() * peers.spread();
        if (!far || chance(kind, figure, peers) * thresholds.oneIn() > 1) {
            return Optional.empty();
        }
        int usual = (int) Math.round(figure.of() * (peers.median() / FULL));
        Money stake = figure.fees().allocate(figure.hits() - usual, usual)[0];
        return Optional.of(new Anomaly(
                outlet.outletId(),
                kind,
                figure.of(),
                figure.hits(),
                peers.group(),
                peers.count(),
                peers.median(),
                peers.upper(),
                stake));
    }

    private double chance(AnomalyKind kind, OutletFigures.Figure figure, Peers peers) {
        double usual = Math.max(peers.upper(), thresholds.usualPermille() * 10) / FULL;
        return kind.isMean()
                ? Chance.poisson(figure.hits(), usual * figure.of())
                : Chance.binomial(figure.of(), figure.hits(), usual);
    }

    /** What so many of a hundred peers do not exceed. */
    private int upper(int[] sorted) {
        return sorted[(int) Math.ceil(sorted.length * thresholds.upperPercent() / 100.0) - 1];
    }

    private static int median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
