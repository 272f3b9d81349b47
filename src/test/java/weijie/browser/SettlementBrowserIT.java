package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** A month from calculation to publication, each step by the one whose duty it is, in a month nobody else has. */
class SettlementBrowserIT {

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual().handedIn();
    private final String statement = "/settlement/view.xhtml?no=" + month.statement();
    private final String pdf = "/api/v1/statements/" + month.statement() + ".pdf";
    private final String xlsx = "/api/v1/statements/" + month.statement() + ".xlsx";

    @Test
    void a_month_is_calculated_sent_disputed_answered_confirmed_and_published() throws IOException {
        calculated();
        lookedThroughAndSentFromTheCockpit();
        inBulkOnlyWhatCanBeDone();
        disputedByTheCentre();
        answeredByHeadquarters();
        confirmedByTheCentre();
        publishedByAnother();
        unseenByTheNeighbour();
        explainedToTheOutlet();
        lockedForEverybody();
    }

    private void calculated() {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/settlement/month.xhtml?month=" + month.month()).settle();
            accounts.css(".tick-page").click();
            accounts.settle().click("f:review");
            assertThat(accounts.shown("[id='bulkBox']").getText())
                    .contains("都不能复核")
                    .contains("ST-459");
            accounts.click("bulkForm:no").awaitGone("[id='bulkBox']");
            accounts.click("f:formal").confirm().awaitText("已计算");
            accounts.awaitGone("[id='f:progress']");
            accounts.clean("settlement_month");
            accounts.go(statement).awaitText("三个月内重复");
            assertThat(accounts.byId("total").getText()).isEqualTo("¥70.00");
        }
    }

    private void lookedThroughAndSentFromTheCockpit() throws IOException {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.complaints();
            accounts.go("/settlement/month.xhtml?month=" + month.month()).settle();
            assertThat(accounts.byId("f:review").isEnabled()).isFalse();
            accounts.css(".tick-page").click();
            accounts.settle();
            assertThat(accounts.byId("f:bulk").getText()).contains("已选 1 条");
            accounts.click("f:publish");
            assertThat(accounts.shown("[id='bulkBox']").getText())
                    .contains("都不能下发")
                    .contains(month.statement())
                    .contains("ST-404");
            assertThat(accounts.byId("bulkForm:yes").isEnabled()).isFalse();
            assertThat(accounts.axe()).isEmpty();
            accounts.clean("settlement_board_bulk");
            accounts.click("bulkForm:no").awaitGone("[id='bulkBox']");
            accounts.click("f:review");
            assertThat(accounts.shown("[id='bulkBox']").getText())
                    .contains("将复核 1 ")
                    .contains("¥70.00")
                    .doesNotContain("另有");
            accounts.click("bulkForm:yes").awaitSaid("已复核 1");
            assertThat(accounts.byId("f:table").getText()).contains("复核中");
            assertThat(accounts.has("[id='f:table'] tbody .tick:checked")).isFalse();
            accounts.driver()
                    .findElement(By.xpath("//tr[.//small[normalize-space()='FC44']]//*[contains(@class,'tick')]"))
                    .click();
            accounts.settle();
            try (ZipFile papers = new ZipFile(accounts.saved("f:papers").toFile())) {
                assertThat(papers.size()).isEqualTo(1);
                assertThat(papers.getEntry(month.statement() + ".pdf")).isNotNull();
            }
            accounts.click("f:send").shown("[id='bulkBox']");
            accounts.click("bulkForm:yes").awaitSaid("已送中心确认 1");
            assertThat(accounts.byId("f:table").getText()).contains("待中心确认");
            assertThat(accounts.complaints()).isEmpty();
        }
    }

    private void inBulkOnlyWhatCanBeDone() throws IOException {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/settlement/list.xhtml?month=" + month.month()).settle();
            tick(accounts, month.statement());
            accounts.click("f:send");
            assertThat(accounts.shown("[id='bulkBox']").getText())
                    .contains("都不能送中心确认")
                    .contains(month.statement())
                    .contains("ST-404");
            assertThat(accounts.byId("bulkForm:yes").isEnabled()).isFalse();
            accounts.click("bulkForm:no").awaitGone("[id='bulkBox']");
            try (ZipFile papers = new ZipFile(accounts.saved("f:papers").toFile())) {
                assertThat(papers.getEntry(month.statement() + ".pdf")).isNotNull();
            }
        }
    }

    private void disputedByTheCentre() {
        try (Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
            centre.go(statement).awaitText("三个月内重复");
            assertThat(centre.byId("total").getText()).isEqualTo("¥70.00");
            assertThat(centre.css("[id='f:tabs:lines']").getText()).contains("一级维修，按标准 v1", "保外维修，只作记录");
            assertThat(centre.answerOf(pdf)).isEqualTo("200 application/pdf %PDF");
            assertThat(centre.answerOf(xlsx))
                    .startsWith("200 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet PK");
            tick(centre, month.order(3));
            centre.css("[id='f:tabs:disputeIt']:not([disabled])");
            centre.click("f:tabs:disputeIt").byId("reasonForm:reason");
            centre.clean("settlement_dispute");
            centre.type("reasonForm:reason", "两次故障不同，请按二级结算")
                    .type("reasonForm:claimed", "20.00")
                    .click("reasonForm:yes")
                    .awaitText("部分有异议");
            centre.clean("settlement_disputed");
            part(centre, "disputes");
            centre.click("f:tabs:disputeTable:0:fileIt").byId("fileForm:yes");
            centre.clean("settlement_file");
            centre.upload("fileForm:proof", photo()).awaitText("shot.png");
            centre.click("fileForm:yes").css(".beside a");
            String file = centre.css(".beside a").getDomAttribute("href");
            assertThat(centre.answerOf(file)).startsWith("200 image/png");
            try (Browser neighbour = Browser.as("centre.hn", Browser.DESK)) {
                assertThat(neighbour.answerOf(file)).startsWith("404");
            }
        }
    }

    /** The smallest picture there is. */
    private static Path photo() {
        try {
            Path folder = Files.createTempDirectory("weijie-photo");
            Path photo = folder.resolve("shot.png");
            byte[] bytes = Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
            Files.write(photo, bytes);
            photo.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return photo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns to a part of the statement by its tab. */
    private static void part(Browser browser, String name) {
        browser.css("a[href='#f:tabs:" + name + "Tab']").click();
        browser.settle();
    }

    private static void tick(Browser browser, String order) {
        browser.driver()
                .findElement(By.xpath("//tr[.//a[normalize-space()='" + order + "']]//*[contains(@class,'tick')]"))
                .click();
        browser.settle();
    }

    private void answeredByHeadquarters() {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/settlement/disputes.xhtml").awaitText(month.order(3));
            accounts.clean("settlement_disputes");
            accounts.go(statement);
            assertThat(accounts.has("[id='f:publish']")).isFalse();
            part(accounts, "disputes");
            accounts.click("f:tabs:disputeTable:0:answerIt").byId("answerForm:answer");
            assertThat(accounts.css("#answerForm .act-sums").getText()).contains(month.order(3), "20.00", "广东省");
            assertThat(accounts.has("#answerForm input[type=radio]:checked"))
                    .as("nothing is decided beforehand")
                    .isFalse();
            accounts.click("answerForm:yes").awaitSaid("请填写处理").awaitSaid("请填写答复");
            accounts.css("label[for='answerForm:decision:0']").click();
            accounts.type("answerForm:granted", "20.00").type("answerForm:answer", "同意");
            accounts.upload("answerForm:proof", photo()).awaitText("shot.png");
            accounts.clean("settlement_answer");
            accounts.click("answerForm:yes").awaitText("90.00");
            assertThat(accounts.byId("total").getText()).isEqualTo("¥90.00");
        }
    }

    private void confirmedByTheCentre() {
        try (Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
            centre.go(statement).click("f:confirmIt").confirm().awaitText("中心已确认");
            assertThat(centre.has("[id='f:publish']")).isFalse();
            centre.clean("settlement_confirmed");
        }
        try (Browser outlet = Browser.as("outlet.wd440101", Browser.PHONE)) {
            assertThat(outlet.answerOf(pdf)).startsWith("404");
        }
    }

    private void publishedByAnother() {
        try (Browser accounts = Browser.as("hq.accounts2", Browser.DESK)) {
            accounts.go(statement).click("f:publish").confirm().awaitText("SHA-256");
            assertThat(accounts.byId("total").getText()).isEqualTo("¥90.00");
            accounts.clean("settlement_published");
        }
    }

    private void unseenByTheNeighbour() throws IOException {
        try (Browser neighbour = Browser.as("centre.hn", Browser.DESK)) {
            neighbour.go(statement).settle();
            assertThat(neighbour.has("#total")).isFalse();
            assertThat(neighbour.byId("main").getText()).contains("ST-401");
            assertThat(neighbour.answerOf(pdf)).startsWith("404");
            assertThat(neighbour.answerOf(xlsx)).startsWith("404");
            assertThat(neighbour
                            .go("/settlement/list.xhtml")
                            .settle()
                            .css("[id='f:table']")
                            .getText())
                    .doesNotContain(month.statement());
            tickedInVain(neighbour);
        }
    }

    /** A tick that the neighbour's browser makes up reaches nothing, and everything found is the neighbour's own. */
    private void tickedInVain(Browser neighbour) throws IOException {
        neighbour
                .driver()
                .executeScript(
                        "listTick([{name: 'keys', value: arguments[0]}, {name: 'on', value: true}])",
                        month.statement());
        neighbour.settle();
        assertThat(neighbour.has(".list-footer-selected")).isFalse();
        assertThat(new String(neighbour.download("f:papers"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .as("a page, not an archive")
                .doesNotStartWith("PK");
        if (neighbour.has("[id='f:table'] tbody .tick")) {
            neighbour.css(".tick-page").click();
            neighbour.settle();
            if (neighbour.has("[id='f:selectAll']")) {
                neighbour.click("f:selectAll");
            }
            try (ZipFile papers = new ZipFile(neighbour.saved("f:papers").toFile())) {
                assertThat(papers.stream().map(java.util.zip.ZipEntry::getName))
                        .isNotEmpty()
                        .noneMatch(name -> name.contains(month.statement()));
            }
        }
    }

    private void explainedToTheOutlet() {
        try (Browser outlet = Browser.as("outlet.wd440101", Browser.PHONE)) {
            outlet.go("/settlement/mine.xhtml?no=" + month.statement()).awaitText(month.month() + " 劳务费");
            // 10 and 20 by the rate card, 20 for the line that was disputed; the other outlets' 40 are not its
            // business.
            assertThat(outlet.byId("mineTotal").getText()).isEqualTo("¥50.00");
            outlet.css(".fee-lines summary").click();
            outlet.awaitText("按标准 v1");
            assertThat(outlet.css(".fee-lines").getText()).contains("三个月内重复").doesNotContain("三级维修");
            assertThat(outlet.isTooWide()).isFalse();
            outlet.clean("settlement_outlet");
            outlet.css(".fee-lines details[open] button").click();
            outlet.type("askForm:question", "为什么这一单是一级？");
            outlet.clean("settlement_ask");
            outlet.click("askForm:yes").awaitText("等待答复");
        }
        try (Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
            centre.go("/settlement/disputes.xhtml").awaitText("为什么这一单是一级？");
            centre.css("[id^='q:asked:'][id$=':answerIt']").click();
            centre.type("answerForm:answer", "按故障代码为一级").click("answerForm:yes");
            centre.awaitText("按故障代码为一级");
            centre.clean("settlement_answered");
        }
        try (Browser outlet = Browser.as("outlet.wd440101", Browser.PHONE)) {
            outlet.go("/settlement/mine.xhtml?no=" + month.statement()).awaitText("按故障代码为一级");
        }
        try (Browser neighbour = Browser.as("outlet.wd440601", Browser.PHONE)) {
            neighbour.go("/settlement/mine.xhtml?no=" + month.statement()).settle();
            assertThat(neighbour.byId("mineTotal").getText()).isEqualTo("¥5.00");
        }
    }

    private void lockedForEverybody() {
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go(statement).awaitText("已下发并锁定");
            for (String verb : new String[] {"review", "send", "confirmIt", "publish", "reopen"}) {
                assertThat(director.has("[id='f:" + verb + "']")).as(verb).isFalse();
            }
            tick(director, month.order(1));
            director.css("[id='f:tabs:adjustIt']:not([disabled])").click();
            director.type("reasonForm:difference", "-5.00").type("reasonForm:reason", "级别有误，应为检测");
            director.clean("settlement_adjust");
            director.click("reasonForm:yes").awaitSaid("待另一人批准");
            director.go("/settlement/adjustments.xhtml?state=SETTLED").settle();
            assertThat(director.byId("f:table").getText()).doesNotContain(month.order(1));
            director.go("/settlement/adjustments.xhtml?state=PROPOSED").awaitText(month.order(1));
            assertThat(director.has("[id='f:table:0:approve']")).isFalse();
            director.clean("settlement_adjustments");
            director.click("f:table:0:withdraw");
            assertThat(director.question()).contains(month.order(1), "−¥5.00");
            director.confirm().awaitSaid(month.order(1));
            director.click("f:reset").awaitText("已撤回");
            director.go("/settlement/month.xhtml?month=" + month.month())
                    .click("f:formal")
                    .confirm()
                    .awaitSaid("ST-414");
        }
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            reviewer.go("/settlement/month.xhtml?month=" + month.month()).settle();
            assertThat(reviewer.has("[id='f:formal']")).isFalse();
            assertThat(reviewer.has("[id='f:trial']")).isFalse();
        }
    }

    @Test
    void past_months_are_played_with_other_prices_and_nothing_changes() {
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go("/settlement/whatif.xhtml")
                    .type("f:from", "2026-07")
                    .type("f:to", "2026-08")
                    .click("f:play")
                    .awaitText("2026-07 至 2026-08 金额不变");
            director.driver()
                    .findElement(By.xpath("//label[contains(.,'一级维修')]/following-sibling::input"))
                    .clear();
            director.driver()
                    .findElement(By.xpath("//label[contains(.,'一级维修')]/following-sibling::input"))
                    .sendKeys("12.00");
            director.click("f:play").awaitText("共多付");
            director.clean("settlement_whatif");
        }
    }
}
