package weijie.importing;

/**
 * A row of data below the heading.
 *
 * @param rowNo the row as a spreadsheet shows it
 * @param cells the texts, as many as there are headings
 * @param marks the marks of {@link RowBuffer}, or {@code null} when no cell has one
 * @param hidden whether the row was hidden or filtered away
 * @param note what is to be said about its form, see {@link RowNote}, or {@code null}
 */
record SheetRow(int rowNo, String[] cells, byte[] marks, boolean hidden, String note) {

    byte mark(int column) {
        return marks == null || column < 0 || column >= marks.length ? 0 : marks[column];
    }
}
