package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A month from calculation to publication, each step by the one whose duty it is. */
class SettlementBrowserIT {

    private static final String MONTH = "2026-09";
    private static final String STATEMENT = "/settlement/view.xhtml?no=JS-FC44-202609-1";

    @Test
    void a_month_is_calculated_sent_confirmed_and_published() {
        String total;
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/settlement/month.xhtml?month=" + MONTH)
                    .click("f:formal")
                    .confirm()
                    .awaitGone("[id='f:progress']");
            accounts.go(STATEMENT).awaitText("已计算");
            accounts.click("f:send").confirm().awaitText("待中心确认");
            total = accounts.byId("total").getText();
            look(accounts, "settlement_sent");
        }
        try (Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
            assertThat(centre.go(STATEMENT).byId("total").getText()).isEqualTo(total);
            centre.click("f:confirmIt").confirm().awaitText("中心已确认");
            look(centre, "settlement_confirmed");
        }
        try (Browser neighbour = Browser.as("centre.hn", Browser.DESK)) {
            assertThat(neighbour.go(STATEMENT).settle().has("#total")).isFalse();
        }
        try (Browser accounts = Browser.as("hq.accounts2", Browser.DESK)) {
            accounts.go(STATEMENT).click("f:publish").confirm().awaitText("SHA-256");
            assertThat(accounts.byId("total").getText()).isEqualTo(total);
            look(accounts, "settlement_published");
        }
        try (Browser outlet = Browser.as("outlet.wd440101", Browser.PHONE)) {
            outlet.go("/settlement/mine.xhtml?no=JS-FC44-202609-1").awaitText(MONTH);
            assertThat(outlet.isTooWide()).isFalse();
            look(outlet, "settlement_outlet");
        }
    }

    private static void look(Browser browser, String name) {
        browser.picture(name);
        assertThat(browser.axe()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
