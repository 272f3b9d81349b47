package weijie.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.Refusal;

/**
 * Text with separators, record by record. Quotation marks hold separators and line breaks together; but when the lines that they hold
 * together are rows by themselves, the marks were meant as inches or forgotten, and each line is its own record again.
 */
final class CsvText {

    /** A spreadsheet's cell holds no more; a longer one is a quotation mark that was never closed. */
    private static final int LONGEST_CELL = 32_767;

    private static final int LONGEST_LINE = 4 << 20;
    /** In a table of fewer columns a line of free text looks too much like a row. */
    private static final int COLUMNS_THAT_TELL = 4;

    /** How a record stands to its quotation marks. */
    enum Quotes {
        SOUND,
        /** A mark without its other half was taken for a sign of the text. */
        AS_WRITTEN,
        /** Where the cells end cannot be told. */
        UNCLEAR
    }

    private final Reader text;
    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;
    private int recordNo;
    private int openLines;
    private boolean textBehind;
    private Quotes quotes = Quotes.SOUND;

    CsvText(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The cells of the record that was read last. */
    List<String> fields() {
        return fields;
    }

    Quotes quotes() {
        return quotes;
    }

    /** The record's number, as a spreadsheet would show the row. */
    int recordNo() {
        return recordNo;
    }

    /**
     * Reads the next record.
     *
     * @param width how many columns the headings have, 0 before they are known
     * @return whether there was one
     */
    boolean next(int width) throws IOException {
        recordNo++;
        if (openLines < lines.size()) {
            apart(lines.get(openLines++), width);
            return true;
        }
        lines.clear();
        openLines = 0;
        String first = line();
        if (first == null) {
            return false;
        }
        fields.clear();
        quotes = Quotes.SOUND;
        if (first.indexOf('"') < 0) {
            split(first);
            return true;
        }
        lines.add(first);
        together(first, true);
        if (lines.size() > 1 && width > 1 && areRows(width)) {
            if (width >= COLUMNS_THAT_TELL) {
                apart(lines.get(openLines++), width);
                return true;
            }
            quotes = Quotes.UNCLEAR;
        }
        openLines = lines.size();
        if (width > 1 && quotes == Quotes.SOUND) {
            quotes = standing(first, width);
        }
        return true;
    }

    /** How a record of sound lines stands to its marks: text behind a closing one, or as many separators without them as a row has. */
    private Quotes standing(String first, int width) {
        boolean swallowed = fields.size() < width && lines.size() == 1 && separators(first) == width - 1;
        return swallowed || textBehind && fields.size() != width
                ? Quotes.UNCLEAR
                : textBehind ? Quotes.AS_WRITTEN : Quotes.SOUND;
    }

    private void split(String row) {
        int from = 0;
        for (int to = row.indexOf(separator); to >= 0; to = row.indexOf(separator, from)) {
            fields.add(row.substring(from, to));
            from = to + 1;
        }
        fields.add(row.substring(from));
    }

    /**
     * Reads a record that has quotation marks.
     *
     * @param further whether it may go on in further lines
     * @return false when a mark is open at the end of the line and may not be
     */
    private boolean together(String first, boolean further) throws IOException {
        String row = first;
        int i = 0;
        fields.clear();
        cell.setLength(0);
        textBehind = false;
        while (true) {
            if (i < row.length() && row.charAt(i) == '"') {
                i++;
                for (int mark = row.indexOf('"', i); ; mark = row.indexOf('"', i)) {
                    if (mark < 0) {
                        if (!further) {
                            return false;
                        }
                        cell.append(row, i, row.length()).append('\n');
                        row = line();
                        if (row == null || cell.length() > LONGEST_CELL) {
                            throw Refusal.invalid("IM-008", recordNo);
                        }
                        lines.add(row);
                        i = 0;
                    } else if (mark + 1 < row.length() && row.charAt(mark + 1) == '"') {
                        cell.append(row, i, mark + 1);
                        i = mark + 2;
                    } else {
                        cell.append(row, i, mark);
                        i = mark + 1;
                        textBehind |= i < row.length()
                                && row.charAt(i) != separator
                                && !row.substring(i).isBlank();
                        break;
                    }
                }
            }
            int to = row.indexOf(separator, i);
            cell.append(row, i, to < 0 ? row.length() : to);
            if (cell.length() > LONGEST_CELL) {
                throw Refusal.invalid("IM-008", recordNo);
            }
            fields.add(cell.toString());
            cell.setLength(0);
            if (to < 0) {
                return true;
            }
            i = to + 1;
        }
    }

    /** Whether the lines that quotation marks hold together have each as many separators as a row, at least two of them. */
    private boolean areRows(int width) {
        int rows = 0;
        boolean doubled = false;
        for (String one : lines) {
            rows += separators(one) >= width - 1 ? 1 : 0;
            doubled |= one.contains("\"\"");
        }
        return width >= COLUMNS_THAT_TELL ? rows > 1 : rows == lines.size() && !doubled;
    }

    private int separators(String row) {
        int count = 0;
        for (int i = row.indexOf(separator); i >= 0; i = row.indexOf(separator, i + 1)) {
            count++;
        }
        return count;
    }

    /** Reads one line as a record of its own: with its quotation marks when they are paired, else with them as signs of the text. */
    private void apart(String row, int width) throws IOException {
        if (!together(row, false)) {
            fields.clear();
            split(row);
        }
        boolean odd = row.chars().filter(c -> c == '"').count() % 2 == 1;
        quotes = fields.size() != width ? Quotes.UNCLEAR : odd ? Quotes.AS_WRITTEN : Quotes.SOUND;
    }

    /** The next line without its end, or {@code null}. */
    private String line() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, text.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return any ? line.toString() : null;
                }
            }
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            line.append(buffer, from, at - from);
            if (line.length() > LONGEST_LINE) {
                throw Refusal.invalid("IM-008", recordNo);
            }
            if (at < end) {
                if (buffer[at++] == '\r') {
                    skipLineFeed();
                }
                return line.toString();
            }
        }
    }

    private void skipLineFeed() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(buffer, 0, buffer.length));
        }
        if (at < end && buffer[at] == '\n') {
            at++;
        }
    }
}
