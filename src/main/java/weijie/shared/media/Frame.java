package weijie.shared.media;

import weijie.shared.Refusal;

/** How large a picture may be once somebody opens it, whatever few bytes it is packed in. */
final class Frame {

    private static final int SIDE_MOST = 20_000;

    /** The largest cameras of telephones make 108 million. */
    private static final long PIXELS_MOST = 120_000_000;

    private Frame() {}

    static void demand(long width, long height) {
        NotWhole.unless(width > 0 && height > 0);
        demandUnpacked(width <= SIDE_MOST && height <= SIDE_MOST && width * height <= PIXELS_MOST, width, height);
    }

    static void demandUnpacked(boolean fits, long width, long height) {
        Refusal.unless(fits, Refusal.Kind.INVALID, "FL-007", width, height, PIXELS_MOST / 1_000_000, SIDE_MOST);
    }
}
