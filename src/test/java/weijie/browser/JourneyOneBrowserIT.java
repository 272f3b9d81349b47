package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.Eventually;
import weijie.testing.RecordSheet;

/** A centre imports a month: from the template to submitted records, with everything that goes wrong on the way put right. */
class JourneyOneBrowserIT {

    private static final String CLERK = "centre.fc44";

    @TempDir
    private Path folder;

    /** Forty rows, the fifth to the twelfth with something to say about them. */
    private static RecordSheet month() {
        RecordSheet sheet = RecordSheet.ofOctober().good(4);
        sheet.row(Map.of("网点代码", "WD440199"))
                .row(Map.of("网点代码", "WD440199"))
                .row(Map.of("机身号", ""))
                .row(Map.of("维修级别", "三级维修"))
                .row(Map.of("购机日期", "2024-01-01"))
                .row(Map.of("报修日期", "2026-10-32"))
                .row(Map.of("完工日期", "2026-12-24"))
                .good(1);
        // The second repair of a unit comes after the first one was handed over.
        sheet.row(Map.of("机身号", sheet.cell(1, "机身号"), "报修日期", "2026-10-20", "完工日期", "2026-10-21"));
        return sheet.good(27);
    }

    @Test
    void the_template_has_notes_choices_an_example_and_its_version() throws IOException {
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            Path file = browser.go("/importing/new.xhtml").saved("f:template");
            try (Workbook book = WorkbookFactory.create(file.toFile())) {
                Sheet sheet = book.getSheetAt(0);
                assertThat(texts(sheet.getRow(0))).contains("服务单号*", "网点代码*", "机身号*", "维修级别*", "备注");
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("示例");
                assertThat(sheet.getCellComments()).hasSameSizeAs(texts(sheet.getRow(0)));
                assertThat(sheet.getDataValidations()).isNotEmpty();
                assertThat(book.getSheet("填写说明")).isNotNull();
                Sheet version = book.getSheet("version");
                assertThat(book.getSheetVisibility(book.getSheetIndex(version))).isEqualTo(SheetVisibility.VERY_HIDDEN);
                assertThat(version.getRow(0).getCell(0).getStringCellValue()).isEqualTo("repair-records V1");
            }
            // What was filled in below the example is what is imported.
            new ImportPages(browser).handIn(filledIn(file)).awaitRest();
            assertThat(new ImportPages(browser).sums()).isEqualTo(new ImportPages.Sums(2, 1, 0, 0, 1, 0));
        }
    }

    private Path filledIn(Path template) throws IOException {
        RecordSheet one = RecordSheet.ofOctober().good(1);
        Path file = folder.resolve("filled.xlsx");
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(template));
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.getSheetAt(0);
            List<String> headings = texts(sheet.getRow(0));
            Row row = sheet.createRow(2);
            for (int column = 0; column < headings.size(); column++) {
                String cell = one.cell(1, headings.get(column).replace("*", ""));
                row.createCell(column).setCellValue(cell == null ? "" : cell);
            }
            book.write(out);
        }
        return file;
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.toString())
                .toList();
    }

    @Test
    void a_month_is_imported_corrected_stored_and_submitted() throws IOException {
        RecordSheet sheet = month();
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            ImportPages batch =
                    new ImportPages(browser).handIn(sheet.xlsx(folder)).awaitRest();
            assertThat(batch.sums()).isEqualTo(new ImportPages.Sums(40, 32, 3, 5, 0, 0));
            browser.awaitText("共 40 行：通过 32 · 警告 3 · 拒绝 5 · 忽略 0");
            assertThat(batch.grid())
                    .containsEntry(6, List.of("RR-101"))
                    .containsEntry(7, List.of("RR-101"))
                    .containsEntry(8, List.of("RR-115"))
                    .containsEntry(9, List.of("RR-117"))
                    .containsEntry(10, List.of("RR-109"))
                    .containsEntry(14, List.of("RR-108"))
                    .containsOnlyKeys(6, 7, 8, 9, 10, 11, 12, 14);
            assertThat(browser.axe()).isEmpty();
            browser.picture("journey1_checked");
            rowsAreShownByTheirGravity(batch);
            rowsAreCorrectedInTheGrid(browser, batch, sheet);
            theErrorWorkbookComesBackCorrected(browser, batch, sheet);
            theBatchIsStored(browser, batch, sheet);
            theRecordsAreSubmitted(browser, batch, sheet);
        }
    }

    private static void rowsAreShownByTheirGravity(ImportPages batch) {
        assertThat(batch.only("Rejected").grid()).containsOnlyKeys(6, 7, 8, 11, 12);
        assertThat(batch.only("Abnormal").grid()).containsOnlyKeys(9, 10);
        assertThat(batch.only("Warning").grid()).containsOnlyKeys(14);
        assertThat(batch.only("All").grid()).hasSize(8);
    }

    private static void rowsAreCorrectedInTheGrid(Browser browser, ImportPages batch, RecordSheet sheet) {
        // One cell, which is judged again at once: another wrong value stays wrong.
        batch.fix(8, sheet.cell(1, "机身号").substring(0, 14));
        browser.awaitSaid("第 8 行已更正");
        assertThat(batch.grid().get(8)).containsExactly("RR-103");
        assertThat(batch.sums()).isEqualTo(new ImportPages.Sums(40, 32, 3, 5, 0, 0));
        // A value wherever it stands.
        batch.replace("网点代码", "WD440199", "WD440101");
        browser.awaitSaid("已替换 2 行");
        assertThat(batch.grid()).doesNotContainKeys(6, 7);
        assertThat(batch.sums()).isEqualTo(new ImportPages.Sums(40, 34, 3, 3, 0, 0));
        // A whole row.
        batch.edit(9, "维修级别", "二级维修");
        browser.awaitSaid("第 9 行已更正");
        assertThat(batch.sums()).isEqualTo(new ImportPages.Sums(40, 35, 2, 3, 0, 0));
        // A row nobody can put right is left out and counts as ignored.
        batch.tick(12);
        browser.click("f:drop");
        assertThat(browser.question()).contains("1 行");
        browser.confirm().awaitSaid("已删除 1 行");
        assertThat(batch.sums()).isEqualTo(new ImportPages.Sums(40, 35, 2, 2, 1, 0));
        assertThat(batch.grid()).containsOnlyKeys(8, 10, 11, 14);
    }

    private void theErrorWorkbookComesBackCorrected(Browser browser, ImportPages batch, RecordSheet sheet)
            throws IOException {
        Path errors = browser.saved("f:errors");
        Path corrected = folder.resolve("corrected.xlsx");
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(errors));
                OutputStream out = Files.newOutputStream(corrected)) {
            Sheet rows = book.getSheetAt(0);
            List<String> headings = texts(rows.getRow(0));
            assertThat(headings)
                    .startsWith("服务单号", "网点代码", "机型", "机身号")
                    .endsWith("备注", "行号", "错误代码", "错误说明")
                    .hasSize(14 + 3);
            assertThat(rows.getLastRowNum()).as("only the rejected rows").isEqualTo(2);
            assertThat(cell(rows, 1, headings, "行号")).isEqualTo("8");
            assertThat(cell(rows, 1, headings, "备注")).isEqualTo("第 7 行");
            assertThat(cell(rows, 1, headings, "错误代码")).isEqualTo("RR-103");
            assertThat(cell(rows, 2, headings, "行号")).isEqualTo("11");
            assertThat(cell(rows, 2, headings, "报修日期")).isEqualTo("2026-10-32");
            assertThat(cell(rows, 2, headings, "错误代码")).contains("RR-104");
            assertThat(cell(rows, 2, headings, "错误说明")).contains("2026-10-32");
            assertThat(rows.getRow(2)
                            .getCell(headings.indexOf("报修日期"))
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("RR-104");
            RecordSheet spare = RecordSheet.ofOctober().good(1);
            // A new cell: POI would leave the old text of a streamed one beside the new value.
            rows.getRow(1).createCell(headings.indexOf("机身号")).setCellValue(spare.cell(1, "机身号"));
            rows.getRow(2).createCell(headings.indexOf("报修日期")).setCellValue(sheet.cell(10, "完工日期"));
            book.write(out);
        }
        browser.upload("f:corrected", corrected).awaitSaid("已按更正文件替换 2 行");
        batch.awaitSums(new ImportPages.Sums(40, 37, 2, 0, 1, 0));
        assertThat(batch.grid()).containsOnlyKeys(10, 14);
    }

    private static String cell(Sheet sheet, int row, List<String> headings, String heading) {
        return sheet.getRow(row).getCell(headings.indexOf(heading)).getStringCellValue();
    }

    private static void theBatchIsStored(Browser browser, ImportPages batch, RecordSheet sheet) {
        // Whoever has not looked at the warnings stores nothing.
        assertThat(browser.byId("f:commit").isEnabled()).isFalse();
        browser.click("f:lookedAt").settle();
        assertThat(browser.byId("f:commit").isEnabled()).isTrue();
        browser.click("f:commit");
        assertThat(browser.question()).contains("39").contains("警告或异常 2 行").containsPattern("劳务费 ¥[1-9][0-9.,]+");
        browser.confirm();
        batch.awaitRest();
        browser.awaitText("已入库");
        assertThat(batch.sums()).isEqualTo(new ImportPages.Sums(40, 37, 2, 0, 1, 39));
        assertThat(browser.axe()).isEmpty();
        browser.picture("journey1_stored");
        assertThat(sheet.size()).isEqualTo(40);
    }

    private static void theRecordsAreSubmitted(Browser browser, ImportPages batch, RecordSheet sheet) {
        String page = browser.path();
        browser.click("toOrders");
        browser.awaitPath("/repair/list").awaitText("共 39 条");
        browser.awaitText(sheet.orderNo(40));
        assertThat(browser.css("[id='f:table_data']").getText()).contains("草稿");
        browser.go(page);
        batch.awaitRest();
        browser.click("f:submit");
        assertThat(browser.question()).contains("39 单");
        browser.confirm().awaitSaid("已提交 39 单");
        browser.click("toOrders");
        browser.awaitPath("/repair/list").awaitText("共 39 条");
        assertThat(browser.css("[id='f:table_data']").getText()).doesNotContain("草稿");
    }

    @Test
    void whoever_leaves_while_the_work_is_under_way_finds_the_result_by_the_message() {
        Path file = RecordSheet.ofOctober().good(20_000).csv(folder);
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            ImportPages batch = new ImportPages(browser).handIn(file);
            String page = browser.path();
            String batchNo = batch.batchNo();
            browser.awaitText("可以离开本页").awaitText("000 / …");
            assertThat(browser.axe()).isEmpty();
            browser.picture("journey1_progress");
            browser.go("/home.xhtml").awaitText(batchNo);
            browser.go(page).awaitText("20,000");
            browser.go("/notice/list.xhtml");
            Eventually.await(
                    "the message about " + batchNo,
                    Duration.ofMinutes(3),
                    () -> browser.go("/notice/list.xhtml")
                            .css("[id='f:table_data']")
                            .getText()
                            .contains("批次 " + batchNo));
            browser.press(browser.css("[id='f:table:0:open']")).awaitPath("/importing/view");
            assertThat(browser.path()).isEqualTo(page);
            batch.awaitRest();
            assertThat(batch.sums().rows()).isEqualTo(20_000);
            assertThat(batch.sums().rejected()).isZero();
            browser.click("f:withdraw");
            browser.confirm().awaitText("已取消");
        }
    }

    @Test
    void work_under_way_can_be_cancelled() {
        Path file = RecordSheet.ofOctober().good(20_000).csv(folder);
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            ImportPages batch = new ImportPages(browser).handIn(file);
            browser.awaitText("000 / …");
            browser.click("f:cancel");
            assertThat(browser.question()).contains(batch.batchNo());
            browser.confirm().awaitText("该批次已取消");
            batch.awaitRest();
            assertThat(batch.sums().stored()).isZero();
            assertThat(browser.has("[id='f:commit']")).isFalse();
            // It stays so when the work has noticed.
            browser.go(browser.path());
            batch.awaitRest();
            browser.awaitText("已取消");
            browser.picture("journey1_cancelled");
        }
    }

    @Test
    void a_file_that_was_handed_in_before_is_announced_and_a_batch_is_rolled_back() throws IOException {
        RecordSheet sheet = RecordSheet.ofOctober().good(3);
        Path file = sheet.csv(folder);
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            ImportPages batch = new ImportPages(browser).handIn(file).awaitRest();
            String first = batch.batchNo();
            browser.click("f:commit").confirm();
            batch.awaitRest();
            browser.awaitText("已入库");
            String page = browser.path();
            batch.handIn(file).awaitRest();
            browser.awaitText("该文件已于").awaitText("（批次 " + first + "）").awaitText("IM-005");
            browser.awaitText("3 行与已入库的记录完全相同");
            assertThat(batch.sums().rejected())
                    .as("they are the very same records")
                    .isZero();
            assertThat(batch.grid().get(2)).containsExactly("RR-147");
            assertThat(browser.has("a[href$='/repair/view.xhtml?no=" + sheet.orderNo(1) + "']"))
                    .isTrue();
            assertThat(browser.axe()).isEmpty();
            browser.picture("journey1_repeated");
            browser.click("f:wantAgain").awaitGone("[id='f:repeated']");
            browser.go(page);
            batch.awaitRest();
            Path report = browser.saved("f:report");
            assertThat(Files.readAllBytes(report)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            browser.click("f:withdraw");
            assertThat(browser.question()).contains("3 单");
            browser.confirm().awaitSaid("已撤销");
            assertThat(batch.sums().stored()).isZero();
            assertThat(browser.has("[id='f:submit']")).isFalse();
            browser.go("/repair/list.xhtml?q=" + sheet.prefix()).awaitText("共 0 条");
        }
    }

    @Test
    void the_pages_of_a_batch_fit_a_phone() {
        Path file = month().csv(folder);
        try (Browser browser = Browser.as(CLERK, Browser.PHONE)) {
            ImportPages batch = new ImportPages(browser).handIn(file).awaitRest();
            assertThat(batch.sums()).isEqualTo(new ImportPages.Sums(40, 32, 3, 5, 0, 0));
            assertThat(browser.isTooWide()).isFalse();
            assertThat(browser.axe()).isEmpty();
            browser.picture("journey1_checked");
            batch.fix(6, "WD440101");
            browser.awaitSaid("第 6 行已更正");
            assertThat(batch.sums().rejected()).isEqualTo(4);
            browser.click("f:withdraw");
            browser.confirm().awaitText("已取消");
        }
    }

    @Test
    void headquarters_sees_the_batch_of_a_centre_and_another_centre_does_not() {
        Path file = RecordSheet.ofOctober().good(2).csv(folder);
        String page;
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            new ImportPages(browser).handIn(file).awaitRest();
            page = browser.path();
        }
        try (Browser browser = Browser.as("hq.reviewer", Browser.DESK)) {
            browser.go(page);
            assertThat(new ImportPages(browser).awaitRest().sums().rows()).isEqualTo(2);
            assertThat(browser.axe()).isEmpty();
            browser.picture("journey1_headquarters");
        }
        try (Browser browser = Browser.as("centre.hn", Browser.DESK)) {
            browser.go(page).settle();
            assertThat(browser.has("#sums")).isFalse();
            browser.awaitText("IM-013");
        }
    }
}
