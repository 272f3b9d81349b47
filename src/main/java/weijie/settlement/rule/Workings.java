package weijie.settlement.rule;

import weijie.shared.RepairLevel;

/** The figures rules leave for one another and for the line while one order is settled; one is reused for a whole month. */
final class Workings {

    /** The level the fee is for. */
    RepairLevel level = RepairLevel.DETECT_UPGRADE;
    /** How many times the unit price is paid. */
    int units;
    /** The price of one unit in fen. */
    long unitFen;
    /** The version of the rate card that gave the price; 0 when none was asked. */
    int card;
    /** A date or number that the sentence of the verdict needs; empty when it needs none. */
    String figure = "";

    void clear(OrderFacts order) {
        level = highest(order.levels());
        units = order.units();
        unitFen = 0;
        card = 0;
        figure = "";
    }

    /** The highest level of a set of levels. */
    static RepairLevel highest(int levels) {
        return LEVELS[levels == 0 ? 0 : 31 - Integer.numberOfLeadingZeros(levels)];
    }

    private static final RepairLevel[] LEVELS = RepairLevel.values();
}
