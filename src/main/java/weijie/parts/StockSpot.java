package weijie.parts;

import java.util.Comparator;

/**
 * What a balance is kept of: a part in one state at one place. Spots have an order, in which balances are locked.
 *
 * @param partId the part
 */
record StockSpot(StockPlace place, long partId, StockState state) implements Comparable<StockSpot> {

    private static final Comparator<StockSpot> ORDER = Comparator.comparing(StockSpot::place)
            .thenComparing(StockSpot::partId)
            .thenComparing(StockSpot::state);

    @Override
    public int compareTo(StockSpot other) {
        return ORDER.compare(this, other);
    }
}
