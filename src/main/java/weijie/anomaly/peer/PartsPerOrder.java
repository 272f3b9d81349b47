package weijie.anomaly.peer;

import java.util.List;

/** How many pieces of parts the repairs took; those with more than one stand behind it. */
final class PartsPerOrder implements Sign {

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.PARTS_PER_ORDER;
    }

    @Override
    public Marked marked(List<SeenOrder> orders) {
        List<SeenOrder> repairs =
                orders.stream().filter(order -> order.work().isRepair()).toList();
        return new Marked(
                repairs.size(),
                repairs.stream().mapToInt(SeenOrder::parts).sum(),
                repairs.stream().filter(order -> order.parts() > 1).toList());
    }
}
