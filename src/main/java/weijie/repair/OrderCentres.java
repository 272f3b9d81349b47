package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import weijie.shared.jpa.Rows;

/**
 * An order settles with the centre its outlet belonged to on the completion date (domain section 2), whenever that was recorded. Which
 * centre that is, is a fact of the network: orders are put right before a month is computed, also for a trial.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrderCentres {

    /** An outlet's slice in which an order {@code o} was completed. */
    public static final String BELONGED_TO = " " + """
             a.outlet_id = o.outlet_id AND a.valid_from <= o.completed_on AND (a.valid_to IS NULL OR a.valid_to >= o.completed_on)""";

    /** Months, centres and outlets of orders, read from the front of an index without touching the orders. */
    public static final String GROUPS =
            "(SELECT DISTINCT completed_month, centre_id, outlet_id FROM repair_order WHERE completed_month <= ?)";

    /** Whether the outlet of a group {@code g} belonged to another centre on any day of the month. */
    public static final String ELSEWHERE = " " + """
             EXISTS (SELECT 1 FROM outlet_assignment e WHERE e.outlet_id = g.outlet_id AND e.centre_id <> g.centre_id
                AND e.valid_from <= LAST_DAY(CAST(CONCAT(g.completed_month, '-01') AS DATE))
                AND (e.valid_to IS NULL OR e.valid_to >= CAST(CONCAT(g.completed_month, '-01') AS DATE)))""";

    @Inject
    Rows rows;

    /**
     * Puts the orders of a month and of those before it to their centres, as far as they are not settled and stand on no statement that
     * was confirmed. One that stood on a calculated statement leaves it, to be taken by the centre it belongs to.
     *
     * @param recalculable the states of a statement that may still be calculated, as SQL wants a list
     * @return how many were put right
     */
    public int putRight(YearMonth upTo, String recalculable) {
        int moved = 0;
        for (long outletId : rows.list(
                "SELECT DISTINCT g.outlet_id FROM " + GROUPS + " g WHERE" + ELSEWHERE + " ORDER BY g.outlet_id",
                row -> row.number("outlet_id"),
                upTo)) {
            moved += move(outletId, upTo, recalculable);
        }
        return moved;
    }

    private int move(long outletId, YearMonth upTo, String recalculable) {
        String strays =
                "WHERE o.outlet_id = ? AND o.completed_month <= ? AND o.settled_month IS NULL AND a.centre_id <> o.centre_id";
        rows.change("""
                DELETE i FROM repair_order o JOIN outlet_assignment a ON""" + BELONGED_TO + """
                 JOIN included_order i ON i.order_id = o.id
                JOIN statement s ON s.month = i.month AND s.centre_id = o.centre_id AND s.residual_no = 0
                """ + strays + " AND s.state IN " + recalculable, outletId, upTo);
        return rows.change(
                """
                UPDATE repair_order o JOIN outlet_assignment a ON""" + BELONGED_TO + """
                 SET o.version = o.version + 1, o.centre_id = a.centre_id
                """ + strays
                        + " AND NOT EXISTS (SELECT 1 FROM included_order i WHERE i.order_id = o.id)",
                outletId,
                upTo);
    }
}
