package weijie.report;

import java.util.Collections;
import java.util.List;
import weijie.reporting.SheetColumn;

/**
 * A report as it was made: the same cells are shown, printed and written to a spreadsheet.
 *
 * @param title what it is called
 * @param note how it is counted, in a sentence
 * @param facts what it was asked for, label and value in turn
 * @param rows in the order of the columns; a cell is a text, a number, a day, money, or {@code null}
 * @param total what the rows add up to, in the same order
 * @param chart what the bars show
 * @param money whether the bars are fen
 */
public record ReportTable(
        String title,
        String note,
        List<String> facts,
        List<SheetColumn> columns,
        List<List<Object>> rows,
        List<Object> total,
        String chart,
        boolean money,
        List<ReportBar> bars) {

    public ReportTable {
        rows = List.copyOf(rows);
        total = Collections.unmodifiableList(total);
    }
}
