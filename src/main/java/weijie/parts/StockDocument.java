package weijie.parts;

/**
 * The paper that moves parts. It is done again under the next version when it is taken back and handed in anew, so that each of its
 * movements has a name of its own.
 *
 * @param kind what it is, for example {@code STOCK_TAKE}
 * @param no its number
 * @param version from 0
 */
public record StockDocument(String kind, String no, int version) {}
