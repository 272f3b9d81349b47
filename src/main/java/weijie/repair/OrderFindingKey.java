package weijie.repair;

import java.io.Serializable;
import java.util.Objects;

/** What tells a finding from all others: its record, and its number among the findings of that. */
public class OrderFindingKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private long orderId;
    private long id;

    public OrderFindingKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderFindingKey key && key.orderId == orderId && key.id == id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(orderId, id);
    }
}
