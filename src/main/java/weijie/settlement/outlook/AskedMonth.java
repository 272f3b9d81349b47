package weijie.settlement.outlook;

import java.time.YearMonth;
import java.util.List;
import weijie.network.Outlet;

/**
 * Whose month somebody may see.
 *
 * @param centres none: everybody's, which only headquarters sees
 * @param outlet the outlet whose part it is, {@code null} for the whole
 */
record AskedMonth(YearMonth month, List<Long> centres, Outlet outlet) {

    Long outletId() {
        return outlet == null ? null : outlet.id();
    }
}
