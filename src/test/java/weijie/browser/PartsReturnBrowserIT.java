package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/** The way back of bad parts on the screens: handed over, packed, sent, counted blind, judged, written off, closed. */
class PartsReturnBrowserIT {

    private static final RepairWorld WORLD = new RepairWorld();
    private static final String OTHER = part("OTHER");
    private static final String VALUABLE = part("MAINBOARD");

    private static String part(String partClass) {
        String code = "R" + UUID.randomUUID().toString().substring(0, 8);
        Door.as("hq.admin")
                .body(Map.of(
                        "code", code, "name", "电源板", "unitPrice", "120.00", "mustReturn", "1", "partClass", partClass))
                .post("/parts")
                .then()
                .statusCode(201);
        return code;
    }

    private static String found(String part) {
        return Door.as(WORLD.account("A1"))
                .body(Map.of("outletCode", WORLD.outlet("A1"), "partCode", part, "reason", "没有工单"))
                .post("/parts/bad-parts")
                .then()
                .statusCode(201)
                .extract()
                .path("label");
    }

    private static void scan(Browser browser, String... labels) {
        for (String label : labels) {
            browser.css(".scan-field").sendKeys(label, Keys.ENTER);
            browser.settle();
        }
    }

    private static int scanned(Browser browser) {
        return browser.driver().findElements(By.cssSelector(".scan-list li")).size();
    }

    @Test
    void badPartsGoTheirWayFromTheBenchToTheEnd() {
        List<String> labels =
                IntStream.range(0, 4).mapToObj(i -> found(OTHER)).sorted().toList();
        String valuable = found(VALUABLE);
        handOver(labels, valuable);
        String no = send(labels, valuable);
        count(no, labels);
        inspect(no, labels);
        writeOff(no);
    }

    private static void handOver(List<String> labels, String valuable) {
        try (Browser outlet = Browser.as(WORLD.account("A1"), Browser.PHONE)) {
            outlet.go("/parts/bad-parts.xhtml").settle();
            scan(outlet, labels.toArray(String[]::new));
            scan(outlet, valuable, valuable);
            assertThat(outlet.css(".scan-said").getText()).isEqualTo(valuable + " 已经在列表里");
            assertThat(scanned(outlet)).isEqualTo(5);
            assertThat(outlet.has("#handBox")).isFalse();
            outlet.clean("parts_bad_scanned");
            outlet.click("s:handScanned");
            assertThat(outlet.css(".act-sums").getText()).contains("将 5 件坏件交给中心：贵重配件 1 件，其它配件 4 件");
            outlet.clean("parts_bad_hand_over");
            outlet.click("handForm:yes").awaitSaid("5 件坏件已交给中心");
            assertThat(scanned(outlet)).isZero();
            outlet.go("/parts/bad-part.xhtml?label=" + valuable).settle();
            outlet.awaitText("在中心");
            outlet.clean("parts_bad_part");
        }
    }

    private static String send(List<String> labels, String valuable) {
        try (Browser centre = Browser.as(WORLD.account("A"), Browser.DESK)) {
            centre.go("/parts/parcels.xhtml").settle();
            assertThat(centre.byId("quota").getText()).contains("其它配件 1/1");
            centre.click("f:begin").choose("beginForm:group", "其它配件");
            centre.clean("parts_parcels_begin");
            centre.click("beginForm:yes").awaitPath("/parts/parcel.xhtml");
            String no = centre.byId("parcelNo").getText();
            scan(centre, valuable);
            assertThat(scanned(centre)).isEqualTo(1);
            centre.click("f:addScanned").awaitSaid("RP-301");
            centre.go("/parts/parcel.xhtml?no=" + no).settle();
            scan(centre, labels.get(0), labels.get(1), labels.get(2));
            assertThat(centre.byId("f:inside").getText()).doesNotContain(labels.get(0));
            centre.click("f:addScanned").awaitSaid("放入 3 件");
            scan(centre, labels.get(0));
            assertThat(centre.css(".scan-said").getText()).isEqualTo(labels.get(0) + " 已经在箱里");
            centre.css(".outside-tick").click();
            centre.click("f:addTicked").awaitSaid("放入 1 件");
            centre.clean("parts_parcel_packing");
            centre.click("f:pack");
            assertThat(centre.css(".act-sums").getText()).contains(no, OTHER + " 电源板 × 4");
            centre.click("verbForm:yes").awaitSaid("封箱完成").click("f:ship");
            assertThat(centre.css(".act-sums").getText()).contains("其它配件 1/1");
            centre.clean("parts_parcel_ship");
            centre.type("verbForm:carrier", "顺丰")
                    .type("verbForm:trackingNo", "SF-" + no)
                    .click("verbForm:yes")
                    .awaitSaid("寄出完成");
            return no;
        }
    }

