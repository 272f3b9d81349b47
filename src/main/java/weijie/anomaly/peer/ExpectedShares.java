package weijie.anomaly.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What share an outlet may be expected to have by what it repairs and where: what is usual for its category in the whole network, and how far
 * its province lies from that. A few peers of one province say that badly of a share in which honest outlets differ much; and how much they
 * differ is only what is left when the chance of a month's few orders is taken off.
 */
final class ExpectedShares {

    /** After so many times in turn neither categories nor provinces change any more. */
    private static final int ROUNDS = 4;

    private static final int HALVINGS = 30;
    private static final double FULL = 10_000;

    private final AnomalyKind kind;
    private final Thresholds thresholds;
    private final Map<String, Double> categories = new HashMap<>();
    private final Map<String, Double> provinces = new HashMap<>();
    private final double[] beyond;
    private final double between;

    /** @param judged the outlets with enough orders, at least one */
    ExpectedShares(AnomalyKind kind, List<OutletFigures> judged, Thresholds thresholds) {
        this.kind = kind;
        this.thresholds = thresholds;
        Map<String, List<OutletFigures>> ofCategory = groups(judged, OutletFigures::category);
        Map<String, List<OutletFigures>> ofProvince = groups(judged, OutletFigures::provinceCode);
        for (int round = 0; round < ROUNDS; round++) {
            ofCategory.forEach((code, those) -> categories.put(
                    code,
                    middle(
                            isFew(those) ? judged : those,
                            one -> share(one) - provinces.getOrDefault(one.provinceCode(), 0.0))));
            ofProvince.forEach((code, those) -> provinces.put(
                    code, isFew(those) ? 0 : middle(those, one -> share(one) - categories.get(one.category()))));
        }
        beyond = judged.stream().mapToDouble(this::beyond).sorted().toArray();
        between = between(judged);
    }

    private static Map<String, List<OutletFigures>> groups(
            List<OutletFigures> judged, Function<OutletFigures, String> by) {
        return judged.stream().collect(Collectors.groupingBy(by));
    }

    private boolean isFew(List<OutletFigures> group) {
        return group.size() < thresholds.peers();
    }

    private double share(OutletFigures outlet) {
        return outlet.figures().get(kind).rate() / FULL;
    }

    /** The share that is to be expected of an outlet. */
    double of(OutletFigures outlet) {
        return Math.max(0, Math.min(1, categories.get(outlet.category()) + provinces.get(outlet.provinceCode())));
    }

    private double beyond(OutletFigures outlet) {
        return share(outlet) - of(outlet);
    }

    /** What most outlets with the same expectation do not exceed. */
    double upper(OutletFigures outlet) {
        return Math.min(1, of(outlet) + beyond[PeerComparison.place(beyond.length, thresholds.upperPercent())]);
    }

    /** How far an outlet lies above what is expected of it, in spreads of honest outlets with as many orders. */
    double spreads(OutletFigures outlet) {
        return spreads(outlet, between);
    }

    private double spreads(OutletFigures outlet, double differing) {
        double usual = Math.max(of(outlet), thresholds.usualPermille() / 1_000.0);
        double chance = usual * (1 - usual) / outlet.figures().get(kind).of();
        return beyond(outlet) / Math.sqrt(differing * differing + Math.max(chance, 1 / (FULL * FULL)));
    }

    /** How much outlets differ besides chance: as much as leaves the middle one of them where it belongs. */
    private double between(List<OutletFigures> judged) {
        double least = 0;
        double most = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double tried = (least + most) / 2;
            if (PeerComparison.DEVIATION * middle(judged, one -> Math.abs(spreads(one, tried))) > 1) {
                least = tried;
            } else {
                most = tried;
            }
        }
        return least;
    }

    private static double middle(List<OutletFigures> outlets, ToDoubleFunction<OutletFigures> of) {
        double[] sorted = outlets.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
