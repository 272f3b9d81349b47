package weijie.anomaly.peer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The orders that have what most have in common, the greatest of several.
 *
 * @param what it is, {@code null} on an order that the question cannot be asked of
 */
record MostOfOne(AnomalyKind kind, Function<SeenOrder, String> what) implements Sign {

    @Override
    public Marked marked(List<SeenOrder> orders) {
        List<SeenOrder> asked =
                orders.stream().filter(order -> what.apply(order) != null).toList();
        String most =
                asked.stream()
                        .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse("");
        return Marked.where(asked, order -> what.apply(order).equals(most));
    }
}
