package weijie.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.poifs.filesystem.FileMagic;
import weijie.shared.Refusal;

/**
 * Reads a table out of a file that people made: csv, xlsx or xls, whatever its name says. The headings may stand in any order and a few
 * rows down; rows come one by one, so the file's size does not matter to the memory. Whatever is wrong with a file ends in a
 * {@link Refusal} that says what to do.
 */
final class SheetReader {

    /** The most rows of data in one file. */
    static final int MOST_ROWS = 200_000;

    /** The largest file. */
    static final long MOST_BYTES = 100L << 20;

    private static final int ROWS_TO_HEADINGS = 20;
    private static final int MOST_TOTALS = 20;

    /** Where the rows go. */
    interface Rows {

        /** The headings were found; told once, before the first row. */
        void begin(Headings headings);

        void row(SheetRow row);
    }

    private SheetReader() {}

    /**
     * @param columns what the kind of file may have; all required ones must be there
     * @param sheet the sheet to read, or {@code null} for the first one whose headings fit
     */
    static SheetOutline read(Path file, List<Column> columns, String sheet, Rows rows) {
        Table table = new Table(columns, sheet, rows);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Refusal.invalid("IM-006", Files.size(file) >> 20, MOST_BYTES >> 20);
            }
            return read(file, table);
        } catch (TakerFailed e) {
            throw e.cause;
        } catch (Refusal e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // A damaged file breaks its reader in as many ways as there are bytes in it; to the user they are all the
            // same.
            throw Refusal.invalid("IM-001");
        }
    }

    private static SheetOutline read(Path file, Table table) throws IOException, XMLStreamException {
        if (Files.size(file) == 0) {
            throw Refusal.invalid("IM-010");
        }
        switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> {
                XlsxSheets.read(file, table);
                return table.outline("xlsx", "");
            }
            case OLE2 -> {
                XlsSheets.read(file, table);
                return table.outline("xls", "");
            }
            case BIFF2, BIFF3, BIFF4 -> throw Refusal.invalid("IM-007", "Excel 2-4");
            case XML, HTML -> throw Refusal.invalid("IM-015");
            case UNKNOWN -> {
                String encoding = CsvSheet.read(file, table);
                return table.outline("csv", encoding);
            }
            default -> throw Refusal.invalid("IM-001");
        }
    }

    /** What the taker of the rows threw, to be told from what a damaged file makes the reader throw. */
    private static final class TakerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient RuntimeException cause;

        TakerFailed(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** Finds the headings, passes the rows on, and keeps back rows that may turn out to be totals at the end. */
    private static final class Table implements RowSink {

        private final List<Column> columns;
        private final String wantedSheet;
        private final Rows rows;
        private final List<String> otherSheets = new ArrayList<>();
        private final List<String> merged = new ArrayList<>();
        private final List<SheetRow> heldBack = new ArrayList<>();
        private final List<Integer> passedOver = new ArrayList<>();
        private Headings found;
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

        Table(List<Column> columns, String wantedSheet, Rows rows) {
            this.columns = columns;
            this.wantedSheet = wantedSheet;
            this.rows = rows;
        }

        @Override
        public boolean sheet(String name, boolean hidden) {
            currentSheet = name;
            reading = false;
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
            Headings headings = Headings.of(texts(cells), columns);
            if (headings.isComplete()) {
                if (found != null) {
                    otherSheets.add(currentSheet);
                    return false;
                }
                found = headings;
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
                texts.add(cells.text(column).strip());
            }
            return texts;
        }

        private void data(int rowNo, RowBuffer cells, boolean hidden) {
            int width = found.width();
            String[] texts = new String[width];
            byte[] marks = null;
            boolean blank = true;
            for (int column = 0; column < width; column++) {
                texts[column] = cells.text(column);
                blank &= texts[column].isBlank();
                if (cells.mark(column) != 0) {
                    marks = marks == null ? new byte[width] : marks;
                    marks[column] = cells.mark(column);
                }
            }
            if (blank) {
                return;
            }
            SheetRow row = new SheetRow(rowNo, texts, marks, hidden);
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

        private void pass(SheetRow row) {
            lastRow = row.rowNo();
            hiddenRows += row.hidden() ? 1 : 0;
            if (++count <= MOST_ROWS) {
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
            String first = Arrays.stream(row.cells())
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
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
            if (count > MOST_ROWS) {
                throw Refusal.invalid("IM-004", MOST_ROWS, count);
            }
            heldBack.forEach(row -> passedOver.add(row.rowNo()));
            int inside =
                    (int) passedOver.stream().filter(rowNo -> rowNo < lastRow).count();
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
                    List.copyOf(merged));
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
}
