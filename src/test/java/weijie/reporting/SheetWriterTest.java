package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Money;

class SheetWriterTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("工单号"),
            SheetColumn.number("台数"),
            SheetColumn.money("金额"),
            SheetColumn.date("完成日期"),
            SheetColumn.dateTime("时间"));

    @Test
    void cellsAreRealNumbersDatesAndMoney() throws IOException {
        XSSFSheet sheet = sheet("维修单", new Object[] {
            "FC612401010001",
            3,
            Money.parse("1280.50"),
            LocalDate.of(2026, 10, 31),
            LocalDateTime.of(2026, 10, 31, 8, 5, 9)
        });
        var row = sheet.getRow(1);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("FC612401010001");
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(3);
        assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1280.50);
        assertThat(row.getCell(2).getCellStyle().getDataFormatString()).startsWith("#,##0.00");
        assertThat(DateUtil.isCellDateFormatted(row.getCell(3))).isTrue();
        assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-10-31T00:00:00");
        assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-10-31T08:05:09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 138", "-5", "@SUM(A1)", "\t=1", "\r=1"})
    void textThatLooksLikeAFormulaStaysText(String text) throws IOException {
        var cell = sheet("s", new Object[] {text}).getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void ordinaryTextIsNotQuoted() throws IOException {
        var cell = sheet("s", new Object[] {"a=b"}).getRow(1).getCell(0);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void longNumbersKeepEveryDigitAsText() throws IOException {
        XSSFSheet sheet =
                sheet("s", new Object[] {"a", 123_456_789_012_345_678L}, new Object[] {12345, 999_999_999_999_999L});
        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("123456789012345678");
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("12345");
        assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(999_999_999_999_999d);
    }

    @Test
    void theHeaderIsFrozenAndFiltered() throws IOException {
        XSSFSheet sheet = sheet("a/b", new Object[] {"x"});
        assertThat(sheet.getSheetName()).isEqualTo("a b");
        assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("金额");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E2");
        assertThat(sheet.getColumnWidth(2)).isEqualTo(14 * 256);
    }

    @Test
    void emptyAndOversizedTextIsHandled() throws IOException {
        XSSFSheet sheet = sheet("s", new Object[] {null, null}, new Object[] {""}, new Object[] {"长".repeat(40_000)});
        assertThat(sheet.getRow(1).getCell(0)).isNull();
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).hasSize(32_767);
    }

    @Test
    void textIsWrittenInlineSoThatMemoryStaysFlat() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet("s", COLUMNS);
            for (int i = 0; i < 20_000; i++) {
                writer.row("文字" + i, i, Money.ofFen(i), LocalDate.EPOCH);
            }
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    assertThat(zip.readAllBytes()).hasSizeLessThan(1_000);
                }
            }
        }
    }

    @Test
    void nothingIsWrittenAfterAFailure() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (SheetWriter writer = SheetWriter.to(out)) {
                        writer.sheet("s", COLUMNS);
                        writer.row(1, 2, 3, 4, 5, 6);
                    }
                })
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void severalSheetsStandInOneFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet("汇总", COLUMNS).row("a");
            writer.sheet("明细", COLUMNS).row("b").row("c");
        }
        try (XSSFWorkbook book = read(out)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheet("明细").getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void theCallersStreamStaysOpen() {
        boolean[] closed = new boolean[1];
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet("s", COLUMNS);
        }
        assertThat(closed[0]).isFalse();
    }

    private static XSSFSheet sheet(String name, Object[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet(name, COLUMNS);
            for (Object[] row : rows) {
                writer.row(row);
            }
        }
        return read(out).getSheetAt(0);
    }

    private static XSSFWorkbook read(ByteArrayOutputStream out) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
