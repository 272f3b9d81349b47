package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** What was published is shown as it was published, on every door, whatever becomes of the masters; its papers are the same for ever. */
class PublishedPaperIT {

    private static final String OUTLET = "WD440301";
    private static final List<String> READERS = List.of("hq.accounts", "centre.fc44", "outlet.wd440301");

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual();
    private final String no = month.statement();

    @Test
    void aPublishedStatementKeepsItsNamesAndItsPapers() throws IOException {
        month.handedIn().calculated();
        String outletName = name("/outlets/" + OUTLET);
        String centreName = name("/centres/FC44");
        String draft = text(paper("hq.accounts", "zh", ".pdf"));
        assertThat(draft).contains("草 稿", outletName, centreName);
        assertThat(draft)
                .as("who prepared it, by name")
                .contains(Door.as("hq.admin").get("/users/hq.accounts").<String>path("displayName"))
                .doesNotContain("hq.accounts");
        for (String verb : List.of("send", "confirm", "publish")) {
            Door.as(verb.equals("confirm") ? "centre.fc44" : "hq.accounts")
                    .post("/statements/" + no + "/" + verb)
                    .then()
                    .statusCode(200);
        }
        Map<String, byte[]> before = papers();
        try {
            rename("/outlets/" + OUTLET, "改名网点𠮷");
            rename("/centres/FC44", "改名中心");

            papers().forEach((paper, bytes) -> assertThat(bytes).as(paper).isEqualTo(before.get(paper)));
            assertThat(text(before.get("hq.accounts zh .pdf")))
                    .contains(outletName, centreName)
                    .doesNotContain("草 稿");
            assertThat(text(before.get("outlet.wd440301 zh .pdf")))
                    .contains(OUTLET)
                    .doesNotContain("WD440101");
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(before.get("hq.accounts zh .xlsx")))) {
                assertThat(book.getSheetAt(1).getRow(4).getCell(1).getStringCellValue())
                        .isEqualTo(outletName);
            }
            for (String reader : READERS) {
                Door.as(reader)
                        .get("/statements/" + no)
                        .then()
                        .statusCode(200)
                        .body("centreName", equalTo(centreName))
                        .body("parts.outletName", hasItem(outletName));
                Door.as(reader)
                        .get("/statements?month=" + month.month())
                        .then()
                        .body("items.centreName", hasItem(centreName));
            }
        } finally {
            rename("/outlets/" + OUTLET, outletName);
            rename("/centres/FC44", centreName);
        }
    }

    @Test
    void theStoreKeepsTheVeryFileThatWasHandedOut() {
        month.handedIn().calculated();
        for (String verb : List.of("send", "confirm", "publish")) {
            Door.as(verb.equals("confirm") ? "centre.fc44" : "hq.accounts")
                    .post("/statements/" + no + "/" + verb)
                    .then()
                    .statusCode(200);
        }
        paper("hq.accounts", "en", ".pdf");
        Door.as("hq.director")
                .get("/verification")
                .then()
                .statusCode(200)
                .body("checks.find { it.code == 'PAPER_KEPT' }.ok", equalTo(true));
    }

    private Map<String, byte[]> papers() {
        Map<String, byte[]> papers = new HashMap<>();
        for (String reader : READERS) {
            for (String language : List.of("zh", "en")) {
                for (String form : List.of(".pdf", ".xlsx")) {
                    papers.put(reader + ' ' + language + ' ' + form, paper(reader, language, form));
                }
            }
        }
        return papers;
    }

    private byte[] paper(String reader, String language, String form) {
        return Door.as(reader)
                .accept("*/*")
                .header("Accept-Language", language)
                .get("/statements/" + no + form)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String name(String path) {
        return Door.as("hq.admin").get(path).then().statusCode(200).extract().path("name");
    }

    private static void rename(String path, String name) {
        String version = Door.as("hq.admin").get(path).header("ETag");
        Door.as("hq.admin")
                .header("If-Match", version)
                .body(Map.of("name", name))
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", equalTo(name));
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return all.toString();
    }
}
