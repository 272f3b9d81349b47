package weijie.anomaly.peer;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a sign found in an outlet's month.
 *
 * @param of how many orders the question can be asked of
 * @param hits how many have it; pieces where the sign counts those
 * @param orders those that have it
 */
public record Marked(int of, int hits, List<SeenOrder> orders) {

    public Marked {
        orders = List.copyOf(orders);
    }

    static Marked where(List<SeenOrder> asked, Predicate<SeenOrder> has) {
        List<SeenOrder> those = asked.stream().filter(has).toList();
        return new Marked(asked.size(), those.size(), those);
    }
}
