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

    /**
     * A line of the order.
     *
     * @param oldSerial the serial of the one piece taken out, or {@code null}
     * @param newSerial the serial of the one piece put in, or {@code null}
     */
    public record Line(int lineNo, String partCode, int quantity, String oldSerial, String newSerial) {}

    /**
     * A part that the outlet has too few of, or a piece of it that stands in another unit or was sent to another outlet.
     *
     * @param serial the piece, or {@code null} when there are too few
     * @param usedBy the order that has the piece; {@code null} for one that was sent elsewhere
     */
    public record Lack(String partCode, int needed, int there, String serial, String usedBy) {

        static Lack of(String partCode, int needed, int there) {
            return new Lack(partCode, needed, there, null, null);
        }

        /** The same part on another line of the order, from the same shelf. */
        Lack and(Lack more) {
            return of(partCode, needed + more.needed, there);
        }

        static Lack of(Drawn line, String usedBy) {
            return new Lack(line.partCode(), 1, 0, line.newSerial(), usedBy);
        }

        public boolean isOfPiece() {
            return serial != null;
        }
    }
}
