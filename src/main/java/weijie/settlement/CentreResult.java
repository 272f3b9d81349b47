package weijie.settlement;

/** What a run computed for a centre, ready to become real. */
record CentreResult(long centreId, String digest, Totals totals) {}
