package weijie.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import weijie.shared.Texts;

/**
 * The workbook that people fill in: text columns with notes and lists to choose from, an example row that is passed over when it is
 * left in, a sheet that explains every column, and the version hidden beside them.
 */
final class ImportTemplate {

    /** Goes up when columns change; stands hidden in every template that was downloaded. */
    static final int VERSION = 1;

    /** How the example row of the template begins, so that it is known when somebody leaves it in. */
    static final String EXAMPLE_MARK = "示例";

    private static final int LAST_ROW = 5000;

    private static final Map<String, List<String>> LISTS = Map.of(
            "REPAIR_LEVEL", List.of("一级维修", "二级维修", "三级维修", "检测或升级"),
            "HIGHEST_LEVEL", List.of("一级维修", "二级维修", "三级维修", "检测或升级"),
            "WARRANTY_CLAIM", List.of("保内", "保外"),
            "SERVICE_MODE", List.of("送修", "上门", "寄修"),
            "STATUS", List.of("已受理", "维修中", "待备件", "已完成", "无法维修"),
            "MUST_RETURN", List.of("是", "否"),
            "PART_CLASS", List.of("MAINBOARD", "LCD", "LCD_DRIVER_BOARD", "OTHER"),
            "SERIAL_CHECK", List.of("NONE", "MOD34"));

    private static final Set<String> OUR_SHEETS = Set.of(
            "version",
            Texts.chinese().get("importing.template.help"),
            Texts.english().get("importing.template.help"));

    private ImportTemplate() {}

    /** Whether a sheet is one of those that explain the template and hold no data. */
    static boolean isOurs(String sheet) {
        return OUR_SHEETS.contains(sheet);
    }

