package weijie.importing;

import java.util.List;

/**
 * What was found in a file besides its rows.
 *
 * @param format {@code csv}, {@code xlsx} or {@code xls}
 * @param encoding the encoding of a csv file, else empty
 * @param sheet the sheet that was read, empty for csv
 * @param otherSheets sheets that would have fitted as well
 * @param headingRow the row of the headings as a spreadsheet shows it
 * @param headings how they were understood
 * @param rows rows of data that were read
 * @param emptyRows rows without anything, between or within the data, that were passed over
 * @param totalRows rows at the end that only add up, passed over
 * @param hiddenRows rows that were hidden or filtered away and were read all the same
 * @param unnamed places of columns that hold something under no heading
 * @param merged cells merged within the data, such as {@code A5:A9}
 */
record SheetOutline(
        String format,
        String encoding,
        String sheet,
        List<String> otherSheets,
        int headingRow,
        Headings headings,
        int rows,
        int emptyRows,
        List<Integer> totalRows,
        int hiddenRows,
        List<String> merged,
        List<Integer> unnamed) {}
