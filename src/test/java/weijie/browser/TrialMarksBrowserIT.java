package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import weijie.api.Door;
import weijie.testing.ApiClient;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** What a trial has computed decides nothing, and says so wherever it stands; what was calculated in earnest says nothing of the kind. */
class TrialMarksBrowserIT {

    private static final String TRIAL = "试算";

    private final URI root = URI.create(RunningServer.url());
    private final FreshMonth month = FreshMonth.on(root).usual().handedIn();

    private void calculate(String how) {
        ApiClient.as("hq.accounts", root).run("months/" + month.month() + "/calculate" + how);
    }

    /** The figures of the run, with whatever says of which kind it was. */
    private static List<String> figures(Browser accounts) {
        List<WebElement> cards = accounts.driver().findElements(By.cssSelector(".kpi"));
        return List.of(
                cards.get(2).getText(),
                cards.get(3).getText(),
                accounts.byId("f:csv").getText(),
                accounts.css("[id='f:table_data'] tr td:nth-child(6)").getText(),
                accounts.css("[id='f:runs_data'] tr").getText());
    }

    private String fileName() {
        return Door.as("hq.accounts")
                .get("/months/" + month.month() + "/lines.csv")
                .header("Content-Disposition");
    }

    @Test
    void aTrialIsMarkedWhereverItsFiguresStand() {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            calculate("?trial=true");
            accounts.go("/settlement/month.xhtml?month=" + month.month()).settle();
            assertThat(figures(accounts))
                    .allSatisfy(figure -> assertThat(figure).contains(TRIAL));
            assertThat(fileName()).contains("trial-lines");
            accounts.picture("trial_marked");

            calculate("");
            accounts.go("/settlement/month.xhtml?month=" + month.month()).settle();
            assertThat(figures(accounts)).noneMatch(figure -> figure.contains(TRIAL));
            assertThat(fileName()).doesNotContain("trial-");
        }
    }
}
