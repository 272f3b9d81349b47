package weijie.parts;

import java.time.LocalDate;
import java.util.List;

/**
 * What an order put into a unit, as the stock is told.
 *
 * @param completedOn the day of hand-over, from which the bad parts are due
 * @param returns whether the manufacturer wants the old parts back: not of work that it does not pay for
 * @param lines one a line of the order
 */
public record UsedParts(
        long orderId,
        String orderNo,
        long centreId,
        long outletId,
        LocalDate completedOn,
        boolean returns,
        List<Line> lines) {

    public UsedParts {
        lines = List.copyOf(lines);
    }

    /** The same order with its lines. */
    public UsedParts with(List<Line> all) {
        return new UsedParts(orderId, orderNo, centreId, outletId, completedOn, returns, all);
    }

    /** A line of the order. */
    public record Line(int lineNo, String partCode, int quantity) {}

    /** A part that the outlet has too few of. */
    public record Lack(String partCode, int needed, int there) {

        /** The same part on another line of the order, from the same shelf. */
        Lack and(Lack more) {
            return new Lack(partCode, needed + more.needed, there);
        }
    }
}
