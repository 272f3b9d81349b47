package weijie.report;

/** Parts of a whole as people read them, in percent with one decimal, halves rounded up. */
final class Shares {

    private static final long TENTHS = 1000;

    /** What stands where there is no whole. */
    static final String NONE = "—";

    private Shares() {}

    static String of(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        long size = Math.abs(whole);
        long tenths = Math.floorDiv(2 * TENTHS * Math.abs(part) + size, 2 * size);
        boolean negative = tenths != 0 && (part < 0) != (whole < 0);
        return (negative ? "-" : "") + tenths / 10 + '.' + tenths % 10 + '%';
    }

    /** As {@link #of}, with a sign before what grew. */
    static String change(long by, long from) {
        String share = of(by, from);
        return by > 0 && from > 0 ? '+' + share : share;
    }
}
