package weijie.importing;

/**
 * A heading of a batch.
 *
 * @param place its place in a row, from 0
 * @param key the column it was understood as, or {@code null} when nobody knows it
 */
public record HeadingRow(int place, String heading, String key) {}