    private static void count(String no, List<String> labels) {
        try (Browser parts = Browser.as("hq.parts", Browser.DESK);
                Browser late = Browser.as("hq.director", Browser.DESK)) {
            parts.go("/parts/parcels.xhtml?view=SHIPPED&q=" + no).settle();
            parts.clean("parts_parcels_to_receive");
            parts.go("/parts/parcel.xhtml?no=" + no).settle();
            parts.click("f:receive");
            assertThat(parts.question()).contains(no);
            parts.confirm().awaitSaid("收箱完成");
            assertThat(parts.driver().getPageSource())
                    .doesNotContain(labels.get(0))
                    .doesNotContain("实到")
                    .doesNotContain("放入坏件");
            scan(parts, labels.get(0), labels.get(1), labels.get(2));
            parts.byId("f:partCode_input").sendKeys(VALUABLE, Keys.ESCAPE, Keys.ENTER);
            parts.type("f:quantity", "2").type("f:remark", "箱底散件");
            parts.click("f:addLine");
            parts.clean("parts_parcel_count");
            late.go("/parts/parcel.xhtml?no=" + no).settle();
            scan(late, labels.get(0));
            late.click("f:store");
            parts.click("f:store");
            assertThat(parts.css(".act-sums").getText()).contains("扫到 3 件，单外 1 行");
            parts.click("countForm:yes").awaitSaid("实到 3 件，短少 1 件，单外 1 行");
            assertThat(parts.byId("differences").getText()).contains(labels.get(3), VALUABLE, "短少", "单外");
            parts.clean("parts_parcel_differences");
            late.click("countForm:yes").awaitSaid("RP-314");
        }
    }

    private static void press(Browser browser, String key) {
        browser.driver().findElement(By.tagName("body")).sendKeys(key);
        browser.settle();
    }

    private static void inspect(String no, List<String> labels) {
        try (Browser inspector = Browser.as("hq.inspector", Browser.DESK)) {
            inspector.go("/parts/parcel.xhtml?no=" + no).settle();
            assertThat(inspector.has("#f\\:writeOff")).isFalse();
            assertThat(inspector.byId("atHand").getText()).isEqualTo(labels.get(0));
            inspector.clean("parts_parcel_inspection");
            press(inspector, "1");
            inspector.awaitSaid("1 件判为“原装合格”");
            assertThat(inspector.byId("atHand").getText()).isEqualTo(labels.get(1));
            press(inspector, "2");
            inspector.awaitSaid("RP-318");
            press(inspector, "3");
            inspector.awaitSaid("1 件判为“保外件”");
            inspector
                    .driver()
                    .findElements(By.cssSelector(".piece-tick"))
                    .get(2)
                    .click();
            inspector.click("f:judgeTicked").choose("judgeForm:given", "与标签不符");
            inspector.clean("parts_parcel_same_verdict");
            inspector.click("judgeForm:yes").awaitText("全部检验完");
            assertThat(inspector.has("#f\\:close")).isFalse();
        }
    }

    private static void writeOff(String no) {
        try (Browser parts = Browser.as("hq.parts", Browser.DESK)) {
            parts.go("/parts/parcel.xhtml?no=" + no).settle();
            parts.click("f:close").confirm().awaitSaid("RP-319");
            assertThat(parts.byId("f:claims").getText()).contains("G19", "120.00");
            parts.click("f:writeOff");
            assertThat(parts.css(".act-sums").getText()).contains("整箱办结已检验的 3 件", "已核销 1", "不予核销 1", "已没收 1", "索赔合计");
            parts.clean("parts_parcel_write_off");
            parts.click("endForm:yes").awaitSaid("3 件已办结");
            parts.click("f:close").confirm().awaitSaid("关箱完成");
            assertThat(parts.byId("standing").getText()).isEqualTo("已关箱");
            parts.clean("parts_parcel_closed");
        }
    }

    @Test
    void theNeighbourFindsNothing() {
        String label = found(OTHER);
        String no = Door.as(WORLD.account("A"))
                .body(Map.of("group", "OTHER"))
                .post("/parts/parcels")
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        try (Browser other = Browser.as(WORLD.account("B"), Browser.DESK)) {
            other.go("/parts/parcels.xhtml").settle();
            assertThat(other.driver().getPageSource()).doesNotContain(no);
            other.go("/parts/bad-parts.xhtml").settle();
            assertThat(other.driver().getPageSource()).doesNotContain(label);
            assertThat(other.status("/parts/parcel.xhtml?no=" + no)).isEqualTo(404);
            assertThat(other.status("/parts/bad-part.xhtml?label=" + label)).isEqualTo(404);
        }
    }
}
