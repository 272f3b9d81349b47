package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Refusal;
import weijie.shared.Texts;

class SheetReaderTest {

    private static final List<Column> TWO = List.of(
            Column.required("NO", "单号", "no"),
            Column.required("NAME", "名称", "name"),
            Column.optional("DAY", "日期", "day"),
            Column.optional("AMOUNT", "金额", "amount"));

    @TempDir
    Path folder;

    private final List<SheetRow> rows = new ArrayList<>();

    private SheetOutline read(Path file) {
        return read(file, TWO, null);
    }

    private SheetOutline read(Path file, List<Column> columns, String sheet) {
        rows.clear();
        return SheetReader.read(file, columns, HeadingMap.NONE, sheet, new SheetReader.Rows() {
            @Override
            public void begin(Headings headings) {
                assertThat(headings.isComplete()).isTrue();
            }

            @Override
            public void row(SheetRow row) {
                rows.add(row);
            }
        });
    }

    /** POI writes a value beside the text of such a cell, and nobody but POI's caller knows of it. */
    @Test
    void aCellWithAValueBesideItsTextIsReadAsPeopleSeeIt() throws IOException {
        Path file = folder.resolve("inline.xlsx");
        try (SXSSFWorkbook streamed = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = streamed.createSheet();
            Row headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("单号");
            headings.createCell(1).setCellValue("名称");
            sheet.createRow(1).createCell(0).setCellValue("TEXT");
            streamed.write(out);
        }
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(file)) {
            book.getSheetAt(0).getRow(1).getCell(0).setCellValue("VALUE");
            book.write(out);
        }
        read(file);
        assertThat(cell(0, 0)).isEqualTo("TEXT");
    }

    private Path text(String content, Charset charset) throws IOException {
        return Files.write(folder.resolve("t.csv"), content.getBytes(charset));
    }

    private String cell(int row, int column) {
        return rows.get(row).cells()[column];
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(Texts.chinese().of(refusal)).doesNotContain("??");
            assertThat(Texts.english().of(refusal)).doesNotContain("??");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    @DisplayName("a csv file is read in whichever encoding it was saved")
    void encodings(String charset) throws IOException {
        read(text("单号,名称\r\nA1,重庆镕丰㊣\r\nA2,\"两\r\n行,\"\"引\"\"\"\r\n", Charset.forName(charset)));
        assertThat(rows).hasSize(2);
        assertThat(cell(0, 1)).startsWith("重庆镕丰");
        assertThat(cell(1, 1)).isEqualTo("两\n行,\"引\"");
        assertThat(rows.get(1).rowNo()).isEqualTo(3);
    }

    @Test
    void characterOutsideTheBasicPlane() throws IOException {
        read(text("单号,名称\nA1,𠮷野家🔧\n", Charset.forName("GB18030")));
        assertThat(cell(0, 1)).isEqualTo("𠮷野家🔧");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separators(String separator) throws IOException {
        read(text("\uFEFF名称;单号;金额\n甲;A1;1\n".replace(";", separator), StandardCharsets.UTF_8));
        assertThat(rows).hasSize(1);
        assertThat(cell(0, 1)).isEqualTo("A1");
    }

    @Test
    @DisplayName(
            "headings may stand in any order and under a title; unknown and repeated ones are listed, empty rows counted, totals passed over")
    void headings() throws IOException {
        SheetOutline outline =
                read(text("十月维修记录\n\n No* ,客户,名称（必填）,单号\nA1,x,甲,B\n,,,\nA2,y,乙,C\n合计：,2\n", StandardCharsets.UTF_8));
        assertThat(outline.headingRow()).isEqualTo(3);
        assertThat(outline.headings().unknown()).containsExactly("客户");
        assertThat(outline.headings().repeated()).containsExactly("单号");
        assertThat(outline.rows()).isEqualTo(2);
        assertThat(outline.emptyRows()).isEqualTo(1);
        assertThat(outline.passedOver()).containsExactly(new RowsPassedOver(PassedOver.TOTAL, 1, "7"));
        assertThat(rows).extracting(SheetRow::rowNo).containsExactly(4, 6);
    }

    private static final String WIDE = "单号,名称,日期,金额,备注\n";

    @Test
    @DisplayName("rows that a quotation mark would swallow are rows of their own, each as it stands, and say so")
    void aQuotationMarkSwallowsNoRows() throws IOException {
        SheetOutline outline = read(text(
                WIDE + "A1,\"黑屏,2026-01-01,1,\nA2,甲,2026-01-02,2,\nA3,32寸屏\",2026-01-03,3,\nA4,乙,2026-01-04,4,\n",
                StandardCharsets.UTF_8));
        assertThat(outline.rows()).isEqualTo(4);
        assertThat(rows).extracting(SheetRow::rowNo).containsExactly(2, 3, 4, 5);
        assertThat(rows.get(0).cells()).containsExactly("A1", "\"黑屏", "2026-01-01", "1", "");
        assertThat(rows.get(1).cells()).containsExactly("A2", "甲", "2026-01-02", "2", "");
        assertThat(rows.get(2).cells()).containsExactly("A3", "32寸屏\"", "2026-01-03", "3", "");
        assertThat(rows).extracting(SheetRow::note).containsExactly("IM-106", null, "IM-106", null);
    }

    @Test
    @DisplayName("a swallowed row with quotation marks of its own keeps them; one whose cells cannot be told is named")
    void aQuotationMarkAmongOthers() throws IOException {
        read(text(
                WIDE
                        + "A1,甲,2026-01-01,1,\"55寸\nA2,\"乙,丙\",2026-01-02,2,\nA3,\"丁,\"2026-01-03,3\nA4,戊,2026-01-04,4,65寸\"\n",
                StandardCharsets.UTF_8));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).cells()).containsExactly("A2", "乙,丙", "2026-01-02", "2", "");
        assertThat(rows).extracting(SheetRow::note).containsExactly("IM-106", null, "IM-107", null);
    }

    @Test
    @DisplayName(
            "within one row: cells that marks hold together though the row has all its separators, and text behind a closing mark")
    void quotationMarksWithinARow() throws IOException {
        read(text(
                WIDE
                        + "A1,\"甲,2026-01-01,1\",\nA2,\"32\"寸,2026-01-02,2,\nA3,32\" 55\",2026-01-03,3,\nA4,\"乙\",2026-01-04\n",
                StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::note).containsExactly("IM-107", "IM-106", null, null);
        assertThat(cell(1, 1)).isEqualTo("32寸");
        assertThat(cell(2, 1)).isEqualTo("32\" 55\"");
    }

    @Test
    @DisplayName("a text over several lines stays one cell, with separators and quotation marks within")
    void aTextOverSeveralLines() throws IOException {
        read(text(
                WIDE + "A1,\"一,二\n三\r\n\"\"四\"\"\",2026-01-01,1,\"五,六\n七\"\nA2,甲,2026-01-02,2,\n",
                StandardCharsets.UTF_8));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).cells()).containsExactly("A1", "一,二\n三\n\"四\"", "2026-01-01", "1", "五,六\n七");
        assertThat(rows).extracting(SheetRow::note).containsOnlyNulls();
    }

    @Test
    @DisplayName("in a narrow table rows within quotation marks cannot be told from text and are named")
    void quotationMarksInANarrowTable() throws IOException {
        read(text("单号,名称\nA1,\"甲\nA2,乙\nA3,丙\"\n", StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::note).containsExactly("IM-107");
    }

    @Test
    @DisplayName(
            "what stands beyond the last heading is named, an empty cell there is not, nor one under an empty heading")
    void beyondTheHeadings() throws IOException {
        SheetOutline outline = read(text("单号,名称,\nA1,甲,助,x,y\nA2,乙,,\u3000,\nA3,丙,助\n", StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::note).containsExactly("IM-108x y", null, null);
        assertThat(outline.unnamed()).containsExactly(2);
    }

    @Test
    @DisplayName("a tab behind every cell is none of the separators")
    void aTabBehindEveryCell() throws IOException {
        read(text("单号\t,名称\t,日期\t\nA1\t,甲\t,2026-01-01\t\n", StandardCharsets.UTF_8));
        assertThat(cell(0, 0).strip()).isEqualTo("A1");
        assertThat(rows.get(0).cells()).hasSize(3);
    }

    @Test
    @DisplayName("what keeps digits from being taken for a number is no part of the text")
    void textMarkedAsText() throws IOException {
        read(text("单号,名称\n=\"00123\",甲\n\"=\"\"00124\"\"\",=A1\n", StandardCharsets.UTF_8));
        assertThat(cell(0, 0)).isEqualTo("00123");
        assertThat(cell(1, 0)).isEqualTo("00124");
        assertThat(cell(1, 1)).isEqualTo("=A1");
    }

    @Test
    @DisplayName("rows of spaces that only programs see are empty")
    void spacesOfAllKinds() throws IOException {
        SheetOutline outline = read(text("单号,名称\n\u00A0,\u3000\n\u200B,\u2007\nA1,甲\n", StandardCharsets.UTF_8));
        assertThat(outline.rows()).isEqualTo(1);
        assertThat(outline.emptyRows()).isEqualTo(2);
    }

    private static final List<Column> CODED = List.of(
            Column.required("ORDER_NO", "单号", "no"),
            Column.required("ACCEPTED_ON", "日期", "day"),
            Column.optional("UNITS", "台数", "units"));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "a workbook's epoch holds for numbers without a date format, leading zeros that its format shows are kept in codes")
    void epochAndZeros(boolean modern) throws IOException {
        Path file = folder.resolve(modern ? "e.xlsx" : "e.xls");
        try (Workbook workbook = modern ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            fill(sheet.createRow(0), "单号", "日期", "台数");
            fill(sheet.createRow(1), 4711, 44838, 7);
            fill(sheet.createRow(2), 4712, "44838", 44838);
            CellStyle zeros = workbook.createCellStyle();
            zeros.setDataFormat(workbook.createDataFormat().getFormat("00000000000"));
            CellStyle lettered = workbook.createCellStyle();
            lettered.setDataFormat(workbook.createDataFormat().getFormat("\"WD\"000000"));
            CellStyle two = workbook.createCellStyle();
            two.setDataFormat(workbook.createDataFormat().getFormat("00"));
            sheet.getRow(1).getCell(0).setCellStyle(zeros);
            sheet.getRow(2).getCell(0).setCellStyle(lettered);
            sheet.getRow(1).getCell(2).setCellStyle(two);
            if (workbook instanceof XSSFWorkbook book) {
                book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            } else if (workbook instanceof HSSFWorkbook book) {
                ((org.apache.poi.hssf.record.DateWindow1904Record) book.getInternalWorkbook()
                                .findFirstRecordBySid(org.apache.poi.hssf.record.DateWindow1904Record.sid))
                        .setWindowing((short) 1);
            }
            workbook.write(out);
        }
        read(file, CODED, null);
        assertThat(rows.get(0).cells()).containsExactly("00000004711", "2026-10-05", "7");
        assertThat(rows.get(1).cells()).containsExactly("WD004712", "2026-10-05", "44838");
    }

    @Test
    @DisplayName("a formula that was never computed is no empty cell; one that came out empty is")
    void formulasWithoutAValue() throws IOException {
        Path file = folder.resolve("f.xlsx");
        sheet(
                file,
                "<row r='1'><c t='inlineStr'><is><t>单号</t></is></c><c t='inlineStr'><is><t>日期</t></is></c></row>"
                        + "<row r='2'><c t='inlineStr'><is><t>A1</t></is></c><c><f>1+1</f></c></row>"
                        + "<row r='3'><c t='inlineStr'><is><t>A2</t></is></c><c><f>1+1</f><v></v></c></row>"
                        + "<row r='4'><c t='inlineStr'><is><t>A3</t></is></c><c t='str'><f>IF(1,\"\",1)</f></c></row>"
                        + "<row r='5'><c t='inlineStr'><is><t>A4</t></is></c><c t='str'><f>IF(1,\"\",1)</f><v></v></c></row>"
                        + "<row r='6'><c t='inlineStr'><is><t>A5</t></is></c><c t='d'><v>2026-09-30T16:00:00.000Z</v></c></row>");
        read(file, CODED, null);
        assertThat(rows)
                .extracting(row -> row.cells()[1])
                .containsExactly(
                        RowBuffer.NO_VALUE, RowBuffer.NO_VALUE, RowBuffer.NO_VALUE, "", "2026-09-30 16:00:00.000Z");
    }

    private static void sheet(Path file, String rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>");
            part(zip, "w.xml", "<workbook><sheets><sheet name=\"a\" id=\"1\"/></sheets></workbook>");
            part(
                    zip,
                    "_rels/w.xml.rels",
                    "<Relationships><Relationship Id=\"1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>");
            part(zip, "s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
    }

    @Test
    @DisplayName("a row that only adds up is no data wherever it stands; one that merely begins with such a word is")
    void totalInTheMiddle() throws IOException {
        SheetOutline outline = read(text("单号,名称\nA1,甲\n小计,1\nA2,乙\n合计-7,丙\n合计：2单,￥1,\n", StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::rowNo).containsExactly(2, 4, 5);
        assertThat(outline.passedOver()).containsExactly(new RowsPassedOver(PassedOver.TOTAL, 2, "3、6"));
    }

    private static final String RECORDS = "序号,服务单号,网点代码,机型,机身号,报修日期,完工日期,维修级别,保修类型\n";

    private SheetOutline records(String lines) throws IOException {
        return read(text(RECORDS + lines, StandardCharsets.UTF_8), ImportKind.REPAIR_RECORDS.columns(), null);
    }

    @Test
    @DisplayName("signatures, page numbers, headings once more and filled-down defaults are no data, and are named")
    void rowsThatAreNoData() throws IOException {
        SheetOutline outline = records("1,A1,WD1,M,S1,2026-10-01,2026-10-02,1,保内\n"
                + RECORDS
                + "2,A2,WD1,M,S2,2026-10-01,2026-10-02,1,保内\n"
                + "3,,WD1,,,,,,保内\n"
                + "4,,WD1,,,,,,保内\n"
                + "5,,,,,,,,\n"
                + "6,31,\u00A0,,,,,,\u3000\n"
                + "制表人：张三,,,,审核：李四,,,,\n"
                + "第 1 页 共 3 页,,,,,,,,\n");
        assertThat(rows).extracting(SheetRow::rowNo).containsExactly(2, 4);
        assertThat(outline.passedOver())
                .containsExactly(
                        new RowsPassedOver(PassedOver.SIGNATURE, 2, "9-10"),
                        new RowsPassedOver(PassedOver.HEADINGS, 1, "3"),
                        new RowsPassedOver(PassedOver.DEFAULTS, 4, "5-8"));
        assertThat(outline.emptyRows()).isZero();
    }

    @Test
    @DisplayName("a record with much missing is still a record: it is rejected with its reasons and not passed over")
    void unfinishedRecordsAreData() throws IOException {
        SheetOutline outline =
                records("1,A1,,,,,,,\n2,,WD1,M,,,,,\n3,,,,S3,,,,\n4,审核科A4,WD1,M,S4,2026-10-01,2026-10-02,1,\n");
        assertThat(rows).extracting(SheetRow::rowNo).containsExactly(2, 3, 4, 5);
        assertThat(outline.passedOver()).isEmpty();
    }

    @Test
    @DisplayName("of two headings for one column the template's own is read, wherever it stands")
    void theTemplatesWordGoesFirst() {
        Headings headings = Headings.of(List.of("接单日期", "报修日期", "SN", "机身号"), ImportKind.REPAIR_RECORDS.columns());
        assertThat(headings.place("ACCEPTED_ON")).isEqualTo(1);
        assertThat(headings.place("SERIAL_NO")).isEqualTo(3);
        assertThat(headings.repeated()).containsExactly("接单日期", "SN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "工单编号,网点编号,机器型号,机身号码,报修时间,完工时间,维修等级,客户手机",
                "工单号,网点编码,型号,SN号,接单日期,完成时间,级别,联系方式",
                "服务单编号,服务网点编码,规格型号,SN,受理时间,结单时间,服务级别,手机号码"
            })
    @DisplayName("people's own words for the columns are known")
    void aliases(String line) {
        Headings headings = Headings.of(List.of(line.split(",")), ImportKind.REPAIR_RECORDS.columns());
        assertThat(headings.missing()).isEmpty();
        assertThat(headings.unknown()).isEmpty();
        assertThat(headings.place("CUSTOMER_PHONE")).isEqualTo(7);
    }

    @Test
    @DisplayName("what a person said of headings goes before what is known, and headings that are equal are told apart")
    void headingsAsAPersonSaid() {
        List<String> mine = List.of("单子", "日子", "日子", "SN", "机身号", "");
        HeadingMap map = new HeadingMap(Map.of(
                "单子",
                "ORDER_NO",
                "日子",
                "ACCEPTED_ON",
                "日子#2",
                "COMPLETED_ON",
                "sn",
                "SERIAL_NO",
                "机身号",
                "",
                "[F]",
                "REMARK"));
        Headings headings = Headings.of(mine, ImportKind.REPAIR_RECORDS.columns(), map);
        assertThat(headings.place("ORDER_NO")).isZero();
        assertThat(headings.place("ACCEPTED_ON")).isEqualTo(1);
        assertThat(headings.place("COMPLETED_ON")).isEqualTo(2);
        assertThat(headings.place("SERIAL_NO")).isEqualTo(3);
        assertThat(headings.place("REMARK")).isEqualTo(5);
        assertThat(headings.said()).containsExactly(0, 1, 2, 3, 5);
        assertThat(HeadingMap.split(map.joined())).isEqualTo(map);
    }

    @Test
    @DisplayName("sheets without headings and hidden sheets are said to be unread")
    void unreadSheets() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String name : List.of("说明", "广州", "隐藏", "深圳")) {
                Sheet sheet = book.createSheet(name);
                Row heading = sheet.createRow(0);
                heading.createCell(0).setCellValue(name.equals("说明") ? "本表" : "单号");
                heading.createCell(1).setCellValue(name.equals("说明") ? "用法" : "名称");
                sheet.createRow(1).createCell(0).setCellValue("A1");
                sheet.getRow(1).createCell(1).setCellValue("甲");
            }
            book.setSheetHidden(2, true);
            book.write(out);
        }
        SheetOutline outline = read(file);
        assertThat(outline.sheet()).isEqualTo("广州");
        assertThat(outline.otherSheets()).containsExactly("深圳");
        assertThat(outline.unreadSheets()).containsExactly("说明", "隐藏");
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        Path file = text("单号,日期\nA1,2026-01-01\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("IM-003");
            assertThat(Texts.chinese().of(refusal)).contains("名称").doesNotContain("单号");
        });
    }

    @Test
    void whatIsNoTable() throws IOException {
        refused("IM-010", () -> read(text("", StandardCharsets.UTF_8)));
        refused("IM-010", () -> read(text("\n\n ,,\n", StandardCharsets.UTF_8)));
        refused("IM-001", () -> read(text("a\0b\0\0\0", StandardCharsets.ISO_8859_1)));
        refused("IM-008", () -> read(text("单号,名称\nA1,\"甲\nA2,乙\n", StandardCharsets.UTF_8)));
        refused("IM-015", () -> read(text("<html><body><table></table></body></html>", StandardCharsets.UTF_8)));
        refused("IM-001", () -> read(text("%PDF-1.4 xxxxxxxx", StandardCharsets.UTF_8)));
        refused("IM-006", () -> read(sparse(101L << 20)));
    }

    private Path sparse(long size) throws IOException {
        Path file = folder.resolve("big.csv");
        try (var access = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(size);
        }
        return file;
    }

    @Test
    @DisplayName("more than 200,000 rows are refused with their number; 200,000 are not")
    void tooManyRows() throws IOException {
        StringBuilder text = new StringBuilder("no,name\n");
        for (int i = 0; i < SheetReader.MOST_ROWS; i++) {
            text.append(i).append(",x\n");
        }
        assertThat(read(text(text.toString(), StandardCharsets.UTF_8)).rows()).isEqualTo(200_000);
        text.append("1,x\n");
        Path file = text(text.toString(), StandardCharsets.UTF_8);
        refused("IM-004", () -> read(file));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "cells of a workbook: dates by style, formulas by value, long numbers whole, lost digits marked, hidden and merged told")
    void workbook(boolean modern) throws IOException {
        Path file = folder.resolve(modern ? "w.xlsx" : "w.xls");
        try (Workbook workbook = modern ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("请看第二个表");
            Sheet sheet = workbook.createSheet("数据");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            fill(sheet.createRow(0), "单号", "名称", "日期", "金额");
            fill(sheet.createRow(1), 13800138000d, "'甲", LocalDate.of(2026, 11, 3), 0.1 + 0.2);
            fill(sheet.createRow(2), 123456789012345678d, "二\n行", LocalDate.of(2000, 2, 29), 1e-3);
            Row third = sheet.createRow(4);
            fill(third, "A3", "丙", "2026/1/2", 12);
            third.setZeroHeight(true);
            third.createCell(3).setCellFormula("1+2");
            Row fourth = sheet.createRow(5);
            fill(fourth, "A4", "丁", true);
            fourth.createCell(3).setCellFormula("NA()");
            for (int i = 1; i < 3; i++) {
                sheet.getRow(i).getCell(2).setCellStyle(day);
            }
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 1, 1));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        SheetOutline outline = read(file);
        assertThat(outline.sheet()).isEqualTo("数据");
        assertThat(outline.rows()).isEqualTo(4);
        assertThat(outline.emptyRows()).isEqualTo(1);
        assertThat(outline.hiddenRows()).isEqualTo(1);
        assertThat(outline.merged()).containsExactly("B5:B6");
        assertThat(rows.get(0).cells()).containsExactly("13800138000", "'甲", "2026-11-03", "0.3");
        assertThat(rows.get(0).mark(0)).isEqualTo(RowBuffer.NUMBER);
        assertThat(rows.get(0).mark(2)).isEqualTo(RowBuffer.DATE);
        assertThat(rows.get(1).cells()).containsExactly("1.23456789012346E+17", "二\n行", "2000-02-29", "0.001");
        assertThat(rows.get(1).mark(0) & RowBuffer.DIGITS_LOST).isNotZero();
        assertThat(rows.get(2).hidden()).isTrue();
        assertThat(cell(2, 3)).isEqualTo("3");
        assertThat(rows.get(3).rowNo()).isEqualTo(6);
        assertThat(cell(3, 2)).isEqualTo("TRUE");
        assertThat(cell(3, 3)).isEqualTo("#N/A");
        assertThat(rows.get(3).mark(3)).isEqualTo(RowBuffer.ERROR);
    }

    private static void fill(Row row, Object... values) {
        for (Object value : values) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate date) {
                cell.setCellValue(date);
            } else if (value instanceof Boolean yes) {
                cell.setCellValue(yes);
            } else {
                cell.setCellValue(value.toString());
            }
        }
    }

    @Test
    @DisplayName("of several sheets the first that fits is read, the others are named, and one can be asked for")
    void severalSheets() throws IOException {
        Path file = folder.resolve("s.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook.createSheet("空表").createRow(0), "单号", "名称");
            for (String name : List.of("一月", "二月", "备注")) {
                Sheet sheet = workbook.createSheet(name);
                fill(sheet.createRow(0), name.equals("备注") ? "随便" : "单号", "名称");
                fill(sheet.createRow(1), name, "x");
            }
            workbook.write(out);
        }
        SheetOutline outline = read(file);
        assertThat(outline.sheet()).isEqualTo("一月");
        assertThat(outline.otherSheets()).containsExactly("二月");
        assertThat(rows).hasSize(1);
        read(file, TWO, "二月");
        assertThat(cell(0, 0)).isEqualTo("二月");
        refused("IM-016", () -> read(file, TWO, "三月"));
    }

    @TestFactory
    @DisplayName("every real spreadsheet gives rows or a clear message")
    Stream<DynamicTest> realFiles() throws IOException {
        Map<String, String> codes = Map.of(
                "poi__Simple.xlsb", "IM-007",
                "poi__password.xls", "IM-002",
                "poi__testEXCEL_95.xls", "IM-007",
                "easyexcel__logback.xml", "IM-015");
        return Files.list(SampleFiles.folder("spreadsheets"))
                .sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String code = readOrRefuse(file, ImportKind.REPAIR_RECORDS.columns());
                    assertThat(code).isNotEqualTo("rows");
                    String expected = codes.get(file.getFileName().toString());
                    if (expected != null) {
                        assertThat(code).isEqualTo(expected);
                    }
                    // Whatever stands in the first row is taken for headings, so that every cell is read.
                    assertThat(readOrRefuse(file, List.of())).isEqualTo(code.equals("IM-003") ? "rows" : code);
                }));
    }

    private String readOrRefuse(Path file, List<Column> columns) {
        try {
            read(file, columns, null);
            return "rows";
        } catch (Refusal refusal) {
            assertThat(Texts.chinese().of(refusal)).doesNotContain("??");
            return refusal.code();
        }
    }

    @Test
    @DisplayName("damaged files end in a refusal or in rows, never in another exception")
    void mutations() throws IOException {
        Random random = new Random(20261031);
        List<Path> originals;
        try (Stream<Path> files = Files.list(SampleFiles.folder("spreadsheets"))) {
            originals = files.sorted().toList();
        }
        Path damaged = folder.resolve("damaged");
        for (Path original : originals) {
            byte[] bytes = Files.readAllBytes(original);
            for (int i = 0; i < 20; i++) {
                byte[] copy = i % 4 == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
                for (int j = 0; i % 4 != 0 && j < 1 << i % 4 * 2; j++) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt();
                }
                Files.write(damaged, copy);
                assertThat(readOrRefuse(damaged, List.of()))
                        .as(original + " " + i)
                        .matches("rows|IM-\\d{3}");
            }
        }
    }

    @Test
    @DisplayName("a sheet that reaches for other files is refused")
    void outsideEntities() throws IOException {
        refused("IM-001", () -> read(packed("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;")));
        refused("IM-001", () -> read(packed("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY e \"&a;&a;&a;\">]>", "&e;")));
    }

    @Test
    @DisplayName("an element with attributes without end is refused at once, however they are written")
    void attributesWithoutEnd() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            many.append(" a").append(Integer.toString(i, 36)).append("=\">\"");
        }
        long before = System.nanoTime();
        refused("IM-009", () -> read(packed("", "x</t><t" + many + ">y")));
        refused("IM-009", () -> read(packed("", "x</t><t" + many.substring(0, many.indexOf(" a5k=")) + ">y")));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("a row with a number beyond what programs can show is refused")
    void rowsWithoutEnd() throws IOException {
        String row = "x</t></is></c></row><row r=\"%d\"><c t=\"inlineStr\"><is><t>y";
        read(packed("", row.formatted(1 << 20)));
        for (int number : new int[] {(1 << 20) + 1, Integer.MAX_VALUE, 0, -1}) {
            refused("IM-009", () -> read(packed("", row.formatted(number))));
        }
    }

    @Test
    @DisplayName("a small file that unpacks to a huge one is refused")
    void bomb() {
        refused("IM-009", () -> {
            Path file = folder.resolve("b.xlsx");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                part(zip, "[Content_Types].xml", "<Types/>");
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 100; i++) {
                    zip.write(spaces);
                }
            }
            read(file);
        });
    }

    private Path packed(String doctype, String text) throws IOException {
        Path file = folder.resolve("p.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>");
            part(zip, "w.xml", "<workbook><sheets><sheet name=\"a\" id=\"1\"/></sheets></workbook>");
            part(
                    zip,
                    "_rels/w.xml.rels",
                    "<Relationships><Relationship Id=\"1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>");
            part(
                    zip,
                    "s.xml",
                    doctype + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>单号</t></is></c>"
                            + "<c t=\"inlineStr\"><is><t>名称</t></is></c></row>" + "<row><c t=\"inlineStr\"><is><t>"
                            + text
                            + "</t></is></c></row></sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
