package weijie.settlement.run;

/**
 * What a run computed for a centre, ready to become real.
 *
 * @param digest SHA-256 of the facts, in hexadecimal
 */
public record CentreResult(long centreId, String digest, Sums sums) {}
