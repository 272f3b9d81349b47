package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import weijie.api.Door;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** What pages say is so: a search leads to the record, a request number stands in the log, a form does not contradict itself. */
class TrueWordsBrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void an_exact_number_leads_to_its_record_on_this_server() {
        FreshMonth month =
                FreshMonth.on(URI.create(RunningServer.url())).usual().handedIn();
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            reviewer.go("/search.xhtml?q=" + month.order(1)).awaitPath("/repair/view.xhtml");
            assertThat(reviewer.driver().getCurrentUrl())
                    .isEqualTo(RunningServer.url("/repair/view.xhtml?no=" + month.order(1)));
        }
    }

    @Test
    void a_province_of_the_coverage_table_shows_its_cities() {
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go("/network/coverage.xhtml").settle();
            String province = director.css("#provinces tbody a").getText();
            director.press(director.css("#provinces tbody a")).settle();
            assertThat(director.has(".error-card")).isFalse();
            assertThat(director.css("[id='f:cityTable_data'] tr").getText()).contains(province);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hq.reviewer, /repair/view.xhtml?no=NO-SUCH, 404",
        "centre.fc44, /audit/list.xhtml, 403",
        "hq.reviewer, /no-such-page.xhtml, 404"
    })
    void the_number_on_an_error_page_stands_in_the_log(String user, String path, String status) {
        try (Browser browser = Browser.as(user, Browser.DESK)) {
            browser.go(path).settle();
            String number = browser.byId("requestNumber").getText();
            assertThat(number).matches("[0-9A-Z]{8}");
            assertThat(isLogged("request " + number + ' ' + status)).isTrue();
        }
    }

    /** The log is written on another thread than the answer. */
    private static boolean isLogged(String line) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (log().contains(line)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static String log() {
        try {
            return Files.readString(RunningServer.home().resolve("logs/server.0.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_new_record_is_not_asked_for_the_number_it_is_given() {
        try (Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
            centre.go("/repair/edit.xhtml").settle();
            String checks = centre.byId("f:checks").getText();
            assertThat(checks).contains("还需填写").doesNotContain("服务单号").doesNotContain("没有发现问题");
        }
    }

    @ParameterizedTest
    @CsvSource({"390", "360"})
    void an_outlet_sees_what_is_disputed_and_chooses_its_month(int width) {
        FreshMonth month =
                FreshMonth.on(URI.create(RunningServer.url())).usual().handedIn();
        month.calculated();
        String paper = "/statements/" + month.statement();
        Door.as("hq.accounts").post(paper + "/send").then().statusCode(200);
        Door.as("centre.fc44")
                .body(Map.of("orderNos", List.of(month.order(1)), "reason", "金额不对，请核对"))
                .post(paper + "/dispute")
                .then()
                .statusCode(200);
        Door.as("centre.fc44").post(paper + "/confirm").then().statusCode(200);
        Door.as("hq.accounts").post(paper + "/publish").then().statusCode(200);
        try (Browser outlet = Browser.as("outlet.wd440101", width)) {
            outlet.go("/settlement/mine.xhtml?no=" + month.statement()).awaitText("有异议、尚未定的单据");
            assertThat(outlet.byId("undecided").getText())
                    .contains(month.order(1))
                    .contains("有异议");
            // Of its three records one is paid, one repeats it, and the third is disputed.
            outlet.awaitText("结算 1 单，其余 1 单");
            WebElement why = outlet.css("[id='f:lines'] > ul:last-of-type li:not(.is-unpaid) summary");
            assertThat(why.getText()).contains("为何");
            assertThat(why.getSize().getHeight()).isGreaterThanOrEqualTo(44);
            why.click();
            outlet.awaitText("按标准 v1");
            assertThat(outlet.has("[id='go:no']")).isTrue();
            assertThat(outlet.isTooWide()).isFalse();
            outlet.picture("true_words_outlet_" + width);
        }
    }
}
