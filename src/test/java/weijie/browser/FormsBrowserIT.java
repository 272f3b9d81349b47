package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import weijie.repair.RepairWorld;
import weijie.shared.jpa.TimeOrderedId;
import weijie.testing.RunningServer;

/** What every form does, on forms of different kinds: two people, a session that ends, a field, a phone, the keyboard. */
class FormsBrowserIT {

    private final RepairWorld world = new RepairWorld();

    private static String fresh(String prefix) {
        String unique = Long.toString(TimeOrderedId.next(), 36).toUpperCase(Locale.ROOT);
        return prefix + unique.substring(unique.length() - 8);
    }

    /** Types into a field and leaves it, as a person does. */
    private static void leave(Browser browser, String id, String text) {
        browser.type(id, text);
        browser.byId(id).sendKeys(Keys.TAB);
        browser.settle();
    }

    private static String saidAt(Browser browser, String id) {
        return (String) browser.driver()
                .executeScript(
                        "const said = document.getElementById(arguments[0]).closest('.field').querySelector('.ui-message');"
                                + " return said ? said.textContent : ''",
                        id);
    }

    private static void awaitSaidAt(Browser browser, String id, String part) {
        browser.until(id + " says " + part, () -> saidAt(browser, id).contains(part));
    }

    private static void awaitNothingSaidAt(Browser browser, String id) {
        browser.until(id + " says nothing", () -> saidAt(browser, id).isBlank());
    }

    private static void awaitKept(Browser browser, String text) {
        String coded = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        browser.until(
                "the draft",
                () -> Boolean.TRUE.equals(browser.driver()
                        .executeScript(
                                "return Object.values(localStorage).some(kept => kept.includes('" + coded + "'))")));
    }

    private static void signInWhereItAsks(Browser browser, String who) {
        browser.css("[data-login-user]").sendKeys(who);
        browser.css("[data-login-password]").sendKeys(RunningServer.DEMO_PASSWORD);
        browser.css("[data-login-go]").click();
        browser.settle();
    }

    @Test
    void twoPeopleAtAnOutletAndTheSecondChoosesFieldByField() {
        String outlet = world.outlet("A1");
        try (Browser admin = Browser.as("hq.admin", Browser.DESK);
                Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            admin.go("/network/outlet.xhtml?code=" + outlet).settle();
            admin.type("f:tabs:name", "总部起的名字").type("f:tabs:contact", "总部写的人");
            centre.go("/network/outlet.xhtml?code=" + outlet).settle();
            centre.type("f:tabs:name", "中心起的名字")
                    .type("f:tabs:phone", "0731-5550199")
                    .click("f:tabs:save")
                    .awaitText("中心起的名字");
            admin.click("f:tabs:save").awaitText("别人保存了新的版本");
            assertThat(admin.byId("f:tabs:meanwhile").getText())
                    .contains("名称", "网点A1", "中心起的名字", "总部起的名字", "电话", "0731-5550199")
                    .doesNotContain("总部写的人");
            assertThat(admin.value("f:tabs:name")).isEqualTo("总部起的名字");
            assertThat(admin.value("f:tabs:phone")).isEqualTo("0731-5550199");
            assertThat(admin.axe()).isEmpty();
            admin.picture("forms_meanwhile_outlet");
            admin.click("f:tabs:save").awaitSaid("还没有保存");
            admin.click("f:tabs:changed:0:mine").click("f:tabs:save").awaitText("总部起的名字");
            centre.go("/network/outlet.xhtml?code=" + outlet).settle();
            assertThat(centre.value("f:tabs:name")).isEqualTo("总部起的名字");
            assertThat(centre.value("f:tabs:phone")).isEqualTo("0731-5550199");
            assertThat(centre.value("f:tabs:contact")).isEqualTo("总部写的人");
        }
    }

    @Test
    void twoPeopleAtACentreAndTheSecondTakesTheOthersWord() {
        String centre = world.centre("B");
        try (Browser one = Browser.as("hq.admin", Browser.DESK);
                Browser other = Browser.as("hq.admin", Browser.PHONE)) {
            one.go("/network/centre.xhtml?code=" + centre).settle();
            one.type("f:address", "第一个人写的地址").type("f:contact", "第一个人");
            other.go("/network/centre.xhtml?code=" + centre).settle();
            other.type("f:address", "第二个人写的地址").click("f:save").awaitSaid("已保存");
            one.click("f:save").awaitText("别人保存了新的版本");
            one.click("f:changed:0:theirs");
            assertThat(one.value("f:address")).isEqualTo("第二个人写的地址");
            one.click("f:save").awaitSaid("已保存");
            assertThat(one.value("f:address")).isEqualTo("第二个人写的地址");
            assertThat(one.value("f:contact")).isEqualTo("第一个人");
        }
    }

