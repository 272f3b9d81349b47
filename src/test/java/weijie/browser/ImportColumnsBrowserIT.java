package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.RecordSheet;

/** Files that do not say everything themselves: the step in which a person says what headings, sheets and days mean; and the grid of faults. */
class ImportColumnsBrowserIT {

    private static final String CLERK = "centre.fc44";

    @TempDir
    private Path folder;

    private static Path renamed(RecordSheet sheet, Path folder, String from, String to) throws IOException {
        Path csv = sheet.csv(folder);
        return Files.writeString(csv, Files.readString(csv).replaceFirst(from, to));
    }

    @Test
    void headings_nobody_knows_are_asked_for_with_a_guess_and_remembered() throws IOException {
        String mine = "机器尾部那串" + System.nanoTime() % 100_000;
        for (int width : new int[] {Browser.DESK, Browser.PHONE}) {
            String heading = mine + width;
            try (Browser browser = Browser.as(CLERK, width)) {
                ImportPages batch = new ImportPages(browser)
                        .handIn(renamed(RecordSheet.ofOctober().good(3), folder, "机身号", heading))
                        .awaitRest();
                browser.awaitText("缺少必填列").awaitText("还没有找到必填列：机身号");
                assertThat(batch.chosenFor(heading)).isEqualTo("机身号 *");
                assertThat(batch.chosenFor("维修级别")).isEqualTo("维修级别 *");
                assertThat(browser.css("#columnsCard").getText())
                        .contains("推测，请核对")
                        .contains("TV2");
                assertThat(browser.isTooWide()).isFalse();
                assertThat(browser.axe()).isEmpty();
                browser.picture("import_columns_" + width);
                browser.click("f:saveColumns");
                batch.awaitSums(new ImportPages.Sums(3, 3, 0, 0, 0, 0));
                browser.awaitText("读作「机身号」");
                batch.handIn(renamed(RecordSheet.ofOctober().good(2), folder, "机身号", heading))
                        .awaitRest();
                batch.awaitSums(new ImportPages.Sums(2, 2, 0, 0, 0, 0));
                browser.awaitText("读作「机身号」");
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    @Test
    void a_file_without_a_usable_row_is_no_success() throws IOException {
        Path csv = RecordSheet.ofOctober().good(1).csv(folder);
        Path empty = Files.writeString(
                folder.resolve("empty.csv"), Files.readAllLines(csv).get(0) + "\n");
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            new ImportPages(browser).handIn(empty).awaitRest();
            browser.awaitText("没有可导入的行").awaitText("表头下面没有任何记录");
            assertThat(browser.has(".empty .pi-check-circle")).isFalse();
            assertThat(browser.has("[id='f:commit']")).isFalse();
            assertThat(browser.axe()).isEmpty();
            browser.picture("import_useless");
            new ImportPages(browser)
                    .handIn(RecordSheet.ofOctober()
                            .row(Map.of("网点代码", "WD999999"))
                            .csv(folder))
                    .awaitRest();
            browser.awaitText("全部被拒绝");
        }
    }

    @Test
    void days_without_a_year_and_other_sheets_are_asked_for() throws IOException {
        RecordSheet sheet =
                RecordSheet.ofOctober().row(Map.of("完工日期", "10月20号")).row(Map.of("完工日期", ""));
        Path file = folder.resolve("two.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book.createSheet("广州"), sheet);
            fill(book.createSheet("深圳"), RecordSheet.ofOctober().good(2));
            book.write(out);
        }
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            ImportPages batch = new ImportPages(browser).handIn(file).awaitRest();
            assertThat(batch.sums().rejected()).isEqualTo(1);
            browser.awaitText("这些日期都是哪一年").awaitText("1 行没有完工日期");
            assertThat(browser.axe()).isEmpty();
            browser.picture("import_year_and_sheets");
            browser.type("f:year", "2026").click("f:stateYear");
            browser.awaitSaid("已开始重新检查");
            batch.awaitRest();
            assertThat(batch.sums().rejected()).isZero();
            browser.press(browser.css("[id='f:sheets'] .ui-chkbox-box"));
            browser.click("f:readToo").awaitSaid("已另建 1 个批次");
            browser.press(browser.css(".import-made a")).awaitPath("/importing/view");
            batch.awaitRest();
            assertThat(batch.sums().rows()).isEqualTo(2);
        }
    }

    private static void fill(Sheet sheet, RecordSheet records) {
        List<String> headings = List.of("服务单号", "网点代码", "机型", "机身号", "报修日期", "完工日期", "维修级别", "购机日期", "故障代码", "客户电话");
        for (int number = 0; number <= records.size(); number++) {
            Row row = sheet.createRow(number);
            for (int column = 0; column < headings.size(); column++) {
                String heading = headings.get(column);
                row.createCell(column).setCellValue(number == 0 ? heading : records.cell(number, heading));
            }
        }
    }

    @Test
    void the_grid_of_faults_offers_choices_counts_patterns_and_a_pasted_column() {
        RecordSheet sheet = RecordSheet.ofOctober()
                .row(Map.of("网点代码", "WD-440101"))
                .row(Map.of("网点代码", "WD-440301"))
                .row(Map.of("维修级别", "四级"))
                .row(Map.of("报修日期", "2026-10-32"))
                .row(Map.of("维修级别", "三级维修"))
                .row(Map.of("机身号", ""))
                .row(Map.of("机身号", ""))
                .good(1);
        try (Browser browser = Browser.as(CLERK, Browser.DESK)) {
            ImportPages batch =
                    new ImportPages(browser).handIn(sheet.csv(folder)).awaitRest();
            assertThat(batch.chip("All")).isEqualTo(7);
            assertThat(batch.chip("Rejected")).isEqualTo(6);
            assertThat(batch.chip("Abnormal")).isEqualTo(1);
            assertThat(batch.chip("Warning")).isZero();
            assertThat(batch.fixField(4).getDomAttribute("list")).isEqualTo("choices-LEVEL");
            assertThat(batch.fixField(5).getDomAttribute("type")).isEqualTo("date");
            assertThat(batch.fixField(2).getDomAttribute("list")).isEqualTo("choices-OUTLET");
            assertThat(browser.driver().findElements(org.openqa.selenium.By.cssSelector("#choices-OUTLET option")))
                    .isNotEmpty();
            assertThat(browser.css("[id='f:table']").getText()).contains("维修级别").contains("网点代码");
            assertThat(browser.axe()).isEmpty();
            browser.picture("import_grid");

            browser.click("f:openReplace").shown("#replaceDialog");
            browser.choose("replaceForm:replacePlace", "网点代码")
                    .choose("replaceForm:match", "式样（* 代表任意文字）")
                    .type("replaceForm:replaceFrom", "WD-*")
                    .type("replaceForm:replaceTo", "WD*")
                    .click("replaceForm:previewReplace");
            browser.awaitText("将改 2 行").awaitText("WD440101");
            assertThat(browser.axe()).isEmpty();
            browser.picture("import_replace");
            browser.click("replaceForm:replace").awaitSaid("已替换 2 行");
            assertThat(batch.grid()).doesNotContainKeys(2, 3);

            batch.fix(4, "二级维修");
            browser.awaitSaid("第 4 行已更正");
            assertThat(batch.grid()).doesNotContainKey(4);

            browser.choose("f:code", "RR-115 × 2");
            assertThat(batch.grid()).containsOnlyKeys(7, 8);
            browser.click("f:openPaste").shown("#pasteDialog");
            RecordSheet spare = RecordSheet.ofOctober().good(2);
            browser.choose("pasteForm:pastePlace", "机身号")
                    .type("pasteForm:pasted", spare.cell(1, "机身号") + "\n" + spare.cell(2, "机身号"))
                    .click("pasteForm:previewPaste");
            browser.awaitText("将改 2 行");
            browser.picture("import_paste");
            browser.click("pasteForm:applyPaste").awaitSaid("已填入 2 行");
            batch.only("All");
            assertThat(batch.grid()).containsOnlyKeys(5, 6);

            batch.dropRow(5);
            browser.awaitSaid("已删除 1 行");
            assertThat(batch.grid()).containsOnlyKeys(6);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
