package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import weijie.api.Door;

/** What past months would have come to, at a desk and on a phone: played, read, taken away; and a number tried before it is written down. */
class WhatIfBrowserIT {

    private static void clean(Browser browser, String picture) {
        browser.settle().picture(picture + '_' + browser.width());
        assertThat(browser.axe()).isEmpty();
        assertThat(browser.isTooWide()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void aNumberIsSupposedAndTheWinnersAreRead(int width) {
        try (Browser director = Browser.as("hq.director", width)) {
            director.go("/settlement/whatif.xhtml?term=REPEAT_WINDOW_DAYS&value=1")
                    .settle();
            assertThat(director.css("#numbers").getDomProperty("open")).isEqualTo("true");
            clean(director, "whatif_form");
            director.type("f:from", "2026-07")
                    .type("f:to", "2026-08")
                    .click("f:play")
                    .awaitText("模拟结果");
            assertThat(director.path()).contains("/settlement/whatif.xhtml?id=");
            assertThat(director.byId("sentence").getText()).contains("2026-07 至 2026-08");
            assertThat(director.css("body").getText()).contains("也不会变成结算单", "重复维修按单据现在的机身号", "重复维修期（天）");
            clean(director, "whatif_result");
            outlets(director);
            clean(director, "whatif_outlets");
            assertThat(new String(director.download("f:pdf"), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            assertThat(new String(director.download("f:xlsx"), 0, 2, StandardCharsets.US_ASCII))
                    .isEqualTo("PK");
            director.go("/settlement/whatif.xhtml").awaitText("最近的模拟");
            assertThat(director.byId("latest").getText()).contains("2026-07 – 2026-08");
        }
    }

    @Test
    void outletsAreSortedByWhatTheyGain() {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/settlement/whatif.xhtml")
                    .type("f:from", "2026-08")
                    .type("f:to", "2026-08")
                    .settle();
            accounts.driver()
                    .findElement(By.xpath("//label[contains(.,'一级维修')]/following-sibling::input"))
                    .clear();
            accounts.driver()
                    .findElement(By.xpath("//label[contains(.,'一级维修')]/following-sibling::input"))
                    .sendKeys("13.00");
            accounts.click("f:play").awaitText("共多付");
            assertThat(accounts.byId("summary").getText()).contains("少得的 0 家");
            assertThat(accounts.byId("reasons").getText()).contains("付费");
            outlets(accounts);
            String most = first(accounts);
            accounts.press(accounts.byId("f:places:gain"));
            accounts.until("the least gain stands first", () -> !first(accounts).equals(most));
            accounts.press(accounts.byId("f:places:gain"));
            accounts.until(
                    "the largest gain stands first again", () -> first(accounts).equals(most));
        }
    }

    private static String first(Browser browser) {
        return browser.css("[id='f:places_data'] tr td:last-child").getText();
    }

    private static void outlets(Browser browser) {
        browser.click("f:turn")
                .until(
                        "outlets are listed",
                        () -> browser.byId("f:places").getText().contains("HN-A"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void aNumberIsTriedBeforeItIsWrittenDown(int width) {
        String before = Door.as("hq.admin").get("/terms?size=500").asString();
        try (Browser director = Browser.as("hq.director", width)) {
            director.go("/policy/terms.xhtml")
                    .choose("f:term", "重复维修期（天）")
                    .type("f:value", "1")
                    .click("f:trial")
                    .awaitText("命中");
            assertThat(director.byId("trialSays").getText()).containsPattern("命中 [\\d,]+ 单");
            clean(director, "terms_trial");
            director.press(director.css("#trialSays a")).awaitPath("/settlement/whatif.xhtml");
            assertThat(director.css("#of-REPEAT_WINDOW_DAYS input").getDomProperty("value"))
                    .isEqualTo("1");
            director.go("/policy/terms.xhtml")
                    .choose("f:term", "同一电话单数上限")
                    .type("f:value", "5")
                    .click("f:trial")
                    .awaitText("ST-437");
        }
        assertThat(Door.as("hq.admin").get("/terms?size=500").asString()).isEqualTo(before);
    }

    @Test
    void aDraftCardIsTriedFirstAndAReviewerMayNot() {
        int card = Door.as("hq.accounts")
                .body(
                        "{\"name\":\"试算用\",\"validFrom\":\"2027-06-01\",\"prices\":[{\"level\":\"L1\",\"price\":\"11.00\"},"
                                + "{\"level\":\"L2\",\"price\":\"20.00\"},{\"level\":\"L3\",\"price\":\"35.00\"},"
                                + "{\"level\":\"DETECT_UPGRADE\",\"price\":\"5.00\"}]}")
                .post("/rate-cards")
                .then()
                .statusCode(201)
                .extract()
                .path("cardNo");
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go("/settlement/rates.xhtml").settle();
            clean(director, "rates_try_first");
            director.press(director.css("a.try-first[href$='card=" + card + "']"))
                    .awaitPath("/settlement/whatif.xhtml");
            director.type("f:from", "2026-08")
                    .type("f:to", "2026-08")
                    .click("f:play")
                    .awaitText("共多付");
        } finally {
            Door.as("hq.accounts")
                    .post("/rate-cards/" + card + "/withdraw")
                    .then()
                    .statusCode(200);
        }
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            assertThat(reviewer.status("/settlement/whatif.xhtml")).isEqualTo(403);
        }
        try (Browser outlet = Browser.as("outlet.wd440101", Browser.PHONE)) {
            assertThat(outlet.status("/settlement/whatif.xhtml")).isEqualTo(403);
        }
    }
}
