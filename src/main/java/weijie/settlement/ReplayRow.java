package weijie.settlement;

/**
 * What a replay found.
 *
 * @param lines the lines computed again
 * @param computed the hash of the lines computed again from the kept facts
 * @param stored the hash of the lines as they are stored
 */
public record ReplayRow(String number, long lines, String computed, String stored) {

    /** Whether they are the same to the byte. */
    public boolean isSame() {
        return computed.equals(stored);
    }
}
