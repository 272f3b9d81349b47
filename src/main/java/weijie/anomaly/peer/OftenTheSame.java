package weijie.anomaly.peer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Orders that have something in common with many others of the outlet.
 *
 * @param what it is, {@code null} on an order that the question cannot be asked of
 * @param units what is counted of those that have it in common, so that one unit on two orders is one
 * @param most how many may have it in common
 */
record OftenTheSame(AnomalyKind kind, Function<SeenOrder, Object> what, Function<SeenOrder, Object> units, int most)
        implements Sign {

    @Override
    public Marked marked(List<SeenOrder> orders) {
        List<SeenOrder> asked =
                orders.stream().filter(order -> what.apply(order) != null).toList();
        Map<Object, Set<Object>> together =
                asked.stream().collect(Collectors.groupingBy(what, Collectors.mapping(units, Collectors.toSet())));
        return Marked.where(asked, order -> together.get(what.apply(order)).size() > most);
    }
}
