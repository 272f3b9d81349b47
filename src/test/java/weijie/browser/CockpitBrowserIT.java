package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.repair.RepairWorld;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** The month cockpit at a desk and on a phone: what keeps a centre is said, and its number leads to exactly these. */
class CockpitBrowserIT {

    private static final RepairWorld WORLD = new RepairWorld();
    private static final URI ROOT = URI.create(RunningServer.url());
    private static final String PAGE = "/settlement/cockpit.xhtml?month=2026-10";

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void whatKeepsACentreIsALinkToExactlyThese(int width) {
        String draft = WORLD.draft("A1");
        String of = "&centre=" + WORLD.centre("A");
        try (Browser director = Browser.as("hq.director", width)) {
            director.go(PAGE);
            director.clean("cockpit");
            director.go(PAGE + "&standing=STUCK&sort=days");
            director.clean("cockpit_stuck");
            director.go(PAGE + of).awaitText("单未提交");
            director.press(director.css("#f .obstacles a[href*='status=DRAFT']"))
                    .awaitPath("/repair/list.xhtml");
            assertThat(director.path()).contains("month=2026-10").contains(WORLD.centre("A"));
            director.awaitText(draft);
        }
        try (Browser centre = Browser.as(WORLD.account("A"), width)) {
            centre.go(PAGE).awaitText("单未提交");
            centre.clean("cockpit_centre");
        }
        try (Browser neighbour = Browser.as(WORLD.account("B"), width)) {
            neighbour.go(PAGE + of);
            assertThat(neighbour.css("body").getText()).doesNotContain("中心A");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void tickedCentresAreSentTogetherAndWhatBecameOfItIsSaid(int width) {
        FreshMonth month = FreshMonth.on(ROOT).usual().handedIn();
        month.calculated();
        try (Browser accounts = Browser.as("hq.accounts", width)) {
            accounts.go("/settlement/cockpit.xhtml?month=" + month.month());
            accounts.css("[id='f:table'] tbody .tick").click();
            accounts.until("ticked", () -> accounts.byId("f:publish").isEnabled());
            accounts.click("f:publish").awaitText("不能变为");
            accounts.click("bulkForm:no").awaitGone("[id='bulkBox']");
            accounts.click("f:send").awaitText("70.00");
            accounts.clean("cockpit_send");
            accounts.click("bulkForm:yes").awaitSaid("已开始");
            accounts.until("done", () -> accounts.css("body").getText().contains("办成 1 张"));
            accounts.go("/settlement/cockpit.xhtml?month=" + month.month()).awaitText("等中心确认");
            accounts.clean("cockpit_sent");
        }
        try (Browser centre = Browser.as("centre.fc44", width)) {
            centre.go("/settlement/cockpit.xhtml?month=" + month.month()).awaitText("等中心确认");
            assertThat(centre.has("[id='f:send']")).isFalse();
            centre.clean("cockpit_centre_sent");
        }
    }
}
