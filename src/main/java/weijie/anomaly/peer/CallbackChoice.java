package weijie.anomaly.peer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.shared.Money;

/**
 * Which orders are most worth a call: those with the most independent findings first; among equals the first one of each outlet before the
 * second one of any, and then what earns more.
 */
public final class CallbackChoice {

    /** An order that findings stand behind. */
    public record Worth(long orderId, long outletId, Set<AnomalyKind> kinds, Money fee) {

        /** How many independent findings mark it. */
        public int themes() {
            return (int) kinds.stream().map(AnomalyKind::theme).distinct().count();
        }
    }

    /** An order with its place among those of its outlet that have as many findings. */
    private record Placed(Worth order, int place) {}

    private CallbackChoice() {}

    /** The first ones, at most so many. */
    public static List<Worth> of(List<Worth> orders, int most) {
        Map<List<Long>, Integer> places = new HashMap<>();
        return orders.stream()
                .sorted(Comparator.comparing(Worth::fee).reversed().thenComparing(Worth::orderId))
                .map(order -> new Placed(
                        order, places.merge(List.of(order.outletId(), (long) order.themes()), 1, Integer::sum)))
                .sorted(Comparator.comparing((Placed placed) -> -placed.order().themes())
                        .thenComparing(Placed::place)
                        .thenComparing(placed -> placed.order().fee().negated())
                        .thenComparing(placed -> placed.order().orderId()))
                .limit(most)
                .map(Placed::order)
                .toList();
    }
}