    static void write(ImportKind kind, Texts texts, OutputStream into) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            List<Column> columns = kind.columns().stream()
                    .filter(column ->
                            column.use() != Column.Use.IGNORED && !column.key().equals("SOURCE_ID"))
                    .toList();
            data(book, columns, kind, texts);
            explain(book, columns, kind, texts);
            Sheet version = book.createSheet("version");
            version.createRow(0).createCell(0).setCellValue(kind.slug() + " V" + VERSION);
            book.setSheetVisibility(book.getSheetIndex(version), SheetVisibility.VERY_HIDDEN);
            book.write(into);
        }
    }

    private static void data(Workbook book, List<Column> columns, ImportKind kind, Texts texts) {
        Sheet sheet = book.createSheet(texts.get("importing.kind." + kind));
        CellStyle text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        CellStyle needed = heading(book, IndexedColors.LIGHT_CORNFLOWER_BLUE);
        CellStyle free = heading(book, IndexedColors.GREY_25_PERCENT);
        CellStyle grey = book.createCellStyle();
        grey.cloneStyleFrom(text);
        Font italic = book.createFont();
        italic.setItalic(true);
        italic.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        grey.setFont(italic);
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        Row headings = sheet.createRow(0);
        Row example = sheet.createRow(1);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            boolean required = column.use() == Column.Use.REQUIRED;
            Cell cell = headings.createCell(place);
            cell.setCellValue(column.name(texts.locale()) + (required ? "*" : ""));
            cell.setCellStyle(required ? needed : free);
            note(book, drawing, cell, texts.get("importing.column." + column.key()));
            Cell shown = example.createCell(place);
            shown.setCellValue((place == 0 ? EXAMPLE_MARK + " " : "") + example(kind, column.key()));
            shown.setCellStyle(grey);
            sheet.setDefaultColumnStyle(place, text);
            sheet.setColumnWidth(place, 16 * 256);
            choose(sheet, place, LISTS.get(column.key()));
        }
        sheet.createFreezePane(1, 1);
    }

    private static CellStyle heading(Workbook book, IndexedColors colour) {
        CellStyle style = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static void note(Workbook book, Drawing<?> drawing, Cell cell, String sentence) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(1);
        anchor.setRow2(5);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString(sentence));
        cell.setCellComment(comment);
    }

    private static void choose(Sheet sheet, int place, List<String> values) {
        if (values == null) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(values.toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW, place, place));
        // What is typed instead of chosen is judged like everything else.
        choice.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        choice.setShowErrorBox(true);
        sheet.addValidationData(choice);
    }

    private static void explain(Workbook book, List<Column> columns, ImportKind kind, Texts texts) {
        Sheet sheet = book.createSheet(texts.get("importing.template.help"));
        CellStyle bold = heading(book, IndexedColors.GREY_25_PERCENT);
        CellStyle wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        int at = 0;
        for (String line : texts.get("importing.template.lines", VERSION).split("\n")) {
            Cell cell = sheet.createRow(at++).createCell(0);
            cell.setCellValue(line);
        }
        Row head = sheet.createRow(++at);
        String[] names = {
            texts.get("importing.template.column"),
            texts.get("importing.template.required"),
            texts.get("importing.template.note"),
            texts.get("importing.template.example"),
            texts.get("importing.template.aliases")
        };
        for (int i = 0; i < names.length; i++) {
            head.createCell(i).setCellValue(names[i]);
            head.getCell(i).setCellStyle(bold);
        }
        for (Column column : columns) {
            Row row = sheet.createRow(++at);
            row.createCell(0).setCellValue(column.name(texts.locale()));
            row.createCell(1).setCellValue(texts.get(column.use() == Column.Use.REQUIRED ? "app.yes" : "app.no"));
            row.createCell(2).setCellValue(texts.get("importing.column." + column.key()));
            row.getCell(2).setCellStyle(wrapped);
            row.createCell(3).setCellValue(example(kind, column.key()));
            row.createCell(4).setCellValue(String.join("、", column.names()));
        }
        int[] widths = {18, 8, 60, 26, 60};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
    }

    private static String example(ImportKind kind, String key) {
        return switch (key) {
            case "ORDER_NO" -> "FC442610080001";
            case "CODE" ->
                switch (kind) {
                    case CENTRES -> "FC44";
                    case OUTLETS -> "WD440101";
                    case PRODUCT_CATEGORIES -> "TV";
                    case FAULT_CODES -> "F02";
                    default -> "TV-PNL";
                };
            case "NAME" ->
                switch (kind) {
                    case CENTRES -> "广东省服务中心";
                    case OUTLETS -> "广州第1服务网点";
                    case PRODUCT_CATEGORIES -> "液晶电视";
                    case FAULT_CODES -> "无图像/屏幕故障";
                    default -> "液晶电视液晶屏";
                };
            case "CENTRE_CODE" -> "FC44";
            case "OUTLET_CODE" -> "WD440101";
            case "OUTLET_NAME" -> "广州第1服务网点";
            case "PROVINCE_CODE" -> "440000";
            case "CITY_CODE" -> "440100";
            case "CATEGORY_CODE" -> "TV";
            case "PRODUCT_CATEGORY" -> "液晶电视";
            case "PRODUCT_MODEL", "MODEL" -> "TV-55A1";
            case "SERIAL_NO" -> "TV2401A1234567X";
            case "PURCHASED_ON", "SOLD_ON" -> "2026-03-15";
            case "SHIPPED_ON" -> "2026-02-20";
            case "ACCEPTED_ON" -> "2026-10-08";
            case "COMPLETED_ON" -> "2026-10-10";
            case "CUSTOMER_NAME", "CONTACT" -> "王女士";
            case "CUSTOMER_PHONE", "PHONE" -> "138****1234";
            case "CUSTOMER_ADDRESS", "ADDRESS" -> "广州市天河区";
            case "FAULT_CODE" -> "F02";
            case "FAULT_DESCRIPTION" -> "开机有声音，屏幕不亮";
            case "ACTIONS" -> "更换液晶屏";
            case "REPAIR_LEVEL", "HIGHEST_LEVEL" -> "二级维修";
            case "FAULT_GROUP" -> "PNL";
            case "WARRANTY_CLAIM" -> "保内";
            case "SERVICE_MODE" -> "上门";
            case "STATUS" -> "已完成";
            case "PARTS_USED" -> "TV-PNL*1";
            case "PART_1" -> "TV-PNL";
            case "QUANTITY_1", "UNITS" -> "1";
            case "OLD_TAG_1" -> "J2610080001";
            case "OLD_SERIAL_1" -> "PNL24A00017";
            case "NEW_SERIAL_1" -> "PNL26B00231";
            case "TECHNICIAN" -> "李工";
            case "WARRANTY_MONTHS" -> "12";
            case "PRICE" -> "120.00";
            case "MUST_RETURN" -> "是";
            case "TAX_RATE" -> "3%";
            case "LON" -> "113.28";
            case "LAT" -> "23.12";
            default -> "";
        };
    }
}
