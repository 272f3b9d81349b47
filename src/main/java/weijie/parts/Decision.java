package weijie.parts;

/**
 * What becomes of pieces of a line that did not arrive.
 *
 * @param pieces how many, or {@code null} for all that are open
 */
record Decision(int lineNo, Resolution outcome, Integer pieces) {}
