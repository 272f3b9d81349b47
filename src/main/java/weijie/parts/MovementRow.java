package weijie.parts;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One movement as it stands in the book.
 *
 * @param at when it was booked, in UTC
 * @param businessOn the day it counts for
 * @param from {@code null} when it came from outside
 * @param to {@code null} when it left the network
 */
public record MovementRow(
        long id,
        LocalDateTime at,
        LocalDate businessOn,
        String partCode,
        String partName,
        int quantity,
        Side from,
        Side to,
        StockEvent event,
        Paper reference,
        String by) {

    /** The paper that moved it. */
    public record Paper(String kind, String no) {}

    /** Where it left or came to. */
    public record Side(PlaceKind kind, String code, String name, StockState state) {}
}
