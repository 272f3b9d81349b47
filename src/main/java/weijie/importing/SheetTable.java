package weijie.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import weijie.shared.Refusal;

/** Finds the headings, passes the rows on, and keeps back rows that may turn out to be totals at the end. */
final class SheetTable implements RowSink {

    private static final int ROWS_TO_HEADINGS = 20;
    private static final int MOST_TOTALS = 20;
    private static final Pattern MAY_BE_TOTAL = Pattern.compile("[\\s:：]*[合总小共tTgGsS]");
    private static final Pattern DAY_COUNT = Pattern.compile("\\d{4,5}(\\.\\d+)?");

    /** What the taker of the rows threw, to be told from what a damaged file makes the reader throw. */
    static final class TakerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient RuntimeException cause;

        TakerFailed(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }

        /** What it threw. */
        RuntimeException taker() {
            return cause;
        }
    }

    private final List<Column> columns;
    private final String wantedSheet;
    private final SheetReader.Rows rows;
    private final List<String> otherSheets = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final List<SheetRow> heldBack = new ArrayList<>();
    private final List<Integer> passedOver = new ArrayList<>();
    private final BitSet unnamed = new BitSet();
    private Headings found;
    private Column[] columnAt = {};
    private int headingFields;
    private boolean since1904;
    private boolean peeking;
    private Headings best;
    private boolean sheetSeen;
    private String readSheet = "";
    private String currentSheet = "";
    private boolean reading;
    private int tried;
    private int headingRow;
    private int lastRow;
    private int count;
    private int hiddenRows;

    SheetTable(List<Column> columns, String wantedSheet, SheetReader.Rows rows) {
        this.columns = columns;
        this.wantedSheet = wantedSheet;
        this.rows = rows;
    }

    @Override
    public boolean sheet(String name, boolean hidden) {
        currentSheet = name;
        reading = false;
        peeking = false;
        tried = 0;
        boolean wanted = wantedSheet == null || wantedSheet.isEmpty() ? !hidden : wantedSheet.equals(name);
        sheetSeen |= wanted;
        return wanted;
    }

    @Override
    public boolean row(int rowNo, RowBuffer cells, boolean hidden) {
        if (reading) {
            data(rowNo, cells, hidden);
            return true;
        }
        if (peeking) {
            otherSheets.add(currentSheet);
            return false;
        }
        Headings headings = Headings.of(texts(cells), columns);
        if (headings.isComplete()) {
            if (found != null && (count > 0 || !heldBack.isEmpty())) {
                // Headings alone are an empty form; the next row tells.
                peeking = true;
                return true;
            }
            found = headings;
            passedOver.clear();
            unnamed.clear();
            headingFields = Math.max(headings.width(), cells.fields());
            columnAt = new Column[headings.width()];
            headings.places().forEach((column, place) -> columnAt[place] = column);
            reading = true;
            readSheet = currentSheet;
            headingRow = rowNo;
            lastRow = rowNo;
            give(() -> rows.begin(headings));
            return true;
        }
        if (best == null || headings.places().size() > best.places().size()) {
            best = headings;
        }
        return ++tried < ROWS_TO_HEADINGS;
    }

    private static List<String> texts(RowBuffer cells) {
        List<String> texts = new ArrayList<>(cells.width());
        for (int column = 0; column < cells.width(); column++) {
            texts.add(CellText.strip(cells.text(column)));
        }
        return texts;
    }

    private void data(int rowNo, RowBuffer cells, boolean hidden) {
        int width = found.width();
        String[] texts = new String[width];
        byte[] marks = null;
        boolean blank = true;
        for (int column = 0; column < width; column++) {
            String text = cells.text(column);
            byte mark = cells.mark(column);
            if (mark != 0) {
                marks = marks == null ? new byte[width] : marks;
                marks[column] = mark;
            }
            Column at = columnAt[column];
            if (mark == RowBuffer.NUMBER && at != null && at.isCode()) {
                text = cells.shown(column);
            } else if ((mark == RowBuffer.NUMBER || since1904) && at != null && at.isDay()) {
                text = dayCount(text);
            }
            texts[column] = text;
            // Columns that are not read make no row: people pull a helper's formula down far below the last one.
            blank &= at == null || at.use() == Column.Use.IGNORED || CellText.isBlank(text);
            if (at == null && !text.isEmpty() && found.headings().get(column).isEmpty()) {
                unnamed.set(column);
            }
        }
        if (blank) {
            return;
        }
        SheetRow row = new SheetRow(rowNo, texts, marks, hidden, note(cells));
        if (isExample(row)) {
            passedOver.add(rowNo);
        } else if (isTotal(row) && heldBack.size() < MOST_TOTALS) {
            heldBack.add(row);
        } else {
            heldBack.forEach(this::pass);
            heldBack.clear();
            pass(row);
        }
    }

    /** A count of days as a day, by the workbook's own epoch; every other text as it is. */
    private String dayCount(String text) {
        return DAY_COUNT.matcher(text).matches() ? CellText.date(text, since1904) : text;
    }

    /** What is to be said about the row's form: of its quotation marks, or that it is wider than the headings. */
    private String note(RowBuffer cells) {
        int from = Math.max(found.width(), headingFields);
        StringBuilder beyond = null;
        for (int column = found.width(); column < cells.width(); column++) {
            String text = cells.text(column);
            if (CellText.isBlank(text)) {
                continue;
            }
            if (cells.fields() > 0 && column >= from) {
                beyond = beyond == null ? new StringBuilder() : beyond.append(' ');
                beyond.append(text);
            } else {
                unnamed.set(column);
            }
        }
        return beyond != null && cells.note() == null ? RowNote.of(RowNote.BEYOND, beyond.toString()) : cells.note();
    }

    @Override
    public int headingWidth() {
        return found == null ? 0 : headingFields;
    }

    @Override
    public void since1904() {
        since1904 = true;
    }

    private void pass(SheetRow row) {
        lastRow = row.rowNo();
        hiddenRows += row.hidden() ? 1 : 0;
        if (++count <= SheetReader.MOST_ROWS) {
            give(() -> rows.row(row));
        }
    }

    private static void give(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw new TakerFailed(e);
        }
    }

    /** Rows that only add up begin with a word for it, and are believed only at the end. */
    private static boolean isTotal(SheetRow row) {
        String first = "";
        for (int i = 0; i < row.cells().length && first.isEmpty(); i++) {
            first = row.cells()[i].strip();
        }
        // Nearly every row begins with something else, and a file has very many.
        if (!MAY_BE_TOTAL.matcher(first).lookingAt()) {
            return false;
        }
        String word = first.replaceAll("[\\s:：]", "").toLowerCase(Locale.ROOT);
        return word.length() <= 12
                && (word.startsWith("合计")
                        || word.startsWith("总计")
                        || word.startsWith("小计")
                        || word.startsWith("共计")
                        || word.startsWith("总数")
                        || word.equals("total")
                        || word.equals("grandtotal")
                        || word.equals("sum"));
    }

    /** The example of our own template, when somebody leaves it in. */
    private static boolean isExample(SheetRow row) {
        return row.cells().length > 0 && row.cells()[0].startsWith(ImportTemplate.EXAMPLE_MARK);
    }

    @Override
    public void merged(String range) {
        if (reading && merged.size() < 1000) {
            merged.add(range);
        }
    }

    SheetOutline outline(String format, String encoding) {
        if (found == null) {
            throw refusal();
        }
        if (count > SheetReader.MOST_ROWS) {
            throw Refusal.invalid("IM-004", SheetReader.MOST_ROWS, count);
        }
        heldBack.forEach(row -> passedOver.add(row.rowNo()));
        int inside = (int) passedOver.stream().filter(rowNo -> rowNo < lastRow).count();
        int empty = Math.max(0, lastRow - headingRow - count - inside);
        return new SheetOutline(
                format,
                encoding,
                readSheet,
                List.copyOf(otherSheets),
                headingRow,
                found,
                count,
                empty,
                List.copyOf(passedOver),
                hiddenRows,
                List.copyOf(merged),
                unnamed.stream().boxed().toList());
    }

    private Refusal refusal() {
        if (!sheetSeen && wantedSheet != null && !wantedSheet.isEmpty()) {
            return Refusal.invalid("IM-016", wantedSheet);
        }
        if (best == null) {
            return Refusal.invalid("IM-010");
        }
        return Refusal.invalid(
                "IM-003",
                String.join(
                        "、",
                        best.missing().stream()
                                .map(column -> column.names().get(0) + " ("
                                        + column.names().get(1) + ")")
                                .toList()),
                ImportTemplate.VERSION);
    }
}
