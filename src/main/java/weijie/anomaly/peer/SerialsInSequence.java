package weijie.anomaly.peer;

import java.util.List;
import java.util.Set;

/** Units whose serial numbers follow each other, as they do on a shelf and hardly among those who bought them. */
final class SerialsInSequence implements Sign {

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.SERIALS_IN_SEQUENCE;
    }

    @Override
    public Marked marked(List<SeenOrder> orders) {
        Set<String> following =
                InSequence.of(orders.stream().map(SeenOrder::serialNo).toList());
        return Marked.where(orders, order -> following.contains(order.serialNo()));
    }
}