    @Test
    void aSessionThatEndsInAnAjaxCallBringsBackWhatWasTyped() {
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go("/repair/edit.xhtml?day=2026-10-10").settle();
            leave(centre, "f:TECHNICIAN", "没有保存的师傅");
            awaitKept(centre, "没有保存的师傅");
            centre.driver().manage().deleteAllCookies();
            centre.byId("f:BRAND").sendKeys("没有保存的牌子", Keys.TAB);
            centre.awaitPath("/login.xhtml");
            assertThat(centre.byId("ended").getText()).contains("您的会话已结束或过期");
            assertThat(centre.axe()).isEmpty();
            centre.picture("forms_session_ended");
            signInWhereItAsks(centre, world.account("A"));
            centre.awaitPath("/repair/edit").awaitSaid("已恢复");
            assertThat(centre.path()).contains("day=2026-10-10");
            assertThat(centre.value("f:BRAND")).isEqualTo("没有保存的牌子");
            assertThat(centre.value("f:TECHNICIAN")).isEqualTo("没有保存的师傅");
        }
    }

    @Test
    void aSessionThatEndsWhileSavingBringsBackTheOutletButNotToAnotherPerson() {
        String outlet = world.outlet("A2");
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go("/network/outlet.xhtml?code=" + outlet).settle();
            centre.type("f:tabs:address", "没有保存的地址");
            centre.driver().manage().deleteAllCookies();
            centre.click("f:tabs:save").awaitPath("/login.xhtml");
            signInWhereItAsks(centre, "hq.admin");
            centre.awaitPath("/network/outlet").settle();
            assertThat(centre.value("f:tabs:address")).isNotEqualTo("没有保存的地址");
            assertThat(centre.byId("draftBar").isDisplayed()).isFalse();
            centre.driver().manage().deleteAllCookies();
            centre.go("/network/outlet.xhtml?code=" + outlet).awaitPath("/login.xhtml");
            signInWhereItAsks(centre, world.account("A"));
            centre.awaitPath("/network/outlet").settle();
            centre.click("draftForm:restore").awaitSaid("已恢复");
            assertThat(centre.value("f:tabs:address")).isEqualTo("没有保存的地址");
        }
    }

    /** Somebody quicker than the page: the bar is pressed in the moment it is seen, however much of the page is still to come. */
    @Test
    void aDraftThatIsTakenUpAtOnceDoesNotLoadThePageOnceMore() {
        String address = "/network/outlet.xhtml?code=" + world.outlet("A2");
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go(address).settle();
            centre.type("f:tabs:address", "一见就按");
            awaitKept(centre, "一见就按");
            centre.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                    sessionStorage.setItem('loads', Number(sessionStorage.getItem('loads') || 0) + 1);
                    new MutationObserver(() => {
                        const bar = document.getElementById('draftBar');
                        const shown = bar && !bar.hidden && bar.querySelector('time').textContent;
                        if (shown && !window.pressedAtOnce) { window.pressedAtOnce = true; bar.querySelector('.draft-take').click(); }
                    }).observe(document, {childList: true, subtree: true, attributes: true});
                    """));
            centre.go("/home.xhtml").settle();
            centre.driver().executeScript("sessionStorage.setItem('loads', 0)");
            centre.go(address).awaitSaid("已恢复");
            assertThat(centre.value("f:tabs:address")).isEqualTo("一见就按");
            assertThat(centre.driver().executeScript("return sessionStorage.getItem('loads')"))
                    .isEqualTo("1");
        }
    }

    @Test
    void leavingWithChangesAsks() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            String asks = "const leaving = new Event('beforeunload', {cancelable: true});"
                    + " window.dispatchEvent(leaving); return leaving.defaultPrevented";
            for (String page : List.of("/network/centre.xhtml?code=" + world.centre("A"), "/catalog/part.xhtml")) {
                admin.go(page).settle();
                assertThat(admin.driver().executeScript(asks)).as(page).isEqualTo(false);
                admin.type("f:name", "改了");
                assertThat(admin.driver().executeScript(asks)).as(page).isEqualTo(true);
            }
        }
    }

    @Test
    void anErrorStandsAtItsFieldAndGoesAwayWhenItIsRight() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/network/outlet.xhtml?code=" + world.outlet("A1")).settle();
            leave(admin, "f:tabs:taxRate", "0.03");
            awaitSaidAt(admin, "f:tabs:taxRate", "3% 请填写 3");
            leave(admin, "f:tabs:taxRate", "6");
            awaitNothingSaidAt(admin, "f:tabs:taxRate");
            assertThat(admin.byId("f:tabs:taxRate").getDomAttribute("class")).doesNotContain("ui-state-error");
            admin.go("/network/centre.xhtml").settle();
            admin.click("f:save");
            assertThat(admin.driver().switchTo().activeElement().getDomAttribute("id"))
                    .as("the first error has the focus")
                    .isEqualTo("f:code");
            leave(admin, "f:code", fresh("C"));
            awaitNothingSaidAt(admin, "f:code");
            leave(admin, "f:openedOn", "明天");
            awaitSaidAt(admin, "f:openedOn", "不是有效日期");
            leave(admin, "f:openedOn", "2026年11月3日");
            awaitNothingSaidAt(admin, "f:openedOn");
            admin.go("/settlement/rate.xhtml").settle();
            leave(admin, "f:tbl:0:price", "38.005");
            awaitSaidAt(admin, "f:tbl:0:price", "超过两位小数");
            leave(admin, "f:tbl:0:price", "38.00");
            awaitNothingSaidAt(admin, "f:tbl:0:price");
        }
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go("/repair/edit.xhtml").settle();
            leave(centre, "f:CUSTOMER_PHONE", "123");
            awaitSaidAt(centre, "f:CUSTOMER_PHONE", "RR-110");
            leave(centre, "f:CUSTOMER_PHONE", "13812345678");
            awaitNothingSaidAt(centre, "f:CUSTOMER_PHONE");
            centre.click("f:save");
            assertThat(centre.driver().switchTo().activeElement().getDomAttribute("id"))
                    .isEqualTo("f:SERIAL_NO");
        }
    }

    @Test
    void whoMayOnlyReadSeesTextAndNoInputs() {
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            for (String page : List.of(
                    "/network/outlet.xhtml?code=" + world.outlet("A1"),
                    "/network/centre.xhtml?code=" + world.centre("A"),
                    "/catalog/category.xhtml?code=" + world.category())) {
                reviewer.go(page).settle();
                assertThat(reviewer
                                .driver()
                                .findElements(By.cssSelector("[id$='base'] .field:not(.is-read) input,"
                                        + " [id$='base'] .field:not(.is-read) textarea"))
                                .stream()
                                .filter(input -> !"trial".equals(input.getDomAttribute("id"))
                                        && !input.getDomAttribute("id").endsWith(":trial")))
                        .as(page)
                        .isEmpty();
                assertThat(reviewer.driver().findElements(By.cssSelector(".field.is-read")))
                        .as(page)
                        .isNotEmpty();
                assertThat(reviewer.axe()).as(page).isEmpty();
                reviewer.picture(
                        "forms_read_" + page.substring(1, page.indexOf('.')).replace('/', '_'));
            }
        }
    }

    @Test
    void theSerialFillsTheUnitAndItsOwnerOnAPhone() {
        Map<String, Object> record = world.record("A1");
        String serial = record.get("serialNo").toString();
        weijie.api.Door.as(world.account("A"))
                .body(record)
                .post("/repair-orders")
                .then()
                .statusCode(201);
        try (Browser outlet = Browser.as(world.account("A1"), Browser.PHONE)) {
            outlet.go("/repair/edit.xhtml").settle();
            List<WebElement> fields = outlet.driver().findElements(By.cssSelector("#f .field"));
            assertThat(fields.get(0).findElements(By.id("f:SERIAL_NO"))).hasSize(1);
            outlet.type("f:SERIAL_NO", serial);
            outlet.until("the owner", () -> outlet.value("f:CUSTOMER_PHONE").contains("****"));
            assertThat(outlet.value("f:PRODUCT_MODEL_input")).startsWith("M-");
            assertThat(outlet.value("f:PURCHASED_ON")).isEqualTo("2026-03-01");
            outlet.date("f:ACCEPTED_ON", "2026/10/14");
            assertThat(outlet.isTooWide()).isFalse();
            outlet.driver().executeScript("window.scrollTo(0, 0)");
            Map<?, ?> place = (Map<?, ?>) outlet.driver().executeScript("""
                    const bar = document.querySelector('.bottombar').getBoundingClientRect();
                    const save = document.getElementById('f:saveSubmit').getBoundingClientRect();
                    const small = Array.from(document.querySelectorAll('#f button, #f a.btn, #f input:not([type=hidden]), #f .ui-selectonemenu'))
                        .filter(one => one.getClientRects().length && getComputedStyle(one).opacity !== '0' && one.getBoundingClientRect().height > 2)
                        .filter(one => !one.closest('.ui-helper-hidden-accessible') && one.getBoundingClientRect().height < 43.5).map(one => one.id || one.className);
                    return {below: save.bottom, above: bar.top, top: save.top, small: small.join(' ')};""");
            assertThat(((Number) place.get("below")).doubleValue())
                    .as("the button stands above the bar")
                    .isLessThanOrEqualTo(((Number) place.get("above")).doubleValue() + 0.5);
            assertThat(place.get("small")).isEqualTo("");
            outlet.picture("forms_phone_order");
            leave(outlet, "f:COMPLETED_ON", "2026-10-01");
            awaitSaidAt(outlet, "f:COMPLETED_ON", "RR-105");
            outlet.picture("forms_phone_check");
            assertThat(outlet.axe()).isEmpty();
            outlet.date("f:COMPLETED_ON", "2026-10-15");
            outlet.driver()
                    .executeScript(
                            "PrimeFaces.getWidgetById('f:FAULT_CODE').selectValue(arguments[0]);"
                                    + " PrimeFaces.getWidgetById('f:REPAIR_LEVEL').selectValue('L1')",
                            world.fault());
            outlet.settle();
            outlet.click("f:save");
            String orderNo = outlet.byId("orderNo").getText();
            world.view("A1", orderNo).body("fields.customerPhone", org.hamcrest.Matchers.containsString("****"));
            weijie.api.Door.as(world.account("A"))
                    .body(Map.of("reason", "联系客户"))
                    .post("/repair-orders/" + orderNo + "/unmask")
                    .then()
                    .statusCode(200)
                    .body(org.hamcrest.Matchers.containsString(
                            record.get("customerPhone").toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void aVerdictRepeatsTheRecordAndWantsItsReasonAtTheField(int width) {
        String orderNo = world.standing(RepairWorld.Standing.ABNORMAL);
        try (Browser reviewer = Browser.as("hq.reviewer", width)) {
            reviewer.go("/repair/view.xhtml?no=" + orderNo).settle();
            reviewer.click("f:question");
            assertThat(reviewer.css(".act-sums").getText()).contains(orderNo, "暂不计费");
            reviewer.until(
                    "the focus",
                    () -> "verdictForm:reason"
                            .equals(reviewer.driver().switchTo().activeElement().getDomAttribute("id")));
            reviewer.click("verdictForm:yes");
            awaitSaidAt(reviewer, "verdictForm:reason", "请填写");
            assertThat(reviewer.axe()).isEmpty();
            assertThat(reviewer.isTooWide()).isFalse();
            reviewer.picture("forms_verdict");
            reviewer.byId("verdictForm:reason").sendKeys(Keys.ESCAPE);
            reviewer.settle().awaitGone("#verdictForm");
            // By keyboard alone: open, write, go to the button, press it.
            reviewer.byId("f:question").sendKeys(Keys.ENTER);
            reviewer.settle();
            reviewer.until(
                    "the focus",
                    () -> "verdictForm:reason"
                            .equals(reviewer.driver().switchTo().activeElement().getDomAttribute("id")));
            reviewer.byId("verdictForm:reason").sendKeys("请补充铭牌照片", Keys.TAB);
            reviewer.settle();
            reviewer.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            assertThat(reviewer.driver().switchTo().activeElement().getDomAttribute("id"))
                    .isEqualTo("verdictForm:yes");
            reviewer.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            reviewer.settle().awaitText("请补充铭牌照片");
        }
        try (Browser outlet = Browser.as(world.account("A1"), width)) {
            outlet.go("/repair/edit.xhtml?no=" + orderNo).settle();
            assertThat(outlet.byId("question").getText()).isEqualTo("请补充铭牌照片");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, Browser.DESK, Browser.PHONE})
    void theHeadOfADocumentKeepsItsStepsApartAndNamesPeople(int width) {
        String orderNo = world.standing(RepairWorld.Standing.ABNORMAL);
        try (Browser centre = Browser.as(world.account("A"), width)) {
            centre.go("/repair/view.xhtml?no=" + orderNo).settle();
            assertThat(centre.byId("fee").getText()).isEqualTo("暂不计费");
            assertThat(centre.driver().executeScript("""
                    const texts = Array.from(document.querySelectorAll('.stepper .step-text')).map(one => one.getBoundingClientRect());
                    return texts.some((one, at) => texts.some((other, beside) => beside > at && one.left < other.right && other.left < one.right
                        && one.top < other.bottom && other.top < one.bottom) || one.right > window.innerWidth)""")).as("two steps touch").isEqualTo(false);
            assertThat(centre.css(".stepper").getText())
                    .doesNotContain(world.account("A"))
                    .doesNotContain("ABNORMAL");
            assertThat(centre.isTooWide()).isFalse();
            centre.picture("forms_document");
        }
    }
}
