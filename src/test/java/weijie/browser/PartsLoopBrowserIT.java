package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import weijie.api.Door;
import weijie.parts.PartsWorld;
import weijie.parts.StockState;

/** A part on its whole way, as its people see it: asked for on a phone, granted twice, picked, shipped, received with a difference, passed on. */
class PartsLoopBrowserIT {

    private static PartsWorld world;
    private static String part;
    private static String other;

    @BeforeAll
    static void begin() throws Exception {
        world = new PartsWorld();
        part = world.partAtHq(20);
        other = world.partAtHq(20);
    }

    private static Browser as(String who, int width) {
        return Browser.as(world.account(who), width);
    }

    private static void confirm(Browser browser, String button) {
        browser.click(button).confirm();
    }

    private static void stands(Browser browser, String state) {
        browser.shown("#standing .tag-" + state);
    }

    @Test
    void aPartGoesAllTheWay() {
        String no = asked();
        granted("A", no, "grantForm:lines:0:pieces", "4");
        granted("hq.parts", no, "grantForm:lines:0:pieces", "4");
        String toCentre = sent("hq.parts", no);
        receivedWithADifference(toCentre);
        assertThat(world.lying(part, "A", StockState.GOOD)).isEqualTo(4);
        String toOutlet = sent("A", no);
        try (Browser phone = as("A1", Browser.PHONE)) {
            phone.go("/parts/issue.xhtml?no=" + toOutlet);
            phone.clean("parts_issue-to-receive");
            confirm(phone, "f:receiveAll");
            stands(phone, "RECEIVED");
            phone.go("/parts/request.xhtml?no=" + no);
            stands(phone, "CLOSED");
            phone.clean("parts_request-closed");
        }
        assertThat(world.lying(part, "A1", StockState.GOOD)).isEqualTo(4);
    }

    /** The outlet asks on its phone: what it scans is added, Enter sends nothing. */
    private static String asked() {
        try (Browser phone = as("A1", Browser.PHONE)) {
            phone.go("/parts/requestEdit.xhtml");
            for (int i = 0; i < 5; i++) {
                phone.byId("f:code").sendKeys(part + Keys.ENTER);
            }
            phone.shown("input[id='f:tbl:0:pieces'][value='5']");
            assertThat(phone.path()).startsWith("/parts/requestEdit.xhtml");
            assertThat(phone.driver().findElements(By.cssSelector("#f\\:tbl_data tr")))
                    .hasSize(1);
            phone.clean("parts_request-edit");
            phone.click("f:submit");
            phone.awaitPath("/parts/request.xhtml");
            stands(phone, "SUBMITTED");
            phone.clean("parts_request-submitted");
            return phone.byId("requestNo").getText();
        }
    }

    private static void granted(String who, String no, String field, String pieces) {
        try (Browser desk = as(who, Browser.DESK)) {
            desk.go("/parts/request.xhtml?no=" + no);
            desk.click("f:grant");
            desk.clean("parts_grant-" + (who.equals("A") ? "centre" : "hq"));
            desk.type(field, "9");
            desk.click("grantForm:yes");
            desk.awaitSaid("第 1 行最多可批");
            desk.type(field, pieces);
            desk.click("grantForm:yes");
            stands(desk, who.equals("A") ? "CENTRE_APPROVED" : "APPROVED");
        }
    }

    /** The sender brings along what the request waits for, picks and ships it. */
    private static String sent(String who, String request) {
        try (Browser desk = as(who, Browser.DESK)) {
            desk.go("/parts/request.xhtml?no=" + request);
            desk.press(desk.byId("send"));
            desk.awaitPath("/parts/issueEdit.xhtml");
            assertThat(desk.value("f:tbl:0:pieces")).isEqualTo("4");
            desk.clean("parts_issue-edit");
            desk.click("f:draft");
            desk.awaitPath("/parts/issue.xhtml");
            confirm(desk, "f:pick");
            stands(desk, "PICKED");
            desk.click("f:ship");
            desk.clean("parts_ship");
            desk.type("shipForm:carrier", "顺丰");
            desk.type("shipForm:trackingNo", "SF20261103");
            desk.click("shipForm:yes");
            stands(desk, "SHIPPED");
            desk.clean("parts_issue-shipped");
            return desk.byId("issueNo").getText();
        }
    }

    private static void receivedWithADifference(String issue) {
        try (Browser desk = as("A", Browser.DESK)) {
            desk.go("/parts/issue.xhtml?no=" + issue);
            desk.click("f:receive");
            desk.clean("parts_receive");
            desk.type("receiveForm:lines:0:whole", "5");
            desk.click("receiveForm:yes");
            desk.awaitSaid("在途只有 4 件");
            desk.type("receiveForm:lines:0:whole", "3");
            desk.type("receiveForm:lines:0:absent", "1");
            desk.click("receiveForm:yes");
            stands(desk, "SHIPPED");
            desk.clean("parts_issue-missing");
            desk.click("f:resolve");
            desk.clean("parts_resolve");
            desk.choose("resolveForm:lines:0:result", "找到");
            desk.click("resolveForm:yes");
            stands(desk, "RECEIVED");
        }
        Door.as("hq.parts")
                .get("/parts/issues/" + issue)
                .then()
                .body("lines[0].received", org.hamcrest.Matchers.equalTo(4));
    }

    @Test
    void whatIsScannedFasterThanThePageIsAddedPieceByPiece() {
        try (Browser desk = as("A1", Browser.DESK)) {
            desk.go("/parts/requestEdit.xhtml");
            desk.byId("f:code").sendKeys(part + Keys.ENTER + other + Keys.ENTER + part + Keys.ENTER + "half");
            desk.shown("input[id='f:tbl:1:pieces']");
            desk.shown("input[id='f:tbl:0:pieces'][value='2']");
            assertThat(desk.value("f:tbl:1:pieces")).isEqualTo("1");
            assertThat(desk.value("f:code")).isEqualTo("half");
        }
    }

    @Test
    void theListsShowWhatWaits() {
        String no = world.approved("A1", other, 2);
        for (Map.Entry<String, List<String>> page : Map.of(
                        "hq.parts",
                                List.of(
                                        "/parts/requests.xhtml?waiting=TO_SHIP",
                                        "/parts/issues.xhtml",
                                        "/parts/floats.xhtml"),
                        "A1", List.of("/parts/requests.xhtml", "/parts/issues.xhtml", "/parts/floats.xhtml"))
                .entrySet()) {
            int width = page.getKey().equals("A1") ? Browser.PHONE : Browser.DESK;
            try (Browser browser = as(page.getKey(), width)) {
                for (String path : page.getValue()) {
                    browser.go(path);
                    browser.clean("parts_" + width + path.replaceAll("\\W+", "-"));
                    if (path.contains("requests")) {
                        assertThat(browser.css(".list-table").getText()).contains(no);
                    }
                }
            }
        }
    }
}
