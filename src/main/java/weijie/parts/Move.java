package weijie.parts;

import java.time.LocalDate;

/**
 * One movement as it is asked for.
 *
 * @param lineNo the line of the document; document, line and event are booked once
 * @param quantity pieces, at least 1
 * @param from the place and state it leaves, {@code null} when it comes from outside the network
 * @param to the place and state it comes to, {@code null} when it leaves the network
 * @param on the business day
 * @param centreId the centre that sees it, or {@code null}
 * @param outletId the outlet that sees it, or {@code null}
 */
record Move(
        StockDocument document,
        int lineNo,
        StockEvent event,
        int quantity,
        StockSpot from,
        StockSpot to,
        LocalDate on,
        Long centreId,
        Long outletId) {

    long partId() {
        return from == null ? to.partId() : from.partId();
    }

    /** What is booked once. */
    MoveKey key() {
        return new MoveKey(document, lineNo, event);
    }
}
