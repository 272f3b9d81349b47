package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import weijie.repair.RepairWorld;
import weijie.testing.Eventually;
import weijie.testing.RunningServer;

/** One record from its entry to the reviewer's word, as the people concerned see it; and the list they find it in. */
class RepairBrowserIT {

    @TempDir
    private Path folder;

    private final RepairWorld world = new RepairWorld();

    private static void choose(Browser browser, String id, String value) {
        browser.byId(id);
        // A person's choice tells of itself; one by script does not.
        browser.driver()
                .executeScript(
                        "const menu = PrimeFaces.getWidgetById(arguments[0]); menu.selectValue(arguments[1]);"
                                + " menu.input.trigger('change')",
                        id,
                        value);
        browser.settle();
    }

    private static String text(Browser browser, String id) {
        return browser.byId(id).getText();
    }

    /** What a button of the form answers that is no page: a paper or a spreadsheet. */
    private static byte[] download(Browser browser, String button) {
        Object base64 = browser.driver().executeAsyncScript("""
                const [button, done] = arguments;
                const form = document.getElementById('f');
                const data = new FormData(form);
                data.append(button, '');
                const url = new URLSearchParams(data);
                fetch(form.action, {method: 'POST', body: form.enctype.startsWith('multipart') ? data : url})
                    .then(answer => answer.arrayBuffer())
                    .then(bytes => done(btoa(Array.from(new Uint8Array(bytes), b => String.fromCharCode(b)).join(''))))
                    .catch(failed => done(btoa(String(failed))));
                """, button);
        return Base64.getDecoder().decode(base64.toString());
    }

    private void fill(Browser browser, String serial) {
        choose(browser, "f:OUTLET_CODE", world.outlet("A1"));
        browser.type("f:SERIAL_NO", serial);
        choose(browser, "f:PRODUCT_CATEGORY", world.category());
        browser.type("f:PRODUCT_MODEL_input", "M-" + world.category().substring(1));
        browser.date("f:PURCHASED_ON", "2026-03-01");
        choose(browser, "f:WARRANTY_CLAIM", "IN");
        browser.type("f:CUSTOMER_NAME", "王小芳").type("f:CUSTOMER_PHONE", "13812345678");
        browser.date("f:ACCEPTED_ON", "2026-10-10");
        browser.date("f:COMPLETED_ON", "2026-10-12");
        choose(browser, "f:FAULT_CODE", world.fault());
        choose(browser, "f:REPAIR_LEVEL", "L3");
        browser.type("f:ACTIONS", "更换电源板");
    }

