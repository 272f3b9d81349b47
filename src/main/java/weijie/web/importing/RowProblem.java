package weijie.web.importing;

import weijie.repair.check.Severity;

/**
 * One thing that is wrong with a row, ready to be read.
 *
 * @param place the column of the file, or -1 when there is none to correct
 * @param storedNo the stored record that the row is equal to, or {@code null}
 * @param key the row and the column, under which a correction is kept until it is saved
 */
public record RowProblem(
        Severity severity,
        String code,
        String field,
        String sentence,
        int place,
        String key,
        boolean first,
        String storedNo) {

    /** Whether it can be put right in the grid. */
    public boolean isFixable() {
        return place >= 0 && first && severity != Severity.INFO;
    }
}
