package weijie.parts;

import java.util.Comparator;

/**
 * A place where parts lie; places have an order, in which all that is done to several of them is done.
 *
 * @param id of the centre or outlet; 0 for headquarters
 */
public record StockPlace(PlaceKind kind, long id) implements Comparable<StockPlace> {

    public static final StockPlace HQ = new StockPlace(PlaceKind.HQ, 0);

    private static final Comparator<StockPlace> ORDER =
            Comparator.comparing(StockPlace::kind).thenComparing(StockPlace::id);

    public static StockPlace centre(long id) {
        return new StockPlace(PlaceKind.CENTRE, id);
    }

    public static StockPlace outlet(long id) {
        return new StockPlace(PlaceKind.OUTLET, id);
    }

    @Override
    public int compareTo(StockPlace other) {
        return ORDER.compare(this, other);
    }
}
