package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weijie.testing.RunningServer;

/** The books on screen: balances lead to their entries, a centre reads its own, an outlet finds no door. */
class LedgerBrowserIT {

    private static void clean(Browser browser, String picture) {
        browser.settle().picture(picture);
        assertThat(browser.axe()).as(picture).isEmpty();
        assertThat(browser.isTooWide()).as(picture).isFalse();
        assertThat(browser.complaints()).as(picture).isEmpty();
    }

    @Test
    void aBalanceLeadsToWhatItIsMadeOf() {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/ledger/balances.xhtml").settle().awaitText("2101");
            clean(accounts, "ledger_balances");
            String account = accounts.css("#f\\:table_data a.mono").getText();
            accounts.turnPage(accounts.css("#f\\:table_data a.mono"));
            assertThat(accounts.path()).startsWith("/ledger/entries.xhtml").contains("account=" + account);
            assertThat(accounts.byId("f:table").getText()).contains(account);
            clean(accounts, "ledger_entries");
        }
    }

    @Test
    void aCentreReadsItsOwnBookOnThePhoneAndAnOutletNone() {
        try (Browser centre = Browser.as("centre.hn", Browser.PHONE)) {
            centre.go("/ledger/entries.xhtml").settle();
            assertThat(centre.byId("f:table").getText()).contains("HN").doesNotContain("FC44");
            clean(centre, "ledger_entries");
            centre.go("/ledger/balances.xhtml").settle();
            assertThat(centre.byId("f:table").getText()).contains("2101").doesNotContain("FC44");
            clean(centre, "ledger_balances");
        }
        try (Browser outlet = Browser.open(Browser.PHONE)) {
            new LoginForm(outlet).signIn("outlet.wd440101", RunningServer.DEMO_PASSWORD);
            assertThat(outlet.status("/ledger/entries.xhtml")).isEqualTo(403);
        }
    }
}
