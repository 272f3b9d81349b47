package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.Eventually;

/** A list of more than 5,000 rows is exported in the background, seen on its page, told when it is done, and nobody else's. */
class ExportBrowserIT {

    private static final String LIST = "/repair/list.xhtml";
    private static final int ROWS = 5_040;

    private static RepairWorld world;

    @BeforeAll
    static void moreThanFiveThousandRecords() {
        world = new RepairWorld();
        StringBuilder csv = new StringBuilder("工单号,网点代码,产品类别,机型,机身号,购机日期,客户姓名,客户电话,报修日期,完工日期,故障代码,处理措施,维修级别,保修类型\n");
        for (int i = 0; i < ROWS; i++) {
            LocalDate accepted = LocalDate.of(2026, 10, 1).plusDays(i % 20);
            csv.append(String.join(
                            ",",
                            "%sL%05d".formatted(world.centre("A"), i),
                            world.outlet(i % 2 == 0 ? "A1" : "A2"),
                            world.category(),
                            world.record("A1").get("productModel").toString(),
                            world.freshSerial(),
                            "2026-03-01",
                            "王**",
                            "137%08d".formatted(i),
                            accepted.toString(),
                            accepted.plusDays(2).toString(),
                            world.fault(),
                            "更换电源板",
                            "二级维修",
                            "保内"))
                    .append('\n');
        }
        String job = Door.as(world.account("A"))
                .contentType("multipart/form-data")
                .multiPart("file", "many.csv", csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/imports?kind=repair-records&commit=PASSED_ROWS")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId")
                .toString();
        Eventually.await(
                "the records",
                Duration.ofMinutes(3),
                () -> Door.as(world.account("A"))
                        .get("/jobs/" + job)
                        .then()
                        .extract()
                        .<String>path("state")
                        .matches("DONE|FAILED"));
        Door.as(world.account("A"))
                .get("/repair-orders?size=1")
                .then()
                .body("total", org.hamcrest.Matchers.equalTo(ROWS));
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            List<List<String>> all = new ArrayList<>();
            for (Row row : sheet) {
                all.add(IntStream.range(0, sheet.getRow(0).getLastCellNum())
                        .mapToObj(i ->
                                row.getCell(i) == null ? "" : row.getCell(i).toString())
                        .toList());
            }
            return all;
        }
    }

    /** While it is made the page asks again and again, and is never quiet. */
    private static void begin(Browser browser) {
        browser.byId("f:export").click();
        browser.shown("[id='f:exporting'] .exporting");
    }

    @Test
    void aLongListIsMadeInTheBackgroundAndTakenFromThePageOrTheMessage() throws IOException {
        try (Browser browser = Browser.as(world.account("A"), Browser.DESK)) {
            browser.complaints();
            browser.go(LIST + "?month=2026-10&sort=-serialNo").settle();
            begin(browser);
            Eventually.await(
                    "the address",
                    Duration.ofSeconds(20),
                    () -> browser.path().equals(LIST + "?month=2026-10&sort=-serialNo"));
            browser.picture("export_running");
            browser.shown("[id='f:takeExport']");
            assertThat(browser.byId("f:exporting").getText()).contains("5,040");
            assertThat(browser.axe()).isEmpty();
            browser.picture("export_done");
            List<List<String>> taken = rows(browser.saved("f:takeExport"));
            assertThat(taken.get(0))
                    .startsWith("服务单号")
                    .doesNotContain("客户姓名", "服务中心")
                    .contains("状态");
            assertThat(taken).hasSize(ROWS + 1);
            int serial = taken.get(0).indexOf("机身号");
            List<String> serials =
                    taken.stream().skip(1).map(row -> row.get(serial)).toList();
            assertThat(serials).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());

            // Whoever leaves the page is told, and finds it again.
            begin(browser);
            browser.go("/home.xhtml").settle();
            Eventually.await(
                    "the message",
                    Duration.ofMinutes(1),
                    () -> Door.as(world.account("A")).get("/notices").<List<String>>path("items.link").stream()
                                    .filter(link -> link != null && link.startsWith("/export.xhtml?id="))
                                    .count()
                            == 2);
            String link = Door.as(world.account("A")).get("/notices").path("items[0].link");
            browser.go(link).settle();
            assertThat(rows(browser.saved("f:takeExport"))).hasSize(ROWS + 1);
            assertThat(browser.byId("f:table").getText()).contains("5,040");
            assertThat(browser.axe()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            browser.picture("export_page");
            for (String other : new String[] {world.account("B"), world.account("A1"), "hq.admin"}) {
                try (Browser neighbour = Browser.as(other, Browser.DESK)) {
                    assertThat(neighbour.go("/home.xhtml").status(link)).isEqualTo(404);
                    neighbour.go("/export.xhtml").settle();
                    assertThat(neighbour.byId("f:table").getText()).doesNotContain("5,040");
                }
            }
        }
    }

    @Test
    void aShortListIsSentAtOnceAndOneUnderAWrongFilterNotAtAll() throws IOException {
        try (Browser browser = Browser.as(world.account("A"), Browser.DESK)) {
            browser.go(LIST + "?month=2026-10&from=2026-10-03&to=2026-10-03").settle();
            assertThat(rows(browser.saved("f:export"))).hasSize(ROWS / 20 + 1);
            assertThat(browser.has("[id='f:exporting'] .exporting")).isFalse();
            browser.go(LIST + "?month=2026-13").settle().click("f:export").awaitSaid("查询条件有误");
        }
    }

    @Test
    void anExportOnAPhoneFits() {
        try (Browser browser = Browser.as(world.account("A"), 360)) {
            browser.go(LIST).settle();
            begin(browser);
            assertThat(browser.isTooWide()).isFalse();
            browser.picture("export_phone");
            browser.shown("[id='f:takeExport']");
            assertThat(browser.isTooWide()).isFalse();
        }
    }
}
