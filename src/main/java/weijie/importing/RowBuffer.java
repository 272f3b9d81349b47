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

    private String[] texts = new String[64];
    private byte[] marks = new byte[64];
    private int width;

    void clear() {
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
            if (texts[column] != null && !texts[column].isBlank()) {
                return false;
            }
        }
        return true;
    }
}
