package weijie.anomaly.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import weijie.shared.Money;

/**
 * Compares each outlet's month with its peers'. Something stands out when all three hold: there are enough of it; the rate lies so many
 * spreads above the peers' median; and an outlet at the upper end of what its peers have would have as many by chance so rarely. The mix of
 * levels is compared with what product and province let one expect, and with how outlets differ besides chance.
 */
public final class PeerComparison {

    private static final double FULL = 10_000;

    /** A median deviation so many times is a standard deviation, where things are spread as usual. */
    static final double DEVIATION = 1.4826;

    /** What is expected and the spread are estimates, and their tail is thicker than that of chance: measured, so many times. */
    private static final int STRICTER = 4;

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
            if (judged.size() > thresholds.peers()) {
                Function<OutletFigures, Optional<Anomaly>> question = kind.isOfMix()
                        ? mix(kind, judged)
                        : outlet -> peers(kind, outlet, judged).flatMap(peers -> remarkable(kind, outlet, peers));
                judged.stream()
                        .filter(outlet -> outlet.figures().get(kind).hits() >= thresholds.hits())
                        .forEach(outlet -> question.apply(outlet).ifPresent(found::add));
            }
        }
        found.sort(Comparator.comparingLong(Anomaly::outletId).thenComparing(Anomaly::kind));
        return found;
    }

    /** Compares with what category and province let one expect, instead of with a few peers. */
    private Function<OutletFigures, Optional<Anomaly>> mix(AnomalyKind kind, List<OutletFigures> judged) {
        ExpectedShares expected = new ExpectedShares(kind, judged, thresholds);
        return outlet -> {
            double spreads = expected.spreads(outlet);
            return spreads > thresholds.spreads() && STRICTER * Chance.normal(spreads) * thresholds.oneIn() <= 1
                    ? Optional.of(anomaly(
                            kind,
                            outlet,
                            new Peers(
                                    PeerGroup.ADJUSTED,
                                    judged.size() - 1,
                                    (int) Math.round(expected.of(outlet) * FULL),
                                    0,
                                    (int) Math.round(expected.upper(outlet) * FULL))))
                    : Optional.empty();
        };
    }

    /** The narrowest group with enough peers; nothing when there are not enough at all. */
    private Optional<Peers> peers(AnomalyKind kind, OutletFigures outlet, List<OutletFigures> judged) {
        for (PeerGroup group : PeerGroup.OF_PEERS) {
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

    private Optional<Anomaly> remarkable(AnomalyKind kind, OutletFigures outlet, Peers peers) {
        OutletFigures.Figure figure = outlet.figures().get(kind);
        boolean far = figure.rate() > peers.median() + thresholds.spreads() * peers.spread();
        return far && chance(kind, figure, peers) * thresholds.oneIn() <= 1
                ? Optional.of(anomaly(kind, outlet, peers))
                : Optional.empty();
    }

    private static Anomaly anomaly(AnomalyKind kind, OutletFigures outlet, Peers peers) {
        OutletFigures.Figure figure = outlet.figures().get(kind);
        int usual = (int) Math.round(figure.of() * (peers.median() / FULL));
        Money stake = figure.fees().allocate(figure.hits() - usual, usual)[0];
        return new Anomaly(
                outlet.outletId(),
                kind,
                figure.of(),
                figure.hits(),
                peers.group(),
                peers.count(),
                peers.median(),
                peers.upper(),
                stake);
    }

    private double chance(AnomalyKind kind, OutletFigures.Figure figure, Peers peers) {
        double usual = Math.max(peers.upper(), thresholds.usualPermille() * 10) / FULL;
        return kind.isMean()
                ? Chance.poisson(figure.hits(), usual * figure.of())
                : Chance.binomial(figure.of(), figure.hits(), usual);
    }

    /** What so many of a hundred peers do not exceed. */
    private int upper(int[] sorted) {
        return sorted[place(sorted.length, thresholds.upperPercent())];
    }

    /** Where the one stands that so many of a hundred do not exceed. */
    static int place(int of, int percent) {
        return (int) Math.ceil(of * percent / 100.0) - 1;
    }

    private static int median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
