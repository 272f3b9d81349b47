package weijie.parts;

import java.util.Collection;
import java.util.Map;
import weijie.shared.Money;

/** What orders that wait for their bad parts would be paid; who settles them knows. */
public interface HeldFees {

    /** The fees by the ids of the orders; those that would be paid nothing, or are paid already, are left out. */
    Map<Long, Money> of(Collection<Long> orderIds);
}
