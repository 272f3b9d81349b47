package weijie.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import weijie.repair.check.Severity;
import weijie.shared.SheetText;
import weijie.shared.Texts;

/**
 * The user's own rejected rows under their own headings, with row number, codes and reasons behind them and the bad cells in red. All
 * cells are text, so that nothing in them is computed and no digit is lost when the workbook comes back. What is personal is masked.
 */
final class ErrorWorkbook {

    static final Column ROW_NO = Column.required("ROW_NO", "行号", "Row no.", "row_no", "rowNo");
    static final Column CODES = Column.ignored("ERROR_CODES", "错误代码", "Error codes", "error_code");
    static final Column REASONS = Column.ignored("ERROR_REASONS", "错误说明", "Reasons", "error_reason");

    private static final int MOST_COMMENTS = 2000;

    private final ImportKind kind;
    private final Headings headings;
    private final PersonalCells personal;
    private final Texts texts;
    private final SXSSFWorkbook book = new SXSSFWorkbook(100);
    private final SXSSFSheet sheet;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle bad;
    private final CellStyle badQuoted;
    private final CellStyle reason;
    private final Drawing<?> drawing;
    private int rowAt;
    private int comments;

    ErrorWorkbook(ImportKind kind, Headings headings, Texts texts) {
        this.kind = kind;
        this.headings = headings;
        this.personal = new PersonalCells(headings);
        this.texts = texts;
        book.setCompressTempFiles(true);
        sheet = book.createSheet(texts.get("importing.errors.sheet"));
        drawing = sheet.createDrawingPatriarch();
        text = style(false, false);
        quoted = style(false, true);
        bad = style(true, false);
        badQuoted = style(true, true);
        reason = style(false, false);
        reason.setWrapText(true);
        heading();
    }

    private CellStyle style(boolean red, boolean quotePrefix) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(quotePrefix);
        if (red) {
            style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void heading() {
        CellStyle style = book.createCellStyle();
        XSSFFont bold = (XSSFFont) book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Row row = sheet.createRow(rowAt++);
        List<String> names = new ArrayList<>(headings.headings());
        names.add(ROW_NO.name(texts.locale()));
        names.add(CODES.name(texts.locale()));
        names.add(REASONS.name(texts.locale()));
        for (int column = 0; column < names.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(SheetText.escaped(names.get(column)));
            cell.setCellStyle(style);
            sheet.setColumnWidth(column, column == names.size() - 1 ? 80 * 256 : 16 * 256);
            sheet.setDefaultColumnStyle(column, text);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, names.size() - 1));
    }

    void add(StagedRow stored, List<ImportFindingRow> findings) {
        StagedRow staged = new StagedRow(stored.rowNo(), personal.shown(stored.cells()), false, null, null);
        Row row = sheet.createRow(rowAt++);
        int width = headings.width();
        for (int column = 0; column < width; column++) {
            put(row, column, staged.cell(column), false);
        }
        List<ImportFindingRow> rejecting = findings.stream()
                .filter(finding -> finding.severity() == Severity.REJECTED)
                .toList();
        for (ImportFindingRow finding : rejecting) {
            int place = finding.field() == null ? -1 : headings.place(finding.field());
            if (place >= 0) {
                comment(put(row, place, staged.cell(place), true), finding);
            }
        }
        put(row, width, String.valueOf(staged.rowNo()), false);
        put(
                row,
                width + 1,
                rejecting.stream().map(ImportFindingRow::code).distinct().collect(Collectors.joining(" ")),
                false);
        Cell why = put(
                row,
                width + 2,
                rejecting.stream().map(finding -> finding.sentence(kind, texts)).collect(Collectors.joining("\n")),
                false);
        why.setCellStyle(reason);
    }

    private Cell put(Row row, int column, String value, boolean isBad) {
        Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.setCellValue(SheetText.escaped(value));
        boolean risky = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        cell.setCellStyle(isBad ? (risky ? badQuoted : bad) : risky ? quoted : text);
        return cell;
    }

    private void comment(Cell cell, ImportFindingRow finding) {
        if (cell.getCellComment() != null || ++comments > MOST_COMMENTS) {
            return;
        }
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 5);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(book.getCreationHelper()
                .createRichTextString(finding.sentence(kind, texts) + " (" + finding.code() + ")"));
        // A streamed sheet takes the comment's place from its box, which stands beside the cell.
        comment.setAddress(cell.getRowIndex(), cell.getColumnIndex());
        cell.setCellComment(comment);
    }

    void write(OutputStream into) throws IOException {
        try (book) {
            book.write(into);
        }
    }
}
