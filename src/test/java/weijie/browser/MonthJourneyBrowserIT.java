package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** A month from the review of its records to its publication, each step by the one whose duty it is, all of it at a desk and all of it on a phone. */
class MonthJourneyBrowserIT {

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual().handedIn();
    private final String statement = "/settlement/view.xhtml?no=" + month.statement();

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void reviewedCalculatedSentDisputedAnsweredConfirmedAndPublished(int width) {
        reviewed(width);
        calculatedAndSent(width);
        twoLinesDisputed(width);
        bothAnswered(width);
        try (Browser centre = Browser.as("centre.fc44", width)) {
            centre.go(statement).settle().click("f:confirmIt").confirm().awaitText("中心已确认");
            centre.clean("journey_confirmed");
        }
        try (Browser accounts = Browser.as("hq.accounts2", width)) {
            accounts.go(statement).settle().click("f:publish").confirm().awaitText("SHA-256");
            // The repeat is paid after all, the record out of warranty is not.
            assertThat(accounts.byId("total").getText()).isEqualTo("¥90.00");
            accounts.clean("journey_published");
        }
    }

    /** One record is doubted, and cleared again by another. */
    private void reviewed(int width) {
        String order = "/repair/view.xhtml?no=" + month.order(4);
        try (Browser reviewer = Browser.as("hq.reviewer", width)) {
            reviewer.go(order).settle().click("f:suspect");
            reviewer.type("verdictForm:reason", "三级维修请核对主板").click("verdictForm:yes");
            reviewer.css("#standing .tag-SUSPECT");
            reviewer.clean("journey_suspect");
        }
        try (Browser reviewer = Browser.as("hq.reviewer2", width)) {
            reviewer.go(order).settle().click("f:clear");
            reviewer.type("verdictForm:reason", "已看主板照片，情况属实").click("verdictForm:yes");
            reviewer.css("#standing .tag-VALIDATED");
        }
    }

    private void calculatedAndSent(int width) {
        try (Browser accounts = Browser.as("hq.accounts", width)) {
            accounts.go("/settlement/month.xhtml?month=" + month.month()).settle();
            accounts.click("f:formal").confirm().awaitText("已计算").awaitGone("[id='f:progress']");
            accounts.clean("journey_calculated");
            accounts.go(statement).settle().awaitText("三个月内重复");
            assertThat(accounts.byId("total").getText()).isEqualTo("¥70.00");
            accounts.click("f:send").confirm().awaitText("待中心确认");
        }
    }

    private void twoLinesDisputed(int width) {
        try (Browser centre = Browser.as("centre.fc44", width)) {
            centre.go(statement).settle().awaitText("三个月内重复");
            for (int order : new int[] {3, 5}) {
                centre.press(centre.driver()
                        .findElement(By.xpath("//tr[.//a[normalize-space()='" + month.order(order)
                                + "']]//*[contains(@class,'tick')]")));
            }
            centre.css("[id='f:tabs:disputeIt']:not([disabled])");
            centre.click("f:tabs:disputeIt").byId("reasonForm:reason");
            assertThat(centre.css("#reasonForm .act-sums").getText()).contains("2 ");
            centre.clean("journey_dispute");
            centre.type("reasonForm:reason", "两次故障不同，请重新核对")
                    .type("reasonForm:claimed", "20.00")
                    .click("reasonForm:yes")
                    .awaitText("部分有异议");
            centre.clean("journey_disputed");
        }
    }

    private void bothAnswered(int width) {
        try (Browser accounts = Browser.as("hq.accounts", width)) {
            accounts.go(statement + "&tab=disputes").settle();
            answered(accounts, month.order(3), "采纳", "20.00", "同意按二级维修结算");
            answered(accounts, month.order(5), "驳回", "", "购机凭证显示已过保修期，不能结算");
            accounts.awaitText("90.00");
            accounts.clean("journey_answered");
        }
    }

    private static void answered(Browser accounts, String order, String decision, String granted, String answer) {
        accounts.press(accounts.css("[id='f:tabs:disputeTable'] tbody")
                .findElement(By.xpath(".//tr[contains(.,'" + order + "')]//a[contains(@id,'answerIt')]")));
        accounts.byId("answerForm:answer");
        assertThat(accounts.css("#answerForm .act-sums").getText()).contains(order);
        accounts.press(
                accounts.css("#answerForm").findElement(By.xpath(".//label[normalize-space()='" + decision + "']")));
        accounts.type("answerForm:granted", granted)
                .type("answerForm:answer", answer)
                .click("answerForm:yes")
                .awaitGone("#answerForm .act-sums")
                .awaitText(answer);
    }
}
