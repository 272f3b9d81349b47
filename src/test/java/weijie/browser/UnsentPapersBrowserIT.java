package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.ApiClient;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/**
 * What headquarters has calculated but not sent is not there for a centre, and what is not published is not there for an outlet: not a
 * trial, not a statement, at no door. Each door shows it once it is sent, so that no door is closed by mistake.
 */
class UnsentPapersBrowserIT {

    /** What the formal calculation of a month says of a centre's own records; it is no paper, and a trial is not told there. */
    private static final List<String> MONTHS_OWN = List.of("cockpit", "csv");

    private static final String CENTRE = "centre.fc44";
    private static final String OUTLET = "outlet.wd440101";

    private final URI root = URI.create(RunningServer.url());
    private final FreshMonth month = FreshMonth.on(root).usual().handedIn();
    private final String no = month.statement();

    private static void done(String who, String path) {
        Door.as(who).post(path).then().log().ifValidationFails().statusCode(200);
    }

    private void calculate(boolean trial) {
        ApiClient.as("hq.accounts", root).run("months/" + month.month() + "/calculate" + (trial ? "?trial=true" : ""));
    }

    /** At which doors of the API somebody learns of the statement or of one of its lines. */
    private List<String> doorsOfTheApi(String who) {
        Map<String, String> doors = Map.of(
                "list", "/statements?size=200&month=" + month.month(),
                "statement", "/statements/" + no,
                "lines", "/statements/" + no + "/lines",
                "paper", "/statements/" + no + ".pdf",
                "workbook", "/statements/" + no + ".xlsx",
                "csv", "/months/" + month.month() + "/lines.csv",
                "record", "/repair-orders/" + month.order(1) + "/lines");
        List<String> open = new ArrayList<>();
        if (Door.as(who).get("/months/" + month.month()).asString().contains("\"70.00\"")) {
            open.add("cockpit");
        }
        doors.forEach((name, path) -> {
            Response answer = Door.as(who).get(path);
            boolean tells = name.equals("paper") || name.equals("workbook")
                    ? answer.statusCode() == 200
                    : answer.statusCode() == 200
                            && (answer.asString().contains(no)
                                    || answer.asString().contains(month.order(1)));
            if (tells) {
                open.add(name);
            } else {
                assertThat(answer.statusCode()).as(name).isIn(200, 404);
            }
        });
        return open.stream().sorted().toList();
    }

    /** At which pages somebody learns of it. */
    private List<String> pages(String who) throws IOException {
        List<String> open = new ArrayList<>();
        try (Browser browser = Browser.as(who, Browser.DESK)) {
            boolean isCentre = who.equals(CENTRE);
            for (String page : List.of(
                    "/home.xhtml",
                    "/notice/list.xhtml",
                    "/search.xhtml?q=" + no,
                    "/repair/view.xhtml?no=" + month.order(1),
                    isCentre ? "/settlement/list.xhtml?month=" + month.month() : "/settlement/mine.xhtml",
                    isCentre ? "/settlement/view.xhtml?no=" + no : "/settlement/mine.xhtml?no=" + no)) {
                browser.go(page).settle();
                // What is not found is named by the page that says so; what is found there is a link.
                boolean leadsOnly = page.startsWith("/search") || page.startsWith("/repair/view");
                boolean isStatement = page.startsWith("/settlement/view") || page.startsWith("/settlement/mine.xhtml?");
                if (leadsOnly
                        ? browser.path().startsWith("/settlement/") || browser.has("main a[href*='" + no + "']")
                        : isStatement
                                ? browser.has("#total, #mineTotal")
                                : browser.css("main").getText().contains(no)) {
                    open.add(page.replaceFirst("\\.xhtml.*", ""));
                }
            }
            if (isCentre) {
                browser.go("/settlement/list.xhtml?month=" + month.month()).settle();
                if (exported(browser.download("f:export"))) {
                    open.add("export");
                }
            }
        }
        return open;
    }

    private boolean exported(byte[] workbook) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Row row : book.getSheetAt(0)) {
                if (row.getCell(0) != null && no.equals(row.getCell(0).getStringCellValue())) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void itIsThereOnceItIsSent() throws IOException {
        calculate(true);
        assertThat(doorsOfTheApi(CENTRE)).as("a trial, the centre").isEmpty();
        assertThat(doorsOfTheApi(OUTLET)).as("a trial, the outlet").isEmpty();
        assertThat(pages(CENTRE)).as("a trial, the centre").isEmpty();

        calculate(false);
        assertThat(doorsOfTheApi(CENTRE)).as("calculated").isEqualTo(MONTHS_OWN);
        done("hq.accounts", "/statements/" + no + "/review");
        assertThat(doorsOfTheApi(CENTRE)).as("in review, the centre").isEqualTo(MONTHS_OWN);
        assertThat(doorsOfTheApi(OUTLET)).as("in review, the outlet").isEmpty();
        assertThat(pages(CENTRE)).as("in review, the centre").isEmpty();

        done("hq.accounts", "/statements/" + no + "/send");
        assertThat(doorsOfTheApi(CENTRE))
                .as("sent, the centre")
                .containsExactly("cockpit", "csv", "lines", "list", "paper", "record", "statement", "workbook");
        assertThat(pages(CENTRE))
                .as("sent, the centre")
                .contains("/notice/list", "/search", "/repair/view", "/settlement/list", "/settlement/view", "export");
        assertThat(doorsOfTheApi(OUTLET)).as("sent to the centre, the outlet").isEmpty();
        assertThat(pages(OUTLET)).as("sent to the centre, the outlet").isEmpty();

        done(CENTRE, "/statements/" + no + "/confirm");
        done("hq.accounts", "/statements/" + no + "/publish");
        assertThat(doorsOfTheApi(OUTLET)).as("published, the outlet").contains("list", "lines", "record");
        assertThat(pages(OUTLET)).as("published, the outlet").contains("/notice/list", "/settlement/mine");
    }
}
