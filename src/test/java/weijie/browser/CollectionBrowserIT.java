package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.payment.WorkedMonths;
import weijie.repair.RepairWorld;

/** A debt of 20 on the screen: opened, agreed on in parts, paid in and written off by two people, read by its centre on a phone. */
@DisplayName("debts that are collected, on the screen")
class CollectionBrowserIT {

    private final WorkedMonths months = new WorkedMonths().november();

    @Test
    void aDebtIsCollectedByTwoPeopleAndItsCentreReadsIt() throws Exception {
        String page = opened();
        try (Browser other = Browser.as("hq.accounts2", Browser.DESK)) {
            other.go("/home.xhtml").settle().awaitText("收款待确认");
            other.go(page).settle().click("f:confirmPayment");
            assertThat(other.css(".act-sums").getText()).contains("¥20.00", "¥8.00", "2026-10-31");
            other.click("verbForm:yes").awaitSaid("确认收款，已完成");
            assertThat(other.byId("open").getText()).isEqualTo("12.00");
            other.click("f:proposeWriteOff").type("verbForm:reason", "中心已注销，无财产");
            Path proof = Files.write(Files.createTempFile("注销证明", ".png"), RepairWorld.PICTURE);
            other.upload("verbForm:proofs", proof).awaitText(proof.getFileName().toString());
            clean(other, "collection_write_off");
            other.click("verbForm:yes").awaitSaid("提出核销，已完成");
            assertThat(other.has("[id='f:writeOff']")).isFalse();
        }
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go("/home.xhtml").settle().awaitText("核销待批准");
            director.go(page).settle().click("f:writeOff");
            assertThat(director.css(".act-sums").getText()).contains("¥12.00");
            director.click("verbForm:yes").awaitSaid("批准核销，已完成");
            clean(director, "collection_written_off");
            assertThat(director.byId("standing").getText()).contains("已核销");
        }
        try (Browser centre = Browser.as(months.clerk(), Browser.PHONE)) {
            centre.go("/collection/list.xhtml").settle().awaitText("已核销");
            clean(centre, "collections");
            centre.turnPage(centre.css("a[href*='/collection/view.xhtml']"));
            centre.settle().awaitText("8.00");
            clean(centre, "collection");
            assertThat(centre.has("[id='f:recordPayment']")).isFalse();
            assertThat(centre.has("#files")).isFalse();
        }
    }

    /** Opens the case, agrees on three parts and records 8 of 20. Returns its page. */
    private String opened() {
        YearMonth next = YearMonth.parse(Door.as("hq.accounts")
                        .get("/statements/" + months.firstStatement())
                        .<String>path("month"))
                .plusMonths(1);
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/collection/list.xhtml").settle().click("f:open");
            accounts.type("beginForm:statementNo", months.secondStatement())
                    .type("beginForm:reason", "合同到期")
                    .click("beginForm:yes")
                    .awaitText("DC-713");
            accounts.type("beginForm:statementNo", months.firstStatement());
            clean(accounts, "collection_open");
            accounts.turnPage(accounts.byId("beginForm:yes"));
            accounts.settle().awaitText("20.00");
            accounts.click("f:agree")
                    .type("verbForm:firstMonth", next.toString())
                    .type("verbForm:months", "3");
            clean(accounts, "collection_agree");
            accounts.click("verbForm:yes").awaitSaid("约定分期，已完成");
            assertThat(accounts.byId("instalments").getText()).contains(next.toString(), "6.67", "6.66");
            accounts.click("f:recordPayment")
                    .type("verbForm:amount", "8.00")
                    .type("verbForm:bankReference", "CSB" + months.centre())
                    .date("verbForm:paidOn", "2026-10-31")
                    .click("verbForm:yes")
                    .awaitSaid("登记收款，已完成");
            assertThat(accounts.has("[id='f:confirmPayment']")).isFalse();
            clean(accounts, "collection_recorded");
            return accounts.path();
        }
    }

    private static void clean(Browser browser, String picture) {
        browser.settle().picture(picture);
        assertThat(browser.axe()).as(picture).isEmpty();
        assertThat(browser.isTooWide()).as(picture).isFalse();
        assertThat(browser.complaints()).as(picture).isEmpty();
    }
}
