package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the screens, too, a neighbour is not there: no list, no export, no search and no address leads to what belongs to somebody else. */
class NeighbourBrowserIT {

    /** The cells of the first column, the head left out. */
    private static List<String> firstColumn(byte[] file) {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            List<String> cells = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> cells.add(row.getCell(0).getStringCellValue()));
            return cells.subList(1, cells.size());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"centre.fc44, HN-A, WD440101", "outlet.wd440301, WD440101, WD440301"})
    void search_finds_ones_own_alone(String user, String neighbour, String own) {
        try (Browser browser = Browser.as(user, Browser.DESK)) {
            browser.go("/search.xhtml?q=" + neighbour).settle();
            assertThat(browser.has("#outlets")).isFalse();
            browser.go("/search.xhtml?q=" + own).settle();
            assertThat(browser.byId("outlets").getText()).contains(own);
            browser.go("/search.xhtml?q=JS-HN").settle();
            assertThat(browser.has("#statements")).isFalse();
            assertThat(browser.has("#centres")).isFalse();
        }
    }

    @Test
    void search_knows_pinyin_initials() {
        try (Browser centre = Browser.as("centre.hn", Browser.DESK)) {
            centre.go("/search.xhtml?q=cskf").settle();
            assertThat(centre.byId("outlets").getText()).contains("长沙开福维修服务部");
        }
        try (Browser other = Browser.as("centre.fc44", Browser.DESK)) {
            other.go("/search.xhtml?q=cskf").settle();
            assertThat(other.has("#outlets")).isFalse();
        }
        try (Browser headquarters = Browser.as("hq.reviewer", Browser.DESK)) {
            headquarters.go("/search.xhtml?q=hnskhfw").settle();
            assertThat(headquarters.byId("centres").getText()).contains("湖南省客户服务中心");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "centre.fc44, /network/outlet.xhtml?code=HN-A",
        "centre.fc44, /network/centre.xhtml?code=HN",
        "outlet.wd440301, /network/outlet.xhtml?code=WD440101",
        "centre.fc44, /network/coverage.xhtml",
        "centre.fc44, /users/list.xhtml",
        "centre.fc44, /users/sessions.xhtml",
        "centre.fc44, /audit/list.xhtml",
        "outlet.wd440301, /policy/terms.xhtml"
    })
    void an_address_typed_by_hand_leads_nowhere(String user, String path) {
        try (Browser browser = Browser.as(user, Browser.DESK)) {
            browser.go(path).settle();
            assertThat(browser.has(".error-card")).isTrue();
        }
    }

    @Test
    void an_export_holds_what_the_list_holds() {
        try (Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
            centre.go("/network/outlets.xhtml").settle();
            List<String> codes = firstColumn(centre.download("f:export"));
            assertThat(codes).contains("WD440101", "WD440301", "WD440601").noneMatch(code -> code.startsWith("HN"));
        }
        try (Browser headquarters = Browser.as("hq.reviewer", Browser.DESK)) {
            headquarters
                    .go("/network/outlets.xhtml")
                    .settle()
                    .type("f:text", "HN-")
                    .click("f:search");
            assertThat(firstColumn(headquarters.download("f:export"))).containsExactly("HN-A", "HN-B", "HN-C");
        }
    }

    @Test
    void notices_are_ones_own() {
        try (Browser centre = Browser.as("centre.fc44", Browser.PHONE)) {
            centre.go("/notice/list.xhtml").settle();
            assertThat(centre.css("main").getText()).doesNotContain("JS-HN");
        }
        try (Browser centre = Browser.as("centre.hn", Browser.PHONE)) {
            centre.go("/notice/list.xhtml").settle().awaitText("JS-HN-202609-1");
        }
    }
}
