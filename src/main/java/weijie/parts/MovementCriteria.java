package weijie.parts;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What to look for in the book of movements; what is {@code null} does not limit.
 *
 * @param part the code of a part
 * @param locationKind with a code: one side of the movement
 * @param from the first business day
 * @param to the last business day, inclusive
 * @param reference the number of the paper that moved
 */
public record MovementCriteria(
        String part,
        PlaceKind locationKind,
        String locationCode,
        LocalDate from,
        LocalDate to,
        StockEvent event,
        String reference)
        implements Serializable {}
