package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.payment.WorkedMonths;
import weijie.testing.RunningServer;

/** The books on screen: balances lead to their entries, a centre reads its own, an outlet finds no door. */
class LedgerBrowserIT {

    @Test
    void aBalanceLeadsToWhatItIsMadeOf() {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/ledger/balances.xhtml").settle().awaitText("2101");
            accounts.clean("ledger_balances");
            String account = accounts.css("#f\\:table_data a.mono").getText();
            accounts.turnPage(accounts.css("#f\\:table_data a.mono"));
            assertThat(accounts.path()).startsWith("/ledger/entries.xhtml").contains("account=" + account);
            assertThat(accounts.byId("f:table").getText()).contains(account);
            accounts.clean("ledger_entries");
        }
    }

    @Test
    void aCentreReadsItsOwnBookOnThePhoneAndAnOutletNone() {
        try (Browser centre = Browser.as("centre.hn", Browser.PHONE)) {
            centre.go("/ledger/entries.xhtml").settle();
            assertThat(centre.byId("f:table").getText()).contains("HN").doesNotContain("FC44");
            centre.clean("ledger_entries");
            centre.go("/ledger/balances.xhtml").settle();
            assertThat(centre.byId("f:table").getText()).contains("2101").doesNotContain("FC44");
            centre.clean("ledger_balances");
        }
        try (Browser outlet = Browser.open(Browser.PHONE)) {
            new LoginForm(outlet).signIn("outlet.wd440101", RunningServer.DEMO_PASSWORD);
            assertThat(outlet.status("/ledger/entries.xhtml")).isEqualTo(403);
        }
    }

    @Test
    void anEntrySaysWhereItComesFromAndTwoPeopleReverseIt() {
        WorkedMonths months = new WorkedMonths().november();
        String no = Door.as("hq.accounts")
                .get("/ledger/entries?event=PENALTY_POSTED&book=HQ&centre=" + months.centre())
                .path("items[0].no")
                .toString();
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/ledger/entries.xhtml?centre=" + months.centre())
                    .settle()
                    .awaitText("扣罚");
            accounts.turnPage(accounts.css("a[href*='/ledger/entry.xhtml?no=" + no + "']"));
            assertThat(accounts.byId("postings").getText()).contains("1101", "4101", "200.00", months.outlet());
            assertThat(accounts.has("a[href*='/settlement/penalty.xhtml']")).isTrue();
            accounts.click("f:reverse");
            assertThat(accounts.css(".act-sums").getText()).contains(no, months.firstStatement(), "¥200.00");
            accounts.clean("ledger_reverse");
            accounts.type("reverseForm:reason", "扣罚对象记错了")
                    .click("reverseForm:yes")
                    .awaitSaid("等另一人批准");
            accounts.awaitText("扣罚对象记错了");
            accounts.clean("ledger_entry");
            assertThat(accounts.has("[id='f:approve']"))
                    .as("who asked does not approve")
                    .isFalse();
            accounts.go("/ledger/balances.xhtml").settle().click("months:closeMonth");
            accounts.clean("ledger_close");
            accounts.click("monthForm:no");
        }
        theAccountOf(months, "hq.accounts", Browser.DESK);
        theAccountOf(months, months.clerk(), Browser.PHONE);
        try (Browser director = Browser.as("hq.director", Browser.PHONE)) {
            director.go("/ledger/entry.xhtml?no=" + no).settle().click("f:approve");
            assertThat(director.css(".act-sums").getText()).contains("扣罚对象记错了");
            director.click("approveForm:yes").awaitSaid("已冲销");
            director.clean("ledger_entry");
        }
        try (Browser neighbour = Browser.as(months.neighbour(), Browser.DESK)) {
            assertThat(neighbour.status("/ledger/entry.xhtml?no=" + no)).isEqualTo(404);
        }
    }

    private static void theAccountOf(WorkedMonths months, String who, int width) {
        try (Browser reader = Browser.as(who, width)) {
            // Whoever is of a centre names none.
            String chosen = who.startsWith("hq.") ? "?centre=" + months.centre() : "";
            reader.go("/ledger/account.xhtml" + chosen).settle();
            reader.awaitText("期末余额");
            assertThat(reader.byId("account").getText()).contains(months.firstStatement(), "小计", "180.00");
            assertThat(reader.byId("closing").getText()).contains("20.00");
            reader.clean("ledger_account");
        }
    }

    @Test
    void aCentreGivesUpAClaimAndItsOutletReadsItOnThePhone() {
        WorkedMonths months = new WorkedMonths().november();
        try (Browser centre = Browser.as(months.clerk(), Browser.DESK)) {
            centre.go("/payment/claims.xhtml").settle().awaitText("200.00");
            centre.clean("claims");
            centre.turnPage(centre.css("a[href*='/payment/claim.xhtml']"));
            centre.clean("claim");
            centre.click("f:waive");
            assertThat(centre.css(".act-sums").getText()).contains("¥200.00", "¥80.00");
            centre.type("waiveForm:amount", "200.01")
                    .type("waiveForm:reason", "首次违规，由中心承担")
                    .click("waiveForm:yes")
                    .awaitText("PY-621");
            centre.clean("claim_waive");
            centre.type("waiveForm:amount", "50").click("waiveForm:yes").awaitSaid("已豁免");
            assertThat(centre.byId("owes").getText()).contains("150.00");
        }
        try (Browser outlet = Browser.as(months.outletClerk(), Browser.PHONE)) {
            outlet.go("/payment/claims.xhtml").settle().awaitText("150.00");
            outlet.clean("claims");
            outlet.turnPage(outlet.css("a[href*='/payment/claim.xhtml']"));
            assertThat(outlet.byId("waivers").getText()).contains("50.00", "首次违规");
            assertThat(outlet.has("[id='f:waive']")).isFalse();
            outlet.clean("claim");
        }
    }
}
