package weijie.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import weijie.shared.Refusal;

/** Finds the headings, passes the rows on, and passes over those that are no data. */
final class SheetTable implements RowSink {

    private static final int ROWS_TO_HEADINGS = 20;
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
    private final HeadingMap map;
    private final String wantedSheet;
    private final SheetReader.Rows rows;
    private final List<String> otherSheets = new ArrayList<>();
    private final List<String> unreadSheets = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final Map<PassedOver, RowRanges> passedOver = new EnumMap<>(PassedOver.class);
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
    private int passedSoFar;
    private int passedInside;
    private int hiddenRows;

    /** @param map what a person said of headings */
    SheetTable(List<Column> columns, HeadingMap map, String wantedSheet, SheetReader.Rows rows) {
        this.columns = columns;
        this.map = map;
        this.wantedSheet = wantedSheet;
        this.rows = rows;
    }

    @Override
    public boolean sheet(String name, boolean hidden) {
        sheetEnds();
        currentSheet = name;
        reading = false;
        peeking = false;
        tried = 0;
        boolean wanted = wantedSheet == null || wantedSheet.isEmpty() ? !hidden : wantedSheet.equals(name);
        sheetSeen |= wanted;
        if (hidden && !wanted && !ImportTemplate.isOurs(name)) {
            unreadSheets.add(name);
        }
        return wanted;
    }

    /** A sheet that was looked at and whose headings did not fit is said to be unread, unless it explains our own template. */
    private void sheetEnds() {
        if (tried > 0 && !reading && !peeking && !currentSheet.isEmpty() && !ImportTemplate.isOurs(currentSheet)) {
            unreadSheets.add(currentSheet);
        }
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
        Headings headings = Headings.of(texts(cells), columns, map);
        if (headings.isComplete()) {
            if (found != null && count > 0) {
                // Headings alone are an empty form; the next row tells.
                peeking = true;
                return true;
            }
            found = headings;
            passedOver.clear();
            passedSoFar = 0;
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
            blank &= CellText.isBlank(text);
            if (at == null && !text.isEmpty() && found.headings().get(column).isEmpty()) {
                unnamed.set(column);
            }
        }
        if (blank) {
            return;
        }
        SheetRow row = new SheetRow(rowNo, texts, marks, hidden, note(cells));
        Optional<PassedOver> why = PassedOver.of(row, found, columnAt);
        if (why.isPresent()) {
            passedSoFar++;
            passedOver.computeIfAbsent(why.get(), none -> new RowRanges()).add(rowNo);
        } else {
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
        passedInside = passedSoFar;
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

    @Override
    public void merged(String range) {
        if (reading && merged.size() < 1000) {
            merged.add(range);
        }
    }

    SheetOutline outline(String format, String encoding) {
        sheetEnds();
        tried = 0;
        if (found == null) {
            throw refusal();
        }
        if (count > SheetReader.MOST_ROWS) {
            throw Refusal.invalid("IM-004", SheetReader.MOST_ROWS, count);
        }
        int empty = Math.max(0, lastRow - headingRow - count - passedInside);
        return new SheetOutline(
                format,
                encoding,
                readSheet,
                List.copyOf(otherSheets),
                List.copyOf(unreadSheets),
                headingRow,
                found,
                count,
                empty,
                passedOver.entrySet().stream()
                        .map(one -> new RowsPassedOver(
                                one.getKey(),
                                one.getValue().count(),
                                one.getValue().text()))
                        .toList(),
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
        return Refusal.invalid("IM-003", missing(best));
    }

    /** The required columns that are not there, as both templates call them. */
    static String missing(Headings headings) {
        return String.join(
                "、",
                headings.missing().stream()
                        .map(column ->
                                column.names().get(0) + " (" + column.names().get(1) + ")")
                        .toList());
    }
}
