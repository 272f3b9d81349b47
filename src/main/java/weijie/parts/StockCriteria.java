package weijie.parts;

import java.io.Serializable;

/**
 * What to look for in the stock; what is {@code null} does not limit.
 *
 * @param part what the code or the name of a part begins with or contains
 */
public record StockCriteria(PlaceKind locationKind, String locationCode, String part, StockState state)
        implements Serializable {}
