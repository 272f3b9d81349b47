package weijie.parts;

import weijie.catalog.PartClass;

/** How many pieces of a part lie somewhere in one state. */
public record StockRow(
        Location location, String partCode, String partName, PartClass partClass, StockState state, int quantity) {}
