package weijie.web.importing;

import weijie.repair.check.Severity;

/**
 * One thing that is wrong with a row, ready to be read.
 *
 * @param column the key of the column, or {@code null}
 * @param field what the column is called
 * @param place the column of the file, or -1 when there is none to correct
 * @param storedNo the stored record with the row's number, or {@code null}
 * @param key the row and the column, under which a correction is kept until it is saved
 */
public record RowProblem(
        Severity severity,
        String code,
        String column,
        String field,
        String sentence,
        int place,
        String key,
        boolean first,
        String storedNo) {

    /** How it is put right. */
    public CellInput getInput() {
        return CellInput.of(column);
    }

    /** Whether it can be put right in the grid. */
    public boolean isFixable() {
        return place >= 0 && first && severity != Severity.INFO;
    }
}
