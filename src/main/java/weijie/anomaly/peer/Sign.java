package weijie.anomaly.peer;

import java.util.List;

/** One question about an outlet's month: which of its orders have something, out of how many that could. */
interface Sign {

    AnomalyKind kind();

    Marked marked(List<SeenOrder> orders);
}
