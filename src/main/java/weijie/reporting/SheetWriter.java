package weijie.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import weijie.shared.Money;
import weijie.shared.SheetText;

/**
 * Writes a spreadsheet row by row, holding only a few rows in memory. Dates, numbers and money are real cells; text that looks
 * like a formula is marked as text; numbers with more digits than a spreadsheet keeps are written as text.
 *
 * <pre>{@code
 * try (SheetWriter writer = SheetWriter.to(out)) {
 *     writer.sheet("维修单", List.of(SheetColumn.text("工单号"), SheetColumn.money("金额")));
 *     rows.forEach(row -> writer.row(row.orderNo(), row.amount()));
 * }
 * }</pre>
 *
 * <p>The file is complete only after {@link #close()}; a writer that is closed after a failure writes nothing.
 */
public final class SheetWriter implements AutoCloseable {

    /** Rows kept in memory before they go to a temporary file. */
    private static final int WINDOW = 100;

    /** A spreadsheet keeps this many significant digits of a number. */
    private static final long LARGEST_EXACT = 999_999_999_999_999L;

    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int WIDTH_UNIT = 256;

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
    private final Map<SheetColumn.Kind, CellStyle> styles = new EnumMap<>(SheetColumn.Kind.class);
    private final CellStyle headerStyle;
    private final CellStyle quotedStyle;

    private SXSSFSheet sheet;
    private String sheetName;
    private List<SheetColumn> columns = List.of();
    private int nextRow;
    private int part = 1;
    private boolean failed;

    private SheetWriter(OutputStream out) {
        this.out = out;
        // Files below 4 GB stay readable for programs that do not know the larger zip format.
        book.setZip64Mode(Zip64Mode.AsNeeded);
        DataFormat format = book.createDataFormat();
        styles.put(SheetColumn.Kind.TEXT, style(format.getFormat("@")));
        styles.put(SheetColumn.Kind.NUMBER, style(format.getFormat("0")));
        styles.put(SheetColumn.Kind.MONEY, style(format.getFormat("#,##0.00;[Red]-#,##0.00")));
        styles.put(SheetColumn.Kind.DATE, style(format.getFormat("yyyy-mm-dd")));
        styles.put(SheetColumn.Kind.DATE_TIME, style(format.getFormat("yyyy-mm-dd hh:mm:ss")));
        quotedStyle = style(format.getFormat("@"));
        ((XSSFCellStyle) quotedStyle).setQuotePrefixed(true);
        headerStyle = headerStyle();
    }

    /** A writer to this stream, which stays open: whoever opened it closes it. */
    public static SheetWriter to(OutputStream out) {
        return new SheetWriter(out);
    }

    private CellStyle style(short format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(format);
        return style;
    }

    private CellStyle headerStyle() {
        var bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    /** Begins a sheet with a frozen header; the rows that follow go there. */
    public SheetWriter sheet(String name, List<SheetColumn> columns) {
        finishSheet();
        this.columns = List.copyOf(columns);
        this.sheetName = WorkbookUtil.createSafeSheetName(name);
        this.part = 1;
        begin(sheetName);
        return this;
    }

    private void begin(String name) {
        sheet = book.createSheet(name);
        sheet.createFreezePane(0, 1);
        Row header = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            sheet.setColumnWidth(i, Math.min(255, column.width()) * WIDTH_UNIT);
            Cell cell = header.createCell(i);
            cell.setCellValue(SheetText.escaped(column.title()));
            cell.setCellStyle(headerStyle);
        }
        nextRow = 1;
    }

    /** Filter buttons over the columns, now that the number of rows is known. */
    private void finishSheet() {
        if (sheet != null && !columns.isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(0, nextRow - 1, 0, columns.size() - 1));
        }
    }

    /** Writes one row in the order of the columns; {@code null} leaves a cell empty. */
    public SheetWriter row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    /** Writes one row in the order of the columns; {@code null} leaves a cell empty. */
    public SheetWriter row(List<?> cells) {
        try {
            if (nextRow == MOST_ROWS) {
                finishSheet();
                begin(continuation());
            }
            Row row = sheet.createRow(nextRow++);
            for (int i = 0; i < cells.size(); i++) {
                Object value = cells.get(i);
                if (value != null) {
                    write(row.createCell(i), columns.get(i).kind(), value);
                }
            }
            return this;
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
    }

    private String continuation() {
        part++;
        String suffix = " (" + part + ")";
        int room = 31 - suffix.length();
        return (sheetName.length() > room ? sheetName.substring(0, room) : sheetName) + suffix;
    }

    private void write(Cell cell, SheetColumn.Kind kind, Object value) {
        if (value instanceof Money money) {
            cell.setCellValue(money.fen() / 100.0);
            cell.setCellStyle(styles.get(SheetColumn.Kind.MONEY));
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.get(SheetColumn.Kind.DATE));
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            cell.setCellStyle(styles.get(SheetColumn.Kind.DATE_TIME));
        } else if (kind != SheetColumn.Kind.TEXT && value instanceof Number number && fits(number)) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.get(kind));
        } else {
            text(cell, value.toString());
        }
    }

    private void text(Cell cell, String text) {
        if (text.isEmpty()) {
            return;
        }
        String escaped = SheetText.escaped(text);
        cell.setCellValue(escaped.length() > LONGEST_TEXT ? escaped.substring(0, LONGEST_TEXT) : escaped);
        cell.setCellStyle(startsLikeFormula(text) ? quotedStyle : styles.get(SheetColumn.Kind.TEXT));
    }

    /** Whether a spreadsheet program could take this text for a formula when it is edited or saved as csv. */
    static boolean startsLikeFormula(String text) {
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            default -> false;
        };
    }

    private static boolean fits(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.precision() <= 15;
        }
        if (number instanceof BigInteger whole) {
            return whole.bitLength() < 50 && Math.abs(whole.longValue()) <= LARGEST_EXACT;
        }
        if (number instanceof Long || number instanceof Integer || number instanceof Short) {
            return Math.abs(number.longValue()) <= LARGEST_EXACT;
        }
        return true;
    }

    /** The rows broke off: closing it writes nothing, since half a file looks like a whole one. */
    public void giveUp() {
        failed = true;
    }

    /** Completes the file and removes the temporary ones. */
    @Override
    public void close() {
        try (book) {
            if (!failed && sheet != null) {
                finishSheet();
                book.write(out);
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The titles, for callers that write the same columns as csv. */
    public static List<String> titles(List<SheetColumn> columns) {
        List<String> titles = new ArrayList<>();
        columns.forEach(column -> titles.add(column.title()));
        return titles;
    }
}