    private String enter(String serial) throws IOException {
        Path photo = folder.resolve("nameplate.png");
        Files.write(photo, RepairWorld.PICTURE);
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go("/repair/edit.xhtml").settle();
            fill(centre, "坏的");
            centre.driver().findElement(By.id("f:photos_input")).sendKeys(photo.toString());
            centre.settle().awaitText("nameplate.png");
            assertThat(text(centre, "f:checks")).contains("RR-117");
            centre.click("f:save").awaitSaid("RR-103");
            assertThat(centre.value("f:SERIAL_NO")).isEqualTo("坏的");
            assertThat(centre.value("f:CUSTOMER_NAME")).isEqualTo("王小芳");
            assertThat(centre.value("f:PURCHASED_ON")).isEqualTo("2026-03-01");
            assertThat(centre.value("f:ACTIONS")).isEqualTo("更换电源板");
            assertThat(text(centre, "f:photosList")).contains("nameplate.png");
            assertThat(centre.axe()).isEmpty();
            centre.picture("repair_entry_refused");
            centre.type("f:SERIAL_NO", serial).settle();
            centre.click("f:saveSubmit");
            String orderNo = text(centre, "orderNo");
            assertThat(centre.path()).contains(orderNo);
            assertThat(centre.byId("f:tabs").getText()).contains("附件 1");
            centre.picture("repair_entered");
            return orderNo;
        }
    }

    @Test
    void aRecordIsEnteredQuestionedAnsweredAndApproved() throws IOException {
        String serial = world.freshSerial();
        String orderNo = enter(serial);
        world.demand(orderNo, "ABNORMAL");
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            reviewer.go("/repair/review.xhtml?centre=" + world.centre("A"))
                    .settle()
                    .awaitText(orderNo);
            assertThat(reviewer.axe()).isEmpty();
            reviewer.css("#f\\:table tbody .tick").click();
            reviewer.settle();
            assertThat(text(reviewer, "f:bulk")).contains("已选 1 条").contains("¥0.00");
            reviewer.click("f:question");
            reviewer.css("#bulkForm .chip").click();
            reviewer.settle();
            assertThat(reviewer.axe()).isEmpty();
            reviewer.picture("repair_question");
            reviewer.click("bulkForm:yes").awaitSaid("已置疑退回 1 条");
        }
        world.demand(orderNo, "QUESTIONED");
        try (Browser outlet = Browser.as(world.account("A1"), Browser.PHONE)) {
            outlet.go("/repair/view.xhtml?no=" + orderNo).settle();
            assertThat(text(outlet, "question")).isNotBlank();
            assertThat(outlet.isTooWide()).isFalse();
            assertThat(outlet.axe()).isEmpty();
            outlet.click("f:answer").type("verdictForm:reason", "铭牌照片已补").click("verdictForm:yes");
            outlet.css("#standing .tag-ANSWERED");
            outlet.picture("repair_answered");
        }
        world.demand(orderNo, "ANSWERED");
        try (Browser reviewer = Browser.as("hq.reviewer2", Browser.DESK)) {
            reviewer.go("/repair/view.xhtml?no=" + orderNo).settle();
            assertThat(reviewer.axe()).isEmpty();
            reviewer.click("f:approve").type("verdictForm:reason", "情况属实").click("verdictForm:yes");
            reviewer.css("#standing .tag-VALIDATED");
            assertThat(reviewer.has("#f\\:approve")).isFalse();
            reviewer.picture("repair_approved");
            assertThat(new String(download(reviewer, "f:print"), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
        world.demand(orderNo, "VALIDATED");
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go("/repair/edit.xhtml").settle().type("f:SERIAL_NO", serial).awaitText(orderNo);
            assertThat(text(centre, "f:unit")).contains("网点A1").contains("再次受理为重复维修");
            fill(centre, serial);
            // It has no number yet, and is compared all the same.
            assertThat(text(centre.settle(), "f:checks")).contains("RR-108");
        }
        try (Browser neighbour = Browser.as(world.account("B"), Browser.DESK)) {
            neighbour.go("/repair/view.xhtml?no=" + orderNo).settle();
            assertThat(neighbour.has(".error-card")).isTrue();
            assertThat(neighbour.driver().getPageSource()).doesNotContain("王小芳").doesNotContain(serial);
            neighbour
                    .go("/repair/edit.xhtml")
                    .settle()
                    .type("f:SERIAL_NO", serial)
                    .awaitText("其他网点维修过");
            assertThat(neighbour.driver().getPageSource()).doesNotContain(orderNo);
        }
    }

    @Test
    void whatWasTypedAndNotSavedIsOfferedAgainUntilItIsSaved() {
        String serial = world.freshSerial();
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go("/repair/edit.xhtml").settle();
            assertThat(centre.byId("draftBar").isDisplayed()).isFalse();
            fill(centre, serial);
            centre.click("f:addPart").type("f:lines:0:tag", "OLD-7");
            Eventually.await(
                    "the draft",
                    java.time.Duration.ofSeconds(10),
                    () -> Boolean.TRUE.equals(centre.driver()
                            .executeScript("return Object.values(localStorage).some(kept => kept.includes('OLD-7'))")));
            assertThat(centre.driver()
                            .executeScript("return JSON.stringify(localStorage)")
                            .toString())
                    .doesNotContain("13812345678");
            centre.driver().manage().deleteAllCookies();
            centre.go("/home.xhtml").settle();
            new LoginForm(centre).signIn(world.account("A"), RunningServer.DEMO_PASSWORD);
            centre.go("/repair/edit.xhtml").settle();
            assertThat(centre.byId("draftBar").isDisplayed()).isTrue();
            assertThat(centre.axe()).isEmpty();
            centre.picture("repair_draft");
            centre.click("draftForm:restore").awaitSaid("已恢复");
            assertThat(centre.value("f:SERIAL_NO")).isEqualTo(serial);
            assertThat(centre.value("f:CUSTOMER_NAME")).isEmpty();
            assertThat(centre.value("f:OUTLET_CODE_input")).isEqualTo(world.outlet("A1"));
            assertThat(centre.value("f:lines:0:tag")).isEqualTo("OLD-7");
            assertThat(centre.byId("draftBar").isDisplayed()).isFalse();
            centre.type("f:CUSTOMER_NAME", "王小芳").type("f:CUSTOMER_PHONE", "13812345678");
            centre.click("f:lines:0:remove").click("f:save");
            String orderNo = text(centre, "orderNo");
            assertThat(orderNo).isNotBlank();
            centre.go("/repair/edit.xhtml?no=" + orderNo).settle();
            assertThat(centre.value("f:CUSTOMER_PHONE")).isEqualTo("138****5678");
            assertThat(centre.driver().getPageSource()).doesNotContain("13812345678");
            centre.type("f:REMARK", "改一个字").click("f:save");
            centre.go("/repair/edit.xhtml").settle();
            assertThat(centre.byId("draftBar").isDisplayed()).isFalse();
            centre.type("f:REMARK", "不再需要");
            centre.go("/home.xhtml").settle();
            new Shell(centre).signOut();
            assertThat(centre.driver()
                            .executeScript(
                                    "return Object.keys(localStorage).filter(key => key.includes('draft')).length"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void aDraftBegunOnAnOlderVersionWipesNobodysChange() {
        String orderNo = world.draft("A1");
        try (Browser outlet = Browser.as(world.account("A1"), Browser.DESK)) {
            outlet.go("/repair/edit.xhtml?no=" + orderNo).settle();
            outlet.type("f:REMARK", "我写的备注").type("f:ACTIONS", "我写的措施");
            Eventually.await(
                    "the draft",
                    java.time.Duration.ofSeconds(10),
                    () -> Boolean.TRUE.equals(outlet.driver()
                            .executeScript("return Object.values(localStorage).some(kept => kept.includes('"
                                    + java.net.URLEncoder.encode("我写的措施", java.nio.charset.StandardCharsets.UTF_8)
                                    + "'))")));
            weijie.api.Door.as(world.account("A"))
                    .header("If-Match", world.tag(orderNo))
                    .body(java.util.Map.of("remark", "中心写的备注", "technician", "中心派的人"))
                    .patch("/repair-orders/" + orderNo)
                    .then()
                    .statusCode(200);
            outlet.go("/home.xhtml").settle();
            outlet.go("/repair/edit.xhtml?no=" + orderNo).settle();
            outlet.click("draftForm:restore").awaitText("您填写期间，中心A");
            assertThat(outlet.byId("f:meanwhile").getText()).contains("中心写的备注", "我写的备注", "中心派的人");
            assertThat(outlet.value("f:TECHNICIAN")).isEqualTo("中心派的人");
            assertThat(outlet.value("f:REMARK")).isEqualTo("我写的备注");
            assertThat(outlet.axe()).isEmpty();
            outlet.picture("repair_meanwhile");
            outlet.click("f:save").awaitSaid("您的内容还没有保存");
            assertThat(outlet.value("f:ACTIONS")).isEqualTo("我写的措施");
            world.view("A1", orderNo).body("fields.remark", org.hamcrest.Matchers.equalTo("中心写的备注"));
            outlet.click("f:changed:0:theirs");
            assertThat(outlet.value("f:REMARK")).isEqualTo("中心写的备注");
            outlet.click("f:save");
            assertThat(text(outlet, "orderNo")).isEqualTo(orderNo);
            world.view("A1", orderNo)
                    .body("fields.remark", org.hamcrest.Matchers.equalTo("中心写的备注"))
                    .body("fields.technician", org.hamcrest.Matchers.equalTo("中心派的人"))
                    .body("fields.actions", org.hamcrest.Matchers.equalTo("我写的措施"));
        }
    }

    @Test
    void theListIsSummedKeptUnderANameAndExportedAsItIsShown() throws IOException {
        String own = world.draft("A1");
        String other = world.draft("A2");
        String neighbours = world.draft("B1");
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go("/repair/list.xhtml?status=DRAFT&outlet=" + world.outlet("A1"))
                    .settle()
                    .awaitText(own);
            assertThat(centre.byId("f:table").getText()).doesNotContain(other).doesNotContain(neighbours);
            centre.css("#f\\:table tbody .tick").click();
            centre.settle();
            assertThat(text(centre, "f:footer")).contains("已选 1 条").contains("20.00");
            List<List<String>> sheet = sheet(download(centre, "f:export"));
            assertThat(sheet).hasSize(2);
            assertThat(sheet.get(1)).contains(own, "草稿", "20.00").doesNotContain(other);
            centre.css(".saved-new summary").click();
            centre.type("f:filterName", "一号网点草稿").click("f:keepFilter").awaitText("一号网点草稿");
            centre.picture("repair_list_kept");
            assertThat(centre.axe()).isEmpty();
            centre.go("/repair/list.xhtml").settle();
            centre.driver().findElement(By.linkText("一号网点草稿")).click();
            centre.settle().awaitText(own);
            assertThat(centre.byId("f:table").getText()).doesNotContain(other);
            centre.click("f:density");
            centre.go("/repair/list.xhtml").settle();
            assertThat(text(centre, "f:density")).isEqualTo("紧凑");
        }
        try (Browser neighbour = Browser.as(world.account("B"), Browser.DESK)) {
            neighbour.go("/repair/list.xhtml").settle().awaitText(neighbours);
            assertThat(neighbour.driver().findElements(By.linkText("一号网点草稿"))).isEmpty();
            assertThat(sheet(download(neighbour, "f:export")))
                    .flatExtracting(row -> row)
                    .contains(neighbours)
                    .doesNotContain(own, other);
        }
    }

    private static List<List<String>> sheet(byte[] bytes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void everyRoleReadsAListAndARecordWithItsStatus(int width) {
        String orderNo = world.standing(RepairWorld.Standing.ABNORMAL);
        for (String who : List.of("hq.reviewer", "A", "A1")) {
            try (Browser browser = Browser.as(world.account(who), width)) {
                browser.complaints();
                browser.go("/repair/list.xhtml?q=" + orderNo).settle().awaitText(orderNo);
                WebElement status = browser.css("#f\\:table .tag-ABNORMAL");
                Map<?, ?> place = (Map<?, ?>) browser.driver()
                        .executeScript(
                                "const r = arguments[0].getBoundingClientRect(); return {right: r.right, width: r.width}",
                                status);
                assertThat(((Number) place.get("width")).doubleValue()).isPositive();
                assertThat(((Number) place.get("right")).doubleValue()).isLessThanOrEqualTo(width);
                assertThat(browser.isTooWide()).isFalse();
                browser.picture("repair_list_" + who);
                browser.go("/repair/view.xhtml?no=" + orderNo).settle();
                assertThat(text(browser, "findings")).contains("RR-117");
                assertThat(browser.isTooWide()).isFalse();
                assertThat(browser.axe()).isEmpty();
                assertThat(browser.complaints()).isEmpty();
                browser.picture("repair_view_" + who);
            }
        }
    }
}
