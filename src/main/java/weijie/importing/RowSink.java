package weijie.importing;

/** What a sheet is poured into while it is read; a row's buffer is used again for the next row. */
interface RowSink {

    /**
     * A sheet begins.
     *
     * @return whether its rows are wanted
     */
    boolean sheet(String name, boolean hidden);

    /**
     * A row with at least one filled cell.
     *
     * @param rowNo the row as a spreadsheet shows it, from 1
     * @return whether more rows of this sheet are wanted
     */
    boolean row(int rowNo, RowBuffer cells, boolean hidden);

    /** How many columns the headings have that were found, empty ones included; 0 before. */
    int headingWidth();

    /** The workbook counts its days from 1904, as old programs of one maker do. */
    void since1904();

    /** Cells that were merged into one, such as {@code A5:A9}; told after the rows of the sheet. */
    void merged(String range);
}
