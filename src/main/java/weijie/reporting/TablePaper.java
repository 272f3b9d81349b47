package weijie.reporting;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A paper that is a table under some facts, in the reader's words; the same rows are its spreadsheet.
 *
 * @param shape the sheet it is printed on
 * @param number what it is filed under, printed as a barcode, or {@code null}
 * @param facts at most twelve
 * @param columns at most twelve; how wide a column is on paper goes by its width in the spreadsheet
 * @param total what stands below the rows, or {@code null}
 * @param nothing what stands there when there are no rows
 * @param signs who signs, at most four
 * @param printed by whom and when it was made
 * @param notes sentences below all of it, each a line of its own
 */
public record TablePaper(
        Shape shape,
        String title,
        String number,
        List<Fact> facts,
        List<SheetColumn> columns,
        List<Line> rows,
        String total,
        String nothing,
        List<String> signs,
        String printed,
        List<String> notes) {

    /** How many facts, and how many columns, a template has places for. */
    static final int PLACES = 12;

    /** The sheet of paper. */
    public enum Shape {
        /** A4. */
        A4(Paper.TABLE),
        /** A4 lying, for many columns. */
        WIDE(Paper.TABLE_WIDE),
        /** 241 × 140 mm, the continuous paper of dot matrix printers. */
        FORM(Paper.TABLE_FORM);

        private final Paper paper;

        Shape(Paper paper) {
            this.paper = paper;
        }

        Paper paper() {
            return paper;
        }
    }

    /** One fact with what it is called. */
    public record Fact(String label, Object value) {}

    /**
     * One row, in the order of the columns.
     *
     * @param sum whether it adds up the others and so has no number of its own
     */
    public record Line(List<Object> cells, boolean sum) {

        public Line {
            cells = Collections.unmodifiableList(cells);
        }

        /** A row of these cells; {@code null} leaves one empty. */
        public static Line of(Object... cells) {
            return new Line(Arrays.asList(cells), false);
        }

        /** The same as the sum of the rows above it. */
        public Line asSum() {
            return new Line(cells, true);
        }
    }

    public TablePaper {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        signs = List.copyOf(signs);
        notes = List.copyOf(notes);
        if (facts.size() > PLACES || columns.size() > PLACES) {
            throw new IllegalArgumentException(title + " has more facts or columns than the template");
        }
    }

    /** The number of the n-th row, counted from one; {@code null} for a sum. */
    public Integer no(int row) {
        return rows.get(row - 1).sum() ? null : row;
    }

    /** The notes as they are printed. */
    public String noted() {
        return String.join("\n", notes);
    }

    /** The label of the n-th fact; empty behind the last one. */
    public String label(int n) {
        return n < facts.size() ? facts.get(n).label() : "";
    }

    public String value(int n) {
        return n < facts.size() ? CellWords.of(facts.get(n).value()) : "";
    }

    /** What stands over the n-th column. */
    public String heading(int n) {
        return n < columns.size() ? columns.get(n).title() : "";
    }

    /** Who signs in the n-th place; empty behind the last one. */
    public String sign(int n) {
        return n < signs.size() ? signs.get(n) : "";
    }
}
