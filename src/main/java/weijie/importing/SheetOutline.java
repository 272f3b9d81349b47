package weijie.importing;

import java.util.List;

/**
 * What was found in a file besides its rows.
 *
 * @param format {@code csv}, {@code xlsx} or {@code xls}
 * @param encoding the encoding of a csv file, else empty
 * @param sheet the sheet that was read, empty for csv
 * @param otherSheets sheets that would have fitted as well
 * @param unreadSheets sheets that were not read because nothing in them looks like the headings, or because they are hidden
 * @param headingRow the row of the headings as a spreadsheet shows it
 * @param headings how they were understood
 * @param rows rows of data that were read
 * @param emptyRows rows without anything, between or within the data, that were passed over
 * @param passedOver rows that are no data: totals, signatures, headings once more, filled-down defaults, the template's example
 * @param hiddenRows rows that were hidden or filtered away and were read all the same
 * @param unnamed places of columns that hold something under no heading
 * @param merged cells merged within the data, such as {@code A5:A9}
 */
record SheetOutline(
        String format,
        String encoding,
        String sheet,
        List<String> otherSheets,
        List<String> unreadSheets,
        int headingRow,
        Headings headings,
        int rows,
        int emptyRows,
        List<RowsPassedOver> passedOver,
        int hiddenRows,
        List<String> merged,
        List<Integer> unnamed) {

    /** How many rows were passed over. */
    int passedRows() {
        return passedOver.stream().mapToInt(RowsPassedOver::count).sum();
    }
}
