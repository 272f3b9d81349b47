package weijie.importing;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import weijie.shared.Refusal;

/** The rows of one sheet of a workbook; formulas give the value the program had computed. */
final class XlsxCells {

    private static final int MOST_ROWS = 1 << 20;

    private final SharedStrings strings;
    private final boolean[] dateStyles;
    private final NumberShown[] zeros;
    private final boolean since1904;

    /**
     * @param dateStyles by the number of a cell's style, whether it shows a date
     * @param zeros by the same, how it shows leading zeros, or {@code null}
     * @param since1904 whether days are counted from 1904, as old programs of one maker do
     */
    XlsxCells(SharedStrings strings, boolean[] dateStyles, NumberShown[] zeros, boolean since1904) {
        this.strings = strings;
        this.zeros = zeros;
        this.dateStyles = dateStyles;
        this.since1904 = since1904;
    }

    void read(XMLStreamReader xml, RowSink sink) throws XMLStreamException {
        RowBuffer row = new RowBuffer();
        StringBuilder text = new StringBuilder();
        int rowNo = 0;
        int column = -1;
        boolean hidden = false;
        while (xml.hasNext()) {
            int event = XlsxText.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        row.clear();
                        rowNo = XlsxText.attribute(xml, "r")
                                .map(Integer::parseInt)
                                .orElse(rowNo + 1);
                        checkRow(rowNo);
                        hidden = XlsxText.attribute(xml, "hidden")
                                .filter(XlsxText::isTrue)
                                .isPresent();
                        column = -1;
                    }
                    case "c" -> column = cell(xml, row, column + 1, text);
                    case "mergeCell" -> XlsxText.attribute(xml, "ref").ifPresent(sink::merged);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !row.isBlank()
                    && !sink.row(rowNo, row, hidden)) {
                return;
            }
        }
    }

    /** Reads one cell up to its end and says in which column it stood. */
    private int cell(XMLStreamReader xml, RowBuffer row, int expected, StringBuilder text) throws XMLStreamException {
        int column = expected;
        char kind = 'n';
        int style = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> column = column(value, expected);
                case "t" -> kind = kind(value);
                case "s" -> style = digits(value);
                default -> {}
            }
        }
        text.setLength(0);
        boolean inline = false;
        boolean formula = false;
        boolean value = false;
        while (true) {
            int event = XlsxText.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("v") && !inline) {
                    value = true;
                    XlsxText.append(xml, text);
                } else if (name.equals("is")) {
                    // A program that changed such a cell may have left a value beside the text; people are shown the
                    // text.
                    text.setLength(0);
                    XlsxText.readRichText(xml, "is", text);
                    inline = true;
                } else {
                    formula |= name.equals("f");
                    XlsxText.skip(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
        }
        if (!text.isEmpty()) {
            put(row, column, inline ? 'i' : kind, style, text.toString());
        } else if (formula && !inline && !(value && kind == 'f')) {
            // A text may come out empty; a number that is not there was never computed.
            row.set(column, RowBuffer.NO_VALUE, RowBuffer.ERROR);
        }
        return column;
    }

    private void put(RowBuffer row, int column, char kind, int style, String value) {
        switch (kind) {
            case 's' -> row.set(column, CellText.meant(CellText.clean(strings.get(digits(value.strip())))), 0);
            case 'i', 'f' -> row.set(column, CellText.meant(CellText.clean(XlsxText.unescape(value))), 0);
            case 'b' -> row.set(column, value.strip().equals("1") ? "TRUE" : "FALSE", 0);
            case 'e' -> row.set(column, value, RowBuffer.ERROR);
            case 'd' ->
                row.set(
                        column,
                        value.endsWith("T00:00:00") ? value.substring(0, 10) : value.replace('T', ' '),
                        RowBuffer.DATE);
            default -> {
                String raw = value.strip();
                if (style > 0 && style < dateStyles.length && dateStyles[style]) {
                    row.set(column, CellText.date(raw, since1904), RowBuffer.DATE);
                } else {
                    number(row, column, raw);
                    if (style > 0 && style < zeros.length && zeros[style] != null) {
                        row.show(column, zeros[style].show(row.text(column)));
                    }
                }
            }
        }
    }

    static void number(RowBuffer row, int column, String raw) {
        try {
            String number = CellText.number(raw);
            row.set(column, number, RowBuffer.NUMBER | (CellText.isScientific(number) ? RowBuffer.DIGITS_LOST : 0));
        } catch (NumberFormatException e) {
            row.set(column, CellText.clean(raw), 0);
        }
    }

    /** Programs know no more rows than these; more were written to exhaust whoever counts them. */
    private static void checkRow(int rowNo) {
        if (rowNo < 1 || rowNo > MOST_ROWS) {
            throw Refusal.invalid("IM-009");
        }
    }

    private static char kind(String type) {
        return switch (type) {
            case "s", "b", "e", "d", "n" -> type.charAt(0);
            case "str" -> 'f';
            case "inlineStr" -> 'i';
            default -> 'n';
        };
    }

    private static int column(String reference, int otherwise) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4; i++) {
            int letter = (reference.charAt(i) & ~0x20) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private static int digits(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return text.isEmpty() ? -1 : value;
    }
}
