package weijie.parts;

import weijie.catalog.PartClass;

/**
 * How many pieces of a part lie somewhere in one state.
 *
 * @param shelf where headquarters keeps it; {@code null} for a part that is on no shelf, and of every other place
 */
public record StockRow(
        Location location,
        String partCode,
        String partName,
        PartClass partClass,
        StockState state,
        int quantity,
        String shelf) {}
