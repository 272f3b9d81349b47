package weijie.importing;

import java.util.Arrays;

/** The cells of one row while a file is being read: text, and a mark where the text does not say everything. */
final class RowBuffer {

    /** The cell held a number, not text: leading zeros are gone. */
    static final byte NUMBER = 1;
    /** The cell held a number with more digits than a spreadsheet keeps; the text is in scientific notation. */
    static final byte DIGITS_LOST = 2;
    /** The cell held a date, the text is ISO. */
    static final byte DATE = 4;
    /** The cell held an error such as {@code #N/A}. */
    static final byte ERROR = 8;

    /** Cells further right are never read; no table of ours is a quarter as wide. */
    static final int WIDEST = 512;

    /** What stands in place of the value of a formula that was never computed. */
    static final String NO_VALUE = "#FORMULA!";

    private String[] texts = new String[64];
    private String[] shown;
    private byte[] marks = new byte[64];
    private int width;
    private int fields;
    private String note;

    void clear() {
        if (shown != null) {
            Arrays.fill(shown, null);
        }
        fields = 0;
        note = null;
        Arrays.fill(texts, 0, width, null);
        Arrays.fill(marks, 0, width, (byte) 0);
        width = 0;
    }

    void set(int column, String text, int mark) {
        if (column < 0 || column >= WIDEST || text == null || text.isEmpty()) {
            return;
        }
        if (column >= texts.length) {
            texts = Arrays.copyOf(texts, WIDEST);
            marks = Arrays.copyOf(marks, WIDEST);
        }
        texts[column] = text;
        marks[column] = (byte) mark;
        width = Math.max(width, column + 1);
    }

    /** A number as its format shows it, where that is more than its digits. */
    void show(int column, String text) {
        if (column >= 0 && column < width) {
            shown = shown == null ? new String[WIDEST] : shown;
            shown[column] = text;
        }
    }

    /** The cell as its format shows it. */
    String shown(int column) {
        return shown == null || shown[column] == null ? text(column) : shown[column];
    }

    /** How many cells a line of text has, empty ones included; 0 in a workbook, where every row has all. */
    int fields() {
        return fields;
    }

    void fields(int count) {
        fields = count;
    }

    /** What is to be said about the form of the row, see {@link RowNote}, or {@code null}. */
    String note() {
        return note;
    }

    void note(String said) {
        note = said;
    }

    /** One more than the last filled column. */
    int width() {
        return width;
    }

    /** The text of a cell, empty when nothing stands there. */
    String text(int column) {
        return column < width && texts[column] != null ? texts[column] : "";
    }

    byte mark(int column) {
        return column < width ? marks[column] : 0;
    }

    boolean isBlank() {
        for (int column = 0; column < width; column++) {
            if (texts[column] != null && !CellText.isBlank(texts[column])) {
                return false;
            }
        }
        return true;
    }
}
