package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.testing.PlainCsv;

/** The shared sample files, cell by cell against a second way of reading them. */
class SampleCellsTest {

    private static List<String[]> read(Path file) {
        List<String[]> rows = new ArrayList<>();
        SheetReader.read(file, ImportKind.REPAIR_RECORDS.columns(), HeadingMap.NONE, null, new SheetReader.Rows() {
            @Override
            public void begin(Headings headings) {
                assertThat(headings.unknown()).isEmpty();
            }

            @Override
            public void row(SheetRow row) {
                assertThat(row.rowNo()).isEqualTo(rows.size() + 2);
                rows.add(row.cells());
            }
        });
        return rows;
    }

    @Test
    @DisplayName("the GB18030 file with CRLF loses no character")
    void gb18030() throws IOException {
        Path file = SampleFiles.orders("orders_5000_clean_gb18030.csv");
        List<List<String>> expected = PlainCsv.rows(Files.readString(file, Charset.forName("GB18030")));
        List<String[]> rows = read(file);
        assertThat(rows).hasSize(5000).hasSameSizeAs(expected.subList(1, expected.size()));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).as("row " + (i + 2)).containsExactlyElementsOf(expected.get(i + 1));
        }
    }

    @Test
    @DisplayName("the workbook loses no character")
    void workbook() throws IOException {
        Path file = SampleFiles.orders("orders_3000_clean.xlsx");
        List<String[]> rows = read(file);
        assertThat(rows).hasSize(3000);
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < rows.size(); i++) {
                Row row = book.getSheetAt(0).getRow(i + 1);
                for (int column = 0; column < rows.get(i).length; column++) {
                    assertThat(rows.get(i)[column])
                            .as("row " + (i + 2) + " column " + column)
                            .isEqualTo(shown.formatCellValue(row.getCell(column)));
                }
            }
        }
    }

    @Test
    @DisplayName("every master file has the columns of its kind")
    void masters() {
        for (ImportKind kind : EnumSet.complementOf(
                EnumSet.of(ImportKind.REPAIR_RECORDS, ImportKind.PRODUCT_UNITS, ImportKind.OPENING_STOCK))) {
            String name = switch (kind) {
                case PRODUCT_CATEGORIES -> "categories";
                case PRODUCT_MODELS -> "models";
                default -> kind.slug().replace('-', '_');
            };
            int[] count = new int[1];
            SheetOutline outline = SheetReader.read(
                    SampleFiles.orders("masters").resolve(name + ".csv"),
                    kind.columns(),
                    HeadingMap.NONE,
                    null,
                    new SheetReader.Rows() {
                        @Override
                        public void begin(Headings headings) {
                            assertThat(headings.unknown()).as(name).isEmpty();
                        }

                        @Override
                        public void row(SheetRow row) {
                            count[0]++;
                        }
                    });
            assertThat(outline.rows()).as(name).isEqualTo(count[0]).isPositive();
        }
    }
}
