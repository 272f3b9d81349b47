package weijie.importing;

import java.util.List;

/**
 * A sheet of a file with its headings, to be shown to a person who says what they mean.
 *
 * @param name empty for csv
 * @param headingRow the row of the headings as a spreadsheet shows it
 * @param columns the columns of the file, empty ones included
 * @param missing the names of required columns that no heading is understood as
 * @param missingFields the same as JSON names them
 */
public record SheetColumns(
        String name,
        boolean hidden,
        int headingRow,
        List<FileColumn> columns,
        List<String> missing,
        List<String> missingFields) {

    /**
     * A column of the file.
     *
     * @param place its place in a row, from 0
     * @param label what tells it apart from the other columns, see {@link HeadingMap#labels}
     * @param samples some texts that stand in it, personal ones masked
     * @param key the column it is understood as, or {@code null}
     * @param guess the column it may be, when it is not understood; or {@code null}
     * @param repeated whether another heading of the file names the same column better
     */
    public record FileColumn(
            int place, String label, String heading, List<String> samples, String key, String guess, boolean repeated) {

        /** The column as a spreadsheet calls it. */
        public String letter() {
            return org.apache.poi.ss.util.CellReference.convertNumToColString(place);
        }

        public boolean isEmpty() {
            return heading.isEmpty() && samples.isEmpty();
        }
    }

    /** A column that can be read. */
    public record Choice(String key, String field, String title, boolean required) {}
}
