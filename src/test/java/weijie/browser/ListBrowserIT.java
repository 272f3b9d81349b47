package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.RunningServer;

/** What every list does, on the records of a centre and on the statements of headquarters. */
class ListBrowserIT {

    private static final String LIST = "/repair/list.xhtml";
    private static final int DRAFTS = 30;
    private static final int SUBMITTED = 12;

    private static RepairWorld world;

    @BeforeAll
    static void fortyTwoRecords() {
        world = new RepairWorld();
        for (int i = 0; i < DRAFTS; i++) {
            world.draft("A1");
        }
        for (int i = 0; i < SUBMITTED; i++) {
            world.done("A1", world.draft("A1"), "submit");
        }
    }

    private static Browser centre(int width) {
        return Browser.as(world.account("A"), width);
    }

    private static List<WebElement> ticks(Browser browser) {
        return browser.driver().findElements(By.cssSelector("[id='f:table'] tbody .tick"));
    }

    private static long ticked(Browser browser) {
        return ((Number) browser.driver()
                        .executeScript(
                                "return document.querySelectorAll(\"[id='f:table'] tbody .tick:checked\").length"))
                .longValue();
    }

    private static void page(Browser browser, int number) {
        browser.driver().findElements(By.cssSelector(".ui-paginator-page")).stream()
                .filter(one -> one.getText().equals(String.valueOf(number)))
                .findFirst()
                .orElseThrow()
                .click();
        browser.settle();
    }

    private static void head(Browser browser) {
        browser.css(".tick-page").click();
        browser.settle();
    }

    private static String headState(Browser browser) {
        return (String) browser.driver()
                .executeScript("const head = document.querySelector('.tick-page');"
                        + " return head.indeterminate ? 'some' : head.checked ? 'all' : 'none'");
    }

    /** Bar and footer say the same number, and the rows of the page shown show their part of it. */
    private static void agrees(Browser browser, int selected, int onThisPage) {
        assertThat(ticked(browser)).isEqualTo(onThisPage);
        if (selected == 0) {
            assertThat(browser.has(".list-footer-selected")).isFalse();
            assertThat(browser.byId("f:bulk").getText()).doesNotContain("已选");
        } else {
            assertThat(browser.byId("f:footer").getText()).contains("已选 " + selected + " 条");
            assertThat(browser.byId("f:bulk").getText()).contains("已选 " + selected + " 条");
        }
        assertThat(headState(browser))
                .isEqualTo(
                        onThisPage == 0 ? "none" : onThisPage == ticks(browser).size() ? "all" : "some");
    }

    @Test
    void ticksAndFooterAgreeOnEveryPage() {
        try (Browser browser = centre(Browser.DESK)) {
            browser.go(LIST).settle();
            head(browser);
            agrees(browser, 20, 20);
            page(browser, 2);
            agrees(browser, 20, 0);
            ticks(browser).get(3).click();
            browser.settle();
            agrees(browser, 21, 1);
            page(browser, 1);
            agrees(browser, 20 + 1, 20);
            page(browser, 2);
            agrees(browser, 21, 1);
            // The head of this page touches no other page.
            head(browser);
            agrees(browser, 40, 20);
            head(browser);
            agrees(browser, 20, 0);
            page(browser, 1);
            agrees(browser, 20, 20);
            browser.driver().findElement(By.id("f:table:completedOn")).click();
            browser.settle();
            assertThat(browser.byId("f:footer").getText()).contains("已选 20 条");
            browser.click("f:clearAll");
            agrees(browser, 0, 0);
        }
    }

    @Test
    void everythingFoundButOneIsOneLess() {
        int all = DRAFTS + SUBMITTED;
        try (Browser browser = centre(Browser.DESK)) {
            browser.go(LIST).settle();
            ticks(browser).get(0).click();
            browser.settle();
            browser.click("f:selectAll");
            agrees(browser, all, 20);
            page(browser, 3);
            agrees(browser, all, 2);
            ticks(browser).get(1).click();
            browser.settle();
            agrees(browser, all - 1, 1);
            page(browser, 1);
            agrees(browser, all - 1, 20);
            // Another search finds something else, of which nothing is ticked.
            browser.click("f:search");
            agrees(browser, 0, 0);
        }
    }

