package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class StatementSheetTest {

    @Test
    void theSheetHoldsTheSumsAndEveryLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementSheet.write(
                GivenPapers.statement(false, 2), GivenPapers.lines(2).iterator(), Locale.CHINA, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sums = book.getSheet("各网点汇总");
            assertThat(sums.getRow(3).getCell(9).getNumericCellValue()).isEqualTo(-340);
            var lines = book.getSheet("明细");
            assertThat(lines.getLastRowNum()).isEqualTo(12);
            assertThat(lines.getRow(3).getCell(7).getStringCellValue()).isEqualTo("不计费");
            assertThat(lines.getRow(1).getCell(8).getNumericCellValue()).isEqualTo(20);
            assertThat(lines.getRow(5).getCell(10).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }
}
