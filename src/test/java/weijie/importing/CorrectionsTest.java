package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.repair.check.Severity;
import weijie.shared.Refusal;
import weijie.shared.Texts;

class CorrectionsTest {

    private static final ImportKind KIND = ImportKind.CENTRES;
    private static final Headings BATCH = Headings.of(List.of("省份代码", "自己的列", "服务中心编码", "服务中心名称"), KIND.columns());

    private static final Corrections.Taker NOBODY = (rowNo, cells) -> {};

    @TempDir
    Path folder;

    private Path errors() throws IOException {
        ErrorWorkbook workbook = new ErrorWorkbook(KIND, BATCH, Texts.chinese());
        StagedRow first = new StagedRow(7, List.of("", "=1+1", "00123", "甲_x0037_中心"), false, null, null);
        workbook.add(first, List.of(RowForm.finding(first, "00123", Severity.REJECTED, "IM-201", "PROVINCE_CODE", "")));
        StagedRow second = new StagedRow(12, List.of("440000", "多\n行", "FC44", "FC"), false, "B12:B13", null);
        workbook.add(second, List.of(RowForm.finding(second, "FC44", Severity.REJECTED, "IM-101", null, "B12:B13")));
        Path file = folder.resolve("errors.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @Test
    @DisplayName("the error workbook comes back as it went: every cell, by row number")
    void roundTrip() throws IOException {
        Map<Integer, List<String>> rows = new TreeMap<>();
        assertThat(Corrections.read(errors(), KIND, BATCH, HeadingMap.NONE, rows::put))
                .isEqualTo(2);
        assertThat(rows).containsOnlyKeys(7, 12);
        assertThat(rows.get(7)).containsExactly("", "=1+1", "00123", "甲_x0037_中心");
        assertThat(rows.get(12)).containsExactly("440000", "多\n行", "FC44", "FC");
    }

    @Test
    @DisplayName("a workbook of a batch whose headings a person explained is understood as they were")
    void headingsAsAPersonSaid() throws IOException {
        HeadingMap map = new HeadingMap(Map.of("省", "PROVINCE_CODE"));
        Headings batch = Headings.of(List.of("省", "服务中心编码", "服务中心名称"), KIND.columns(), map);
        Path file = folder.resolve("said.csv");
        Files.writeString(file, "省,服务中心编码,服务中心名称,行号\n440000,FC44,广东,7\n", StandardCharsets.UTF_8);
        Map<Integer, List<String>> rows = new TreeMap<>();
        assertThat(Corrections.read(file, KIND, batch, map, rows::put)).isEqualTo(1);
        assertThat(rows.get(7)).containsExactly("440000", "FC44", "广东");
    }

    @Test
    @DisplayName("its bad cells are red and say why, and no cell of it is computed")
    void badCells() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(errors()))) {
            var row = book.getSheetAt(0).getRow(1);
            Cell bad = row.getCell(0);
            assertThat(bad.getCellStyle().getFillForegroundColor()).isNotZero();
            assertThat(bad.getCellComment().getString().getString())
                    .contains("省份代码")
                    .contains("IM-201");
            assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(5).getStringCellValue()).isEqualTo("IM-201");
            assertThat(row.getCell(6).getStringCellValue()).contains("省份代码");
        }
    }

    @Test
    @DisplayName("rows are handed over while the workbook is read, and none is kept")
    void rowByRow() throws IOException {
        Path file = folder.resolve("c.csv");
        Files.writeString(file, "行号,省份代码,服务中心编码,服务中心名称\n7,1,2,3\n8,1,2,3\n8,1,2,3\n", StandardCharsets.UTF_8);
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(
                        () -> Corrections.read(file, KIND, BATCH, HeadingMap.NONE, (rowNo, cells) -> taken.add(rowNo)))
                .isInstanceOf(Refusal.class);
        assertThat(taken).as("before the last row was looked at").containsExactly(7, 8);
    }

    @Test
    @DisplayName("a row number that was lost or stands twice is refused")
    void rowNumbers() throws IOException {
        Path file = folder.resolve("c.csv");
        Files.writeString(file, "行号,省份代码,服务中心编码,服务中心名称\n7,1,2,3\n7,1,2,3\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Corrections.read(file, KIND, BATCH, HeadingMap.NONE, NOBODY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("IM-024"));
        Files.writeString(file, "行号,省份代码,服务中心编码,服务中心名称\nx,1,2,3\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Corrections.read(file, KIND, BATCH, HeadingMap.NONE, NOBODY))
                .isInstanceOf(Refusal.class);
        Files.writeString(file, "省份代码,服务中心编码,服务中心名称\n1,2,3\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Corrections.read(file, KIND, BATCH, HeadingMap.NONE, NOBODY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("IM-003"));
    }

    @Test
    @DisplayName("every template can be read again and leaves its example out")
    void templates() throws IOException {
        for (ImportKind kind : ImportKind.values()) {
            for (Texts texts : List.of(Texts.chinese(), Texts.english())) {
                Path file = folder.resolve(kind.slug() + ".xlsx");
                try (OutputStream out = Files.newOutputStream(file)) {
                    ImportTemplate.write(kind, texts, out);
                }
                SheetOutline outline =
                        SheetReader.read(file, kind.columns(), HeadingMap.NONE, null, new SheetReader.Rows() {
                            @Override
                            public void begin(Headings headings) {
                                assertThat(headings.unknown()).isEmpty();
                            }

                            @Override
                            public void row(SheetRow row) {
                                throw new AssertionError("row " + row.rowNo() + " of " + kind);
                            }
                        });
                assertThat(outline.passedOver()).containsExactly(new RowsPassedOver(PassedOver.EXAMPLE, 1, "2"));
            }
        }
    }
}
