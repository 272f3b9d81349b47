package weijie.importing;

import java.util.List;

/**
 * What a correction of a column would change.
 *
 * @param count in how many rows
 * @param first some of them, in the order of the file
 */
public record CellChanges(int count, List<CellChange> first) {

    /** One cell, before and after; personal ones masked. */
    public record CellChange(int rowNo, String before, String after) {}
}
