package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.settlement.FakeOrders;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** A penalty for a fabricated record on its pages: confirmed by two, told, appealed against on a phone, and cancelled. */
@DisplayName("browser: a penalty from its confirmation to the decision")
class PenaltyBrowserIT {

    private static RepairWorld world;

    @BeforeAll
    static void people() {
        world = new RepairWorld();
    }

    @Test
    void aPenaltyIsConfirmedToldAppealedAgainstAndCancelled() {
        String order = world.standing(RepairWorld.Standing.CONFIRMED_FAKE);
        String no = Door.as("hq.director").get("/penalties?q=" + order).path("items[0].no");
        String page = "/settlement/penalty.xhtml?no=" + no;
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go("/settlement/penalties.xhtml?q=" + order).settle().awaitText(no);
            accounts.go(page).settle().awaitText("证据不足两份");
            assertThat(accounts.byId("because").getText()).contains("完工日的收费标准", "¥20.00", "× 10 = ¥200.00");
            accounts.click("f:confirm");
            assertThat(accounts.css("#verbBox .doubts").getText()).contains("证据不足两份", "没有联系到客户");
            assertThat(accounts.css(".act-sums").getText()).contains(no, "虚假单据", "¥20.00 × 10", "¥200.00");
            accounts.clean("penalty_confirm");
            accounts.click("verbForm:yes").awaitSaid("核实，已完成");
        }
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go(page).settle();
            director.click("f:confirmSecond").click("verbForm:yes").awaitSaid("复核，已完成");
            director.click("f:notify").click("verbForm:yes").awaitSaid("通知中心和网点，已完成");
            director.clean("penalty_notified");
            director.go("/settlement/penalties.xhtml").settle().awaitText(no);
            director.clean("penalties");
        }
        try (Browser outlet = Browser.as(world.account("A1"), Browser.PHONE)) {
            outlet.go("/settlement/penalties.xhtml").settle().awaitText(no);
            outlet.clean("penalties");
            outlet.go(page).settle().awaitText("可申诉至");
            outlet.clean("penalty");
            outlet.click("f:appeal")
                    .type("verbForm:words", "客户当天不在家，有照片")
                    .click("verbForm:yes")
                    .awaitSaid("申诉，已完成");
        }
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go(page).settle().awaitText("客户当天不在家");
            director.click("f:decide")
                    .choose("verbForm:outcome", "取消")
                    .type("verbForm:words", "照片属实")
                    .click("verbForm:yes")
                    .awaitSaid("裁定申诉，已完成");
            director.awaitText("已取消");
            director.clean("penalty_cancelled");
        }
        world.demand(order, "INVALID");
    }

    /** From the fabricated record to the set-off on a published statement, on a desk and on a phone. */
    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void aFabricatedRecordIsSetOffWithTheStatement(int width) {
        FreshMonth month = FreshMonth.on(URI.create(RunningServer.url())).usual();
        for (int day = 1; day <= 4; day++) {
            month.repair("WD440101", day, "3");
        }
        String fake = month.repair("WD440101", 6, "2");
        month.handedIn();
        String no = FakeOrders.proposed(fake);
        String page = "/settlement/penalty.xhtml?no=" + no;
        acted("hq.accounts", width, page, "f:confirm", "核实，已完成");
        acted("hq.director", width, page, "f:confirmSecond", "复核，已完成");
        acted("hq.director", width, page, "f:notify", "通知中心和网点，已完成");
        try (Browser outlet = Browser.as("outlet.wd440101", width)) {
            outlet.go("/home.xhtml").settle().awaitText("扣罚通知");
            outlet.go(page).settle().click("f:appeal");
            outlet.type("verbForm:words", "客户当天在场").click("verbForm:yes").awaitSaid("申诉，已完成");
        }
        try (Browser director = Browser.as("hq.director", width)) {
            director.go(page).settle().awaitText("裁定期限").click("f:decide");
            director.choose("verbForm:outcome", "维持")
                    .type("verbForm:words", "客户书面否认")
                    .click("verbForm:yes")
                    .awaitSaid("裁定申诉，已完成");
            assertThat(director.has("[id='f:decide']")).as("decided once").isFalse();
            director.clean("penalty_upheld");
        }
        acted("hq.accounts", width, page, "f:finalize", "生效，已完成");
        month.published();
        try (Browser centre = Browser.as("centre.fc44", width)) {
            centre.go("/settlement/view.xhtml?no=" + month.statement()).settle().awaitText("200.00");
            // Five of level three, one of each other kind: 210, less the penalty of 200.
            assertThat(centre.byId("payout").getText()).isEqualTo("10.00");
            centre.clean("penalty_statement");
            centre.go(page).settle().awaitText("已扣款").awaitText(month.statement());
            centre.clean("penalty_deducted");
        }
    }

    private static void acted(String who, int width, String page, String button, String said) {
        try (Browser browser = Browser.as(who, width)) {
            browser.go(page).settle().click(button).click("verbForm:yes").awaitSaid(said);
        }
    }

    @Test
    void aPenaltyIsProposedByHandWithItsEvidence() throws IOException {
        Path photo = Files.write(Files.createTempFile("evidence", ".png"), RepairWorld.PICTURE);
        for (int width : new int[] {Browser.DESK, Browser.PHONE}) {
            String order = world.draft("A1");
            try (Browser accounts = Browser.as("hq.accounts", width)) {
                accounts.go("/settlement/penalties.xhtml").settle();
                accounts.click("f:propose");
                accounts.clean("penalty_propose_empty");
                accounts.choose("proposeForm:kind", "其他扣款")
                        .type("proposeForm:orderNo", order)
                        .type("proposeForm:note", "收取客户上门费")
                        .upload("proposeForm:proof", photo)
                        .settle();
                accounts.click("proposeForm:yes").awaitText("请填写大于零的扣罚金额");
                accounts.type("proposeForm:amount", "80");
                accounts.clean("penalty_propose");
                accounts.click("proposeForm:yes").awaitPath("/settlement/penalty.xhtml");
                accounts.awaitText("由提出人确定的金额 ¥80.00")
                        .awaitText(photo.getFileName().toString());
                accounts.clean("penalty_proposed");
            }
            Door.as("hq.accounts")
                    .get("/penalties?q=" + order)
                    .then()
                    .body("items.amount", contains("80.00"))
                    .body("items.state", contains("EVIDENCE_COMPLETE"));
        }
        Files.delete(photo);
    }
}
