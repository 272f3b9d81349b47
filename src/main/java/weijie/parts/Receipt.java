package weijie.parts;

/**
 * What came of a line this time; all of it leaves the way together.
 *
 * @param received pieces that came whole
 * @param damaged pieces that came and cannot be used
 * @param missing pieces that should have been in the box and were not
 * @param over pieces that came beyond what was sent
 */
record Receipt(int lineNo, int received, int damaged, int missing, int over) {

    /** How many of the pieces that are on their way it speaks of. */
    int named() {
        return received + damaged + missing;
    }

    /** Whether something did not come as it was sent. */
    boolean isDifferent() {
        return damaged + missing + over > 0;
    }
}