    @Test
    void theDialogSaysBeforeWhatIsDoneAfterwards() {
        RepairWorld own = new RepairWorld();
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            drafts.add(own.draft("A1"));
        }
        String submitted = own.draft("A1");
        own.done("A1", submitted, "submit");
        try (Browser browser = Browser.as(own.account("A"), Browser.DESK)) {
            browser.go(LIST).settle();
            ticks(browser).get(0).click();
            browser.settle();
            browser.click("f:selectAll").click("f:submit");
            String said = browser.shown("[id='bulkBox']").getText();
            assertThat(said)
                    .contains("将提交 3 条")
                    .contains("¥60.00")
                    .contains("1 条不会处理")
                    .contains(submitted);
            assertThat(browser.axe()).isEmpty();
            browser.picture("list_bulk");
            browser.click("bulkForm:yes").awaitSaid("已提交 3 条").awaitSaid("1 条未处理：" + submitted);
            drafts.forEach(draft -> own.demand(draft, "VALIDATED"));
            agrees(browser, 0, 0);
            ticks(browser).forEach(tick -> {
                tick.click();
                browser.settle();
            });
            browser.click("f:withdraw");
            assertThat(browser.shown("[id='bulkBox']").getText()).contains("将撤回 4 条");
            browser.click("bulkForm:no").awaitGone("[id='bulkBox']");
            own.demand(drafts.get(0), "VALIDATED");
        }
    }

    @Test
    void theAddressHoldsFilterOrderAndPage() {
        try (Browser browser = centre(Browser.DESK)) {
            browser.go(LIST).settle();
            browser.type("f:month", "2026年10月").click("f:search");
            assertThat(browser.path()).isEqualTo(LIST + "?month=2026-10");
            browser.driver().findElement(By.id("f:table:orderNo")).click();
            browser.settle();
            page(browser, 2);
            String address = LIST + "?month=2026-10&sort=orderNo&page=2";
            assertThat(browser.path()).isEqualTo(address);
            String rows = browser.byId("f:table_data").getText();
            browser.driver().navigate().refresh();
            assertThat(browser.settle().byId("f:table_data").getText()).isEqualTo(rows);
            assertThat(browser.path()).isEqualTo(address);
            browser.driver()
                    .findElement(By.cssSelector("[id='f:table'] tbody a"))
                    .click();
            browser.awaitPath("/repair/view.xhtml");
            browser.driver().navigate().back();
            browser.awaitPath(address);
            assertThat(browser.byId("f:table_data").getText()).isEqualTo(rows);
            try (Browser other = centre(Browser.DESK)) {
                assertThat(other.go(address).settle().byId("f:table_data").getText())
                        .isEqualTo(rows);
                assertThat(other.value("f:month")).isEqualTo("2026-10");
            }
            browser.driver().navigate().back();
            browser.awaitPath(LIST);
            assertThat(browser.path()).isEqualTo(LIST);
            assertThat(browser.value("f:month")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/repair/list.xhtml", "/settlement/list.xhtml"})
    void aWrongMonthSaysSoAndIsKept(String list) {
        try (Browser browser = Browser.as("hq.director", Browser.DESK)) {
            browser.complaints();
            browser.go(list + "?month=2026-13").settle();
            assertThat(browser.css(".criterion-wrong").getText())
                    .contains("2026-13")
                    .contains("不是有效月份");
            assertThat(browser.value("f:month")).isEqualTo("2026-13");
            assertThat(browser.byId("f:table").getText()).contains("查询条件有误");
            assertThat(browser.axe()).isEmpty();
            browser.css(".month-open").click();
            browser.css(".month-grid button:nth-child(10)").click();
            assertThat(browser.value("f:month")).isEqualTo("2026-10");
            browser.click("f:search");
            assertThat(browser.has(".criterion-wrong")).isFalse();
            assertThat(browser.path()).isEqualTo(list + "?month=2026-10");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static double number(Browser browser, String script) {
        return ((Number) browser.driver().executeScript(script)).doubleValue();
    }

    @ParameterizedTest(name = "{0} at {1} px with {2} rows")
    @CsvSource({
        "/repair/list.xhtml,1440,20",
        "/repair/list.xhtml,1280,200",
        "/repair/list.xhtml,1440,200",
        "/repair/list.xhtml,1280,20",
        "/settlement/list.xhtml,1440,20",
        "/settlement/list.xhtml,1280,200"
    })
    void headKeyAndStateStayInSight(String list, int width, int size) {
        try (Browser browser = Browser.as("hq.director", width)) {
            browser.go(list + "?rows=" + size).settle();
            // The note about a pinned business date stands in demonstrations and tests only.
            assertThat(number(browser, """
                    const note = document.getElementById('pinnedDate');
                    const pinned = note ? note.getBoundingClientRect().height + parseFloat(getComputedStyle(note).marginBottom) : 0;
                    return document.querySelector("[id='f:table_data'] tr").getBoundingClientRect().top - pinned""")).isLessThanOrEqualTo(320);
            browser.driver().executeScript("""
                    const box = document.querySelector('.list-table .ui-datatable-tablewrapper');
                    box.scrollTop = box.scrollHeight;
                    box.scrollLeft = box.scrollWidth / 2""");
            @SuppressWarnings("unchecked")
            Map<String, Object> seen = (Map<String, Object>) browser.driver().executeScript("""
                    const box = document.querySelector('.list-table .ui-datatable-tablewrapper').getBoundingClientRect();
                    const row = document.querySelector("[id='f:table_data'] tr:last-child");
                    const inside = one => { const r = one.getBoundingClientRect();
                        return r.left >= box.left - 1 && r.right <= Math.min(box.right, window.innerWidth) + 1; };
                    const head = document.querySelector('.list-table thead th.col-no').getBoundingClientRect();
                    return {status: inside(row.querySelector('.col-status')), key: inside(row.querySelector('.col-no')),
                        head: Math.abs(head.top - box.top) < 3, last: row.getBoundingClientRect().bottom <= window.innerHeight};""");
            assertThat(seen)
                    .containsEntry("status", true)
                    .containsEntry("key", true)
                    .containsEntry("head", true)
                    .containsEntry("last", true);
            assertThat(browser.isTooWide()).isFalse();
            browser.picture("list_" + list.split("/")[1] + "_" + size);
        }
    }

    @Test
    void densityChangesNothingButHeights() {
        try (Browser browser = centre(Browser.DESK)) {
            browser.go(LIST).settle();
            String widths =
                    "return Array.from(document.querySelectorAll('.list-table thead th')).map(th => Math.round(th.offsetWidth)).join()";
            Object before = browser.driver().executeScript(widths);
            double height = number(browser, "return document.querySelector(\"[id='f:table_data'] tr\").offsetHeight");
            browser.click("f:density");
            assertThat(browser.driver().executeScript(widths)).isEqualTo(before);
            assertThat(number(browser, "return document.querySelector(\"[id='f:table_data'] tr\").offsetHeight"))
                    .isGreaterThan(height);
            browser.click("f:density");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/repair/list.xhtml,390",
        "/repair/list.xhtml,360",
        "/settlement/list.xhtml,390",
        "/settlement/list.xhtml,360"
    })
    void onAPhoneAListIsCards(String list, int width) {
        try (Browser browser = Browser.as("hq.director", width)) {
            browser.go(list).settle();
            assertThat(browser.isTooWide()).isFalse();
            assertThat(number(
                            browser,
                            "return document.querySelector(\"[id='f:table_data'] tr\").getBoundingClientRect().bottom"))
                    .isLessThan(844);
            assertThat(number(
                            browser,
                            "return Array.from(document.querySelectorAll(\"[id='f:table_data'] tr:first-child td.fact\"))"
                                    + ".filter(td => td.getClientRects().length).length"))
                    .isEqualTo(3);
            assertThat(browser.byId("f:search").isDisplayed()).isFalse();
            browser.css(".filter-toggle").click();
            assertThat(browser.byId("f:search").isDisplayed()).isTrue();
            assertThat(browser.driver().executeScript("""
                    return Array.from(document.querySelectorAll('.list-form button, .list-form .tick-box, .list-form .chip'))
                        .filter(one => one.getClientRects().length && one.getBoundingClientRect().height < 44)
                        .map(one => one.outerHTML.slice(0, 80)).join('\\n')""")).isEqualTo("");
            assertThat(browser.axe()).isEmpty();
            browser.picture("list_cards_" + list.split("/")[1]);
        }
    }

    @Test
    void theKeysOfTheQueueWork() {
        String orderNo = new RepairWorld().standing(RepairWorld.Standing.ABNORMAL);
        try (Browser browser = Browser.as("hq.reviewer", Browser.DESK)) {
            browser.go("/repair/review.xhtml?view=TO_REVIEW&q=" + orderNo)
                    .settle()
                    .awaitText(orderNo);
            WebElement body = browser.driver().findElement(By.tagName("body"));
            body.sendKeys("j");
            browser.driver().switchTo().activeElement().sendKeys(Keys.SPACE);
            browser.settle();
            agrees(browser, 1, 1);
            browser.driver().switchTo().activeElement().sendKeys("q");
            browser.settle();
            assertThat(browser.shown("[id='bulkBox']").getText()).contains("置疑退回");
            browser.click("bulkForm:no").awaitGone("[id='bulkBox']");
            browser.driver().findElement(By.tagName("body")).sendKeys("/");
            assertThat(browser.driver().switchTo().activeElement().getDomProperty("id"))
                    .isEqualTo("f:q");
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            browser.driver().executeScript("document.activeElement.blur()");
            browser.driver().findElement(By.tagName("body")).sendKeys("?");
            assertThat(browser.byId("keysDialog").isDisplayed()).isTrue();
        }
    }

    @Test
    void aVerdictOnSeveralIsToldOnce() {
        RepairWorld own = new RepairWorld();
        own.standing(RepairWorld.Standing.ABNORMAL);
        own.standing(RepairWorld.Standing.ABNORMAL);
        Response before = Door.as(own.account("A")).get("/notices");
        try (Browser browser = Browser.as("hq.reviewer", Browser.DESK)) {
            browser.go("/repair/review.xhtml?view=TO_REVIEW&centre=" + own.centre("A"))
                    .settle();
            head(browser);
            agrees(browser, 2, 2);
            browser.click("f:question").shown("[id='bulkBox']");
            browser.type("bulkForm:reason", "请补充铭牌照片").click("bulkForm:yes").awaitSaid("2");
        }
        Response after = Door.as(own.account("A")).get("/notices");
        assertThat(after.<Integer>path("unread")).isEqualTo(before.<Integer>path("unread") + 1);
        assertThat(after.<String>path("items[0].text")).startsWith("2 张维修单被置疑");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void aQuestionIsReadWhereItIsToBeAnswered(int width) {
        RepairWorld own = new RepairWorld();
        String asked = own.standing(RepairWorld.Standing.QUESTIONED);
        own.draft("A1");
        try (Browser centre = Browser.as(own.account("A"), width)) {
            centre.go(LIST).settle();
            WebElement row = centre.driver().findElement(By.xpath("//tr[.//a[normalize-space()='" + asked + "']]"));
            assertThat(row.getText()).contains("说明 question");
            WebElement other = centre.driver()
                    .findElement(By.xpath("//*[@id='f:table_data']/tr[not(.//a[normalize-space()='" + asked + "'])]"));
            assertThat(other.getText()).doesNotContain("置疑内容");
            assertThat(centre.isTooWide()).isFalse();
            centre.picture("list_question");
        }
        try (Browser reviewer = Browser.as("hq.reviewer", width)) {
            reviewer.go(LIST + "?centre=" + own.centre("A")).settle();
            assertThat(reviewer.byId("f:table").getText()).contains(asked).doesNotContain("说明 question");
            reviewer.go("/repair/review.xhtml?view=QUESTIONED").settle();
            assertThat(reviewer.byId("chip-QUESTIONED").getText()).containsPattern("\\d");
            assertThat(reviewer.byId("chip-MINE").getText()).doesNotContainPattern("\\d");
            reviewer.go("/repair/review.xhtml?view=QUESTIONED&centre=" + own.centre("A"))
                    .settle();
            assertThat(reviewer.byId("chip-QUESTIONED").getText()).doesNotContainPattern("\\d");
            reviewer.picture("review_chips");
        }
    }

    /** By the keyboard alone: a row is ticked, the verb asked for and given up, a column sorted, a page turned. */
    @ParameterizedTest
    @CsvSource({"/repair/list.xhtml,f:withdraw,f:table:orderNo", "/settlement/list.xhtml,f:review,"})
    void aListNeedsNoMouse(String list, String verb, String column) {
        try (Browser browser = Browser.as(list.startsWith("/repair") ? world.account("A") : "hq.accounts", 1280)) {
            browser.complaints();
            browser.go(list).settle();
            tabTo(browser, "tick").sendKeys(Keys.SPACE);
            browser.settle();
            agrees(browser, 1, 1);
            browser.driver().executeScript("document.getElementById('f:selectAll').focus()");
            tabToId(browser, verb).sendKeys(Keys.ENTER);
            browser.settle().shown("[id='bulkBox']");
            tabToId(browser, "bulkForm:no").sendKeys(Keys.ENTER);
            browser.awaitGone("[id='bulkBox']");
            agrees(browser, 1, 1);
            if (column != null) {
                tabToId(browser, column).sendKeys(Keys.ENTER);
                browser.settle();
                assertThat(browser.path()).contains("sort=");
                tabTo(browser, "ui-paginator-next").sendKeys(Keys.ENTER);
                browser.settle();
                assertThat(browser.path()).contains("page=2");
                agrees(browser, 1, 0);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/audit/list.xhtml?kind=USER,1440",
        "/audit/list.xhtml?kind=USER,360",
        "/users/sessions.xhtml?user=hq.admin,1440",
        "/users/sessions.xhtml?user=hq.admin,360",
        "/notice/list.xhtml?unread=true,1440",
        "/notice/list.xhtml?unread=true,360",
        "/settlement/adjustments.xhtml?state=PROPOSED,1440",
        "/settlement/adjustments.xhtml?state=PROPOSED,360",
        "/catalog/faults.xhtml?text=F0,1440",
        "/catalog/faults.xhtml?text=F0,360"
    })
    void aLinkIntoAListShowsWhatItSays(String address, int width) {
        String criterion = address.substring(address.indexOf('?') + 1, address.indexOf('='));
        String value = address.substring(address.indexOf('=') + 1);
        try (Browser browser = Browser.as("hq.admin", width)) {
            browser.complaints();
            browser.go(address).settle();
            assertThat(browser.path()).isEqualTo(address);
            if (!criterion.equals("unread")) {
                assertThat(browser.driver()
                                .findElement(By.cssSelector(
                                        "select[id='f:" + criterion + "_input'], input[id='f:" + criterion + "']"))
                                .getDomProperty("value"))
                        .isEqualTo(value);
            }
            assertThat(browser.isTooWide()).isFalse();
            assertThat(browser.axe()).isEmpty();
            browser.picture("list_" + address.split("[/.]")[2]);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aFaultCodeIsEditedAboveItsList() {
        try (Browser browser = Browser.as("hq.admin", Browser.DESK)) {
            browser.go("/catalog/faults.xhtml?text=" + world.fault()).settle();
            browser.click("f:table:0:edit");
            assertThat(browser.value("edit:code")).isEqualTo(world.fault());
            browser.type("edit:name", "不开机，已改").click("edit:save").awaitSaid("已保存");
            assertThat(browser.byId("f:table").getText()).contains("不开机，已改");
            assertThat(browser.path()).isEqualTo("/catalog/faults.xhtml?text=" + world.fault());
        }
    }

    private static WebElement tabTo(Browser browser, String styleClass) {
        return tab(browser, "classList.contains('" + styleClass + "')");
    }

    private static WebElement tabToId(Browser browser, String id) {
        return tab(browser, "id === '" + id + "'");
    }

    /** Goes on with the tabulator until the thing has the focus. */
    private static WebElement tab(Browser browser, String reached) {
        for (int i = 0; i < 120; i++) {
            // Asked in this order: a dialog moves the focus a moment after the key, and keys sent to what had it would
            // take it back.
            if (Boolean.TRUE.equals(browser.driver().executeScript("return document.activeElement." + reached))) {
                return browser.driver().switchTo().activeElement();
            }
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        throw new AssertionError("the tabulator does not come to what has " + reached);
    }

    @Test
    void aNeighbourFindsNothingUnderTheSameAddress() {
        try (Browser neighbour = Browser.as(world.account("B"), Browser.DESK)) {
            neighbour.go(LIST + "?outlet=" + world.outlet("A1")).settle();
            assertThat(ticks(neighbour)).isEmpty();
            assertThat(neighbour.path()).startsWith(LIST).doesNotContain(RunningServer.DEMO_PASSWORD);
        }
    }
}
