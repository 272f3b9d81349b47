package weijie.anomaly.peer;

import java.util.List;
import java.util.function.Predicate;

/**
 * A sign that each order shows by itself.
 *
 * @param asked whether the question can be asked of an order
 * @param has whether it has it
 */
record ShareOfOrders(AnomalyKind kind, Predicate<SeenOrder> asked, Predicate<SeenOrder> has) implements Sign {

    @Override
    public Marked marked(List<SeenOrder> orders) {
        return Marked.where(orders.stream().filter(asked).toList(), has);
    }
}
