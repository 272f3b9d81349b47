package weijie.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Money;

/** Exports 100,000 rows of 20 columns beside a bare SXSSF that writes the same cells without types or styles. */
class ExportBench {

    private static final int ROWS = 100_000;
    private static final int ROUNDS = 5;

    @Test
    void exportBesideBareSxssf() throws Exception {
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double plain = Figures.cpuSeconds(ExportBench::bare);
            double typed = Figures.cpuSeconds(ExportBench::ours);
            if (round >= 0) {
                bare[round] = plain;
                ours[round] = typed;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(bare);
        double ourMedian = ours[ROUNDS / 2];
        double bareMedian = bare[ROUNDS / 2];
        new Figures("export", "导出十万行 × 20 列", "mvn -Dquick=test -Dtest=ExportBench test")
                .header("写法", "CPU 秒（" + ROUNDS + " 次的中位数）", "与尺子之比", "门槛")
                .row("尺子：不加样式的 SXSSF", bareMedian, 1.0, "")
                .row("`SheetWriter`：真正的日期和金额、公式防护、表头", ourMedian, ourMedian / bareMedian, "≤ 1.3")
                .write();
    }

    private static void ours() {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            columns.add(
                    switch (i % 10) {
                        case 3 -> SheetColumn.date("日期" + i);
                        case 7 -> SheetColumn.money("金额" + i);
                        default -> SheetColumn.text("文字" + i);
                    });
        }
        try (SheetWriter writer = SheetWriter.to(OutputStream.nullOutputStream())) {
            writer.sheet("导出", columns);
            Object[] cells = new Object[20];
            for (int row = 0; row < ROWS; row++) {
                for (int i = 0; i < 20; i++) {
                    cells[i] = value(row, i);
                }
                writer.row(cells);
            }
        }
    }

    private static Object value(int row, int column) {
        return switch (column % 10) {
            case 3 -> LocalDate.ofEpochDay(20_000 + row % 900);
            case 7 -> Money.ofFen(row);
            default -> "文字 " + column + " " + row;
        };
    }

    private static void bare() throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            var sheet = book.createSheet("导出");
            for (int row = 0; row <= ROWS; row++) {
                var cells = sheet.createRow(row);
                for (int i = 0; i < 20; i++) {
                    Object value = value(row, i);
                    var cell = cells.createCell(i);
                    if (value instanceof LocalDate date) {
                        cell.setCellValue(date);
                    } else if (value instanceof Money money) {
                        cell.setCellValue(money.fen() / 100.0);
                    } else {
                        cell.setCellValue(value.toString());
                    }
                }
            }
            book.write(OutputStream.nullOutputStream());
        }
    }
}
