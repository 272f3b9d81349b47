package weijie.anomaly.peer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.shared.Money;

/**
 * An outlet's month in figures, without its orders.
 *
 * @param category what most of its orders are of
 * @param orders how many it has
 */
public record OutletFigures(
        long outletId, String provinceCode, String category, int orders, Map<AnomalyKind, Figure> figures) {

    /** How many orders of a month an outlet has. */
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE;

        private static final int MEDIUM_FROM = 60;
        private static final int LARGE_FROM = 240;

        static Size of(int orders) {
            if (orders >= LARGE_FROM) {
                return LARGE;
            }
            return orders >= MEDIUM_FROM ? MEDIUM : SMALL;
        }
    }

    /**
     * What one sign counted.
     *
     * @param fees what the orders that have it earn
     */
    public record Figure(int of, int hits, Money fees) {

        /** Of ten thousand: a share of the orders, or pieces of ten thousand orders. */
        int rate() {
            return of == 0 ? 0 : (int) Math.round(hits * 10_000.0 / of);
        }
    }

    Size size() {
        return Size.of(orders);
    }

    public OutletFigures {
        figures = new EnumMap<>(figures);
    }

    /** @param orders all of the outlet's month, at least one */
    public static OutletFigures of(long outletId, String provinceCode, List<SeenOrder> orders, Signs signs) {
        Map<AnomalyKind, Figure> figures = new EnumMap<>(AnomalyKind.class);
        signs.marked(orders)
                .forEach((kind, marked) -> figures.put(
                        kind,
                        new Figure(
                                marked.of(),
                                marked.hits(),
                                marked.orders().stream().map(SeenOrder::fee).reduce(Money.ZERO, Money::plus))));
        String category = orders.stream()
                .collect(Collectors.groupingBy(SeenOrder::categoryCode, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new OutletFigures(outletId, provinceCode, category, orders.size(), figures);
    }
}
