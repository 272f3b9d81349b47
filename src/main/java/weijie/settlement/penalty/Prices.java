package weijie.settlement.penalty;

import weijie.settlement.rule.RateTable;

/** Where a penalty asks what a record would have earned: the month's rate cards as they stand now. */
@FunctionalInterface
public interface Prices {

    /** The published prices as a pure table. */
    RateTable table();
}
