package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import weijie.repair.RepairWorld;

/** People press too early and too often: nothing is lost, nothing is done twice, and no page is left waiting. */
class PressesBrowserIT {

    private final RepairWorld world = new RepairWorld();

    @ParameterizedTest
    @ValueSource(strings = {"f:reset", "lang"})
    void whatIsPressedBeforeTheScriptsAreThereIsDoneWhenTheyAre(String what) {
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            Object early = reviewer.driver()
                    .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                    new MutationObserver((changes, watch) => {
                        const button = document.querySelector('[id$="%s"]');
                        if (!button || location.search.indexOf('DRAFT') < 0 || sessionStorage.getItem('early')) { return; }
                        watch.disconnect();
                        sessionStorage.setItem('early', String(window.PrimeFaces === undefined));
                        button.click();
                    }).observe(document, {childList: true, subtree: true});""".formatted(what)))
                    .get("identifier");
            reviewer.go("/repair/list.xhtml?status=DRAFT");
            if (what.equals("lang")) {
                reviewer.awaitText("Repair orders");
            } else {
                reviewer.awaitGone(".list-address[data-address*=DRAFT]");
            }
            assertThat(reviewer.driver().executeScript("return sessionStorage.getItem('early')"))
                    .isEqualTo("true");
            reviewer.driver()
                    .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", early));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "yes"})
    void aButtonOfADialogThatIsPressedTwiceActsOnceAndLeavesNothingWaiting(String button) {
        boolean acts = button.equals("yes");
        String byMouse = world.standing(RepairWorld.Standing.ABNORMAL);
        String byEnter = world.standing(RepairWorld.Standing.ABNORMAL);
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            asked(reviewer, byMouse).type("verdictForm:reason", "请补充铭牌照片");
            new Actions(reviewer.driver())
                    .doubleClick(reviewer.byId("verdictForm:" + button))
                    .perform();
            left(reviewer, acts);

            String toTheButton = acts ? Keys.chord(Keys.TAB) + Keys.chord(Keys.TAB) : Keys.chord(Keys.TAB);
            asked(reviewer, byEnter)
                    .byId("verdictForm:reason")
                    .sendKeys("请补充铭牌照片", toTheButton, Keys.chord(Keys.ENTER), Keys.chord(Keys.ENTER));
            left(reviewer, acts);
        }
    }

    private static Browser asked(Browser reviewer, String orderNo) {
        return reviewer.go("/repair/view.xhtml?no=" + orderNo).settle().click("f:question");
    }

    /** The dialog is gone, what was to be done was done once, and the page still answers. */
    private static void left(Browser reviewer, boolean done) {
        reviewer.awaitGone("#verdictForm").settle();
        if (done) {
            reviewer.awaitText("请补充铭牌照片");
        } else {
            reviewer.click("f:question");
            assertThat(reviewer.has("#verdictForm")).isTrue();
        }
    }

    @Test
    void anAnswerThatComesAfterItsFormIsGoneKeepsNothingFromBeingAsked() {
        String orderNo = world.standing(RepairWorld.Standing.ABNORMAL);
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            asked(reviewer, orderNo).driver().executeScript("""
                    document.getElementById('verdictForm:no').click();
                    document.getElementById('verdictForm:yes').click();""");
            left(reviewer, false);
        }
    }
}
