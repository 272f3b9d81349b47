package weijie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** Reports through the REST door: equal to the published statements to the fen, the same in every form, and nobody sees another's. */
class ReportIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual();

    private String of(String report, String form, String more) {
        return "/reports/" + report + form + "?from=" + month.month() + "&to=" + month.month() + more;
    }

    private JsonPath get(String who, String report, String more) {
        return Door.as(who)
                .get(of(report, "", more))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The cells of the first sheet below the heading, as they are shown. */
    private static List<List<String>> cells(byte[] xlsx) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                List<String> line = new ArrayList<>();
                row.forEach(cell -> line.add(
                        cell.getCellType() == CellType.NUMERIC
                                ? "%.2f".formatted(cell.getNumericCellValue())
                                : cell.getStringCellValue()));
                cells.add(line);
            }
        }
        return cells.subList(1, cells.size());
    }

    private byte[] file(String report, String form, String more) {
        return Door.as("centre.fc44")
                .accept("*/*")
                .get(of(report, form, more))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void theFiguresAreThoseOfThePublishedStatements() throws IOException {
        month.handedIn().published();
        JsonPath statement = Door.as("hq.accounts")
                .get("/statements/" + month.statement())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(statement.getString("amounts.base")).isEqualTo("70.00");
        for (String by : List.of("MONTH", "CENTRE", "OUTLET", "LEVEL", "CATEGORY", "MODEL")) {
            JsonPath fees = get("hq.accounts", "labour-fees", "&centre=FC44&by=" + by);
            int at = by.equals("MONTH") ? 1 : 2;
            assertThat(fees.getInt("total[" + at + "]")).as(by).isEqualTo(4);
            assertThat(fees.getString("total[" + (at + 1) + "]")).as(by).isEqualTo("70.00");
        }
        JsonPath outlets = get("centre.fc44", "labour-fees", "&by=OUTLET");
        assertThat(outlets.getList("rows.collect { it[3] }")).containsExactly("30.00", "35.00", "5.00");
        assertThat(get("centre.fc44", "labour-fees", "&category=TV").getString("total[2]"))
                .isEqualTo("70.00");
        assertThat(get("centre.fc44", "labour-fees", "&category=SB").getList("rows"))
                .as("all of them are televisions")
                .isEmpty();
        JsonPath totals = get("centre.fc44", "statements", "");
        assertThat(totals.getList("total").subList(1, 8))
                .containsExactly(
                        1,
                        "70.00",
                        statement.getString("amounts.adjustments"),
                        statement.getString("amounts.penalties"),
                        statement.getString("amounts.previousDebt"),
                        statement.getString("amounts.net"),
                        statement.getString("amounts.carriedForward"));
        JsonPath repeats = get("centre.fc44", "repeats", "");
        assertThat(repeats.getList("rows[0]")).containsExactly(month.month().toString(), 5, 1, 0, "20.0%");
        JsonPath unpaid = get("centre.fc44", "exclusions", "");
        assertThat(unpaid.getList("rows.collect { it[0] + it[4] }")).containsExactlyInAnyOrder("重复维修1", "保外维修1");
        assertThat(unpaid.getList("total").subList(4, 6)).containsExactly(2, "33.3%");
        JsonPath confirmed = get("centre.fc44", "confirmations", "");
        assertThat(confirmed.getList("rows[0]").subList(1, 8)).containsExactly(1, 1, 0, 0, 0, "100.0%", "0.0");
        theFaultsAreThoseOfTheSettledRepairs();
        theSameInEveryForm();
    }

    /** Of the five that are settled one is of level three, and one of the others a repeat. */
    private void theFaultsAreThoseOfTheSettledRepairs() {
        JsonPath faults = get("centre.fc44", "faults", "");
        assertThat(faults.getList("rows[0]").subList(2, 6)).containsExactly(4, "80.0%", 1, "25.0%");
        assertThat(faults.getList("rows[1]").subList(2, 6)).containsExactly(1, "20.0%", 0, "0.0%");
        assertThat(faults.getList("rows.collect { it[0] }")).containsOnly("TV WJ-55A1");
        assertThat(faults.getList("rows.collect { it[1] }.collect { it.take(3) }"))
                .containsExactly("F01", "F02");
        assertThat(faults.getList("total")).containsExactly("合计", null, 5, null, 1, "20.0%");
        assertThat(get("centre.fc44", "faults", "&by=MONTH").getList("rows.collect { it[0] }"))
                .containsOnly(month.month().toString());
        assertThat(get("centre.fc44", "faults", "&category=SB").getList("rows")).isEmpty();
    }

    /** Screen, paper and spreadsheet are made of the same cells; this looks at what arrives. */
    private void theSameInEveryForm() throws IOException {
        List<List<Object>> shown =
                get("centre.fc44", "labour-fees", "&by=OUTLET").getList("rows");
        List<List<String>> sheet = cells(file("labour-fees", ".xlsx", "&by=OUTLET"));
        assertThat(sheet).hasSize(shown.size() + 1);
        PdfReader pdf = new PdfReader(file("labour-fees", ".pdf", "&by=OUTLET"));
        assertThat(pdf.getPageSize(1).getWidth())
                .isGreaterThan(pdf.getPageSize(1).getHeight());
        String printed = new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("\\s", "");
        for (int row = 0; row < shown.size(); row++) {
            String outlet = (String) shown.get(row).get(1);
            String fee = (String) shown.get(row).get(3);
            assertThat(sheet.get(row)).contains(outlet, fee);
            assertThat(printed).contains(outlet.replaceAll("\\s", "")).contains(fee);
        }
        assertThat(sheet.get(shown.size())).startsWith("合计", "4.00", "70.00");
        assertThat(printed).contains("合计470.00");
    }

    @Test
    void nobodySeesAnothersFigures() {
        month.handedIn().published();
        get("hq.accounts", "labour-fees", "&by=OUTLET");
        assertThat(get("centre.hn", "labour-fees", "&by=OUTLET").getList("rows"))
                .isEmpty();
        for (String report :
                List.of("labour-fees", "statements", "exclusions", "repeats", "penalties", "confirmations", "faults")) {
            assertThat(get("centre.hn", report, "").prettify()).as(report).doesNotContain("FC44", "WD44");
            for (String form : List.of("", ".pdf", ".xlsx")) {
                Door.as("centre.hn")
                        .accept("*/*")
                        .get(of(report, form, "&centre=FC44"))
                        .then()
                        .statusCode(404);
                Door.as("outlet.wd440101")
                        .accept("*/*")
                        .get(of(report, form, ""))
                        .then()
                        .statusCode(403);
            }
        }
        Door.as("centre.fc44").get(of("coverage", "", "")).then().statusCode(404);
        Door.as("hq.reviewer").get(of("labour-fees", "", "")).then().statusCode(404);
        Door.as("hq.reviewer").get(of("coverage", "", "")).then().statusCode(200);
        Door.as("outlet.wd440101").get("/reports").then().statusCode(403);
        Door.as("centre.fc44")
                .get("/reports")
                .then()
                .body("items.code", hasItems("labour-fees", "repeats"))
                .body("items.code", not(hasItem("coverage")));
    }

    @Test
    void whatCannotBeAskedForIsSaid() {
        Map<String, String> wrong = Map.of(
                "/reports/labour-fees", "RE-801",
                "/reports/labour-fees?from=2026-01", "RE-801",
                "/reports/labour-fees?from=2026-02&to=2026-01", "RE-802",
                "/reports/labour-fees?from=2020-01&to=2023-01", "RE-803",
                "/reports/statements?from=2026-01&to=2026-01&by=MODEL", "RE-804",
                "/reports/statements?from=2026-01&to=2026-01&category=TV", "RE-805",
                "/reports/labour-fees?from=2026-01&to=2026-01&category=NOSUCH", "RE-806",
                "/reports/labour-fees?from=2026-01&to=2026-01&by=PART", "RE-804",
                "/reports/stock?from=2026-01&to=2026-01&by=LEVEL", "RE-804");
        wrong.forEach((path, code) ->
                Door.as("hq.accounts").get(path).then().statusCode(422).body("code", equalTo(code)));
        Door.as("hq.accounts")
                .get("/reports/nothing?from=2026-01&to=2026-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("RE-850"));
        Door.as("hq.accounts")
                .get("/reports/labour-fees?from=2020-01&to=2022-12")
                .then()
                .statusCode(200);
    }
}
