package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import weijie.repair.RepairWorld;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** A whole form and a whole dialog without a pointer: from the top of the page to what was stored, nothing but keys. */
class KeyboardBrowserIT {

    private static final int STEPS_MOST = 60;

    private final RepairWorld world = new RepairWorld();

    private static WebElement focused(Browser browser) {
        return browser.driver().switchTo().activeElement();
    }

    /** The id of what has the focus; PrimeFaces gives menus and suggestions an input of another name. */
    private static String at(Browser browser) {
        String id = focused(browser).getDomAttribute("id");
        return id == null ? "" : id.replaceFirst("_(focus|input|label)$", "");
    }

    /** Goes on with the tab key until the field or button has the focus. */
    private static void tabTo(Browser browser, String id) {
        for (int step = 0; step < STEPS_MOST && !at(browser).equals(id); step++) {
            press(browser, Keys.TAB);
        }
        assertThat(at(browser)).as("the tab key reaches it").isEqualTo(id);
    }

    private static void press(Browser browser, CharSequence... keys) {
        focused(browser).sendKeys(keys);
        browser.settle();
    }

    private static void fill(Browser browser, String id, String text) {
        tabTo(browser, id);
        press(browser, text);
    }

    /** Opens a menu, narrows it by what is typed, and takes what is left. */
    private static void pick(Browser browser, String id, String typed) {
        tabTo(browser, id);
        press(browser, Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
        browser.until(
                id + " is open", () -> (id + "_filter").equals(focused(browser).getDomAttribute("id")));
        press(browser, typed);
        browser.until(
                typed + " is left",
                () -> browser
                                .driver()
                                .findElements(By.cssSelector("[id='" + id + "_panel'] li:not(.ui-noselection-option)"))
                                .stream()
                                .filter(WebElement::isDisplayed)
                                .count()
                        == 1);
        press(browser, Keys.ENTER);
        browser.until(
                id + " has " + typed,
                () -> browser.byId(id + "_label").getText().contains(typed));
    }

    /** Over the menu to the content, as the first key of every page offers. */
    private static void skipToContent(Browser browser) {
        browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(focused(browser).getDomAttribute("href")).endsWith("#main");
        press(browser, Keys.ENTER);
    }

    @Test
    void aRecordIsEnteredAndHandedInWithoutAPointer() {
        try (Browser centre = Browser.as(world.account("A"), Browser.DESK)) {
            centre.go("/repair/edit.xhtml").settle();
            skipToContent(centre);
            tabTo(centre, "f:SERIAL_NO");
            press(centre, Keys.chord(Keys.CONTROL, "s"));
            centre.until(
                    "the serial is missing",
                    () -> centre.css("[id='f:SERIAL_NO']")
                            .getDomAttribute("class")
                            .contains("ui-state-error"));
            assertThat(at(centre)).as("the first error").isEqualTo("f:SERIAL_NO");
            fill(centre, "f:SERIAL_NO", "KEYB" + System.nanoTime() % 100_000_000);
            fill(centre, "f:PRODUCT_MODEL", "M-" + world.category().substring(1));
            centre.shown("[id='f:PRODUCT_MODEL_panel'] li");
            press(centre, Keys.ENTER);
            pick(centre, "f:OUTLET_CODE", world.outlet("A1"));
            fill(centre, "f:PURCHASED_ON", "2026年3月1日");
            tabTo(centre, "f:WARRANTY_CLAIM");
            press(centre, Keys.ARROW_DOWN);
            fill(centre, "f:CUSTOMER_PHONE", "13812345678");
            fill(centre, "f:ACCEPTED_ON", "2026-10-10");
            fill(centre, "f:COMPLETED_ON", "2026-10-12");
            pick(centre, "f:FAULT_CODE", world.fault());
            tabTo(centre, "f:REPAIR_LEVEL");
            press(centre, Keys.ARROW_DOWN);
            tabTo(centre, "f:saveSubmit");
            press(centre, Keys.ENTER);
            centre.awaitPath("/repair/view.xhtml");
            assertThat(centre.css("#standing").getText()).isNotEqualTo("草稿");
        }
    }

    @Test
    void controlAndSSavesAForm() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/network/centre.xhtml?code=" + world.centre("A")).settle();
            skipToContent(admin);
            tabTo(admin, "f:contact");
            press(admin, "按键的人");
            press(admin, Keys.chord(Keys.CONTROL, "s"));
            admin.awaitSaid("已保存");
            assertThat(admin.value("f:contact")).endsWith("按键的人");
        }
    }

    @Test
    void aLineIsDisputedWithAClaimWithoutAPointer() {
        URI root = URI.create(RunningServer.url());
        FreshMonth month = FreshMonth.on(root).usual().handedIn();
        month.calculated();
        weijie.api.Door.as("hq.accounts")
                .post("/statements/" + month.statement() + "/send")
                .then()
                .statusCode(200);
        try (Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
            centre.go("/settlement/view.xhtml?no=" + month.statement()).awaitText("三个月内重复");
            skipToContent(centre);
            String order = month.order(1);
            WebElement tick = centre.driver()
                    .findElement(By.xpath("//tr[.//a[normalize-space()='" + order + "']]//input[@class='tick']"));
            for (int step = 0; step < STEPS_MOST && !focused(centre).equals(tick); step++) {
                press(centre, Keys.TAB);
            }
            press(centre, Keys.SPACE);
            for (int step = 0; step < STEPS_MOST && !at(centre).equals("f:tabs:disputeIt"); step++) {
                press(centre, Keys.chord(Keys.SHIFT, Keys.TAB));
            }
            press(centre, Keys.ENTER);
            centre.until("the dialog begins at the reason", () -> at(centre).equals("reasonForm:reason"));
            tabTo(centre, "reasonForm:yes");
            press(centre, Keys.ENTER);
            centre.until("the first error has the focus", () -> at(centre).equals("reasonForm:reason"));
            press(centre, "级别应为二级");
            fill(centre, "reasonForm:claimed", "20.00");
            fill(centre, "reasonForm:claimReason", "见维修单照片");
            tabTo(centre, "reasonForm:yes");
            press(centre, Keys.ENTER);
            centre.awaitGone("#reasonForm").awaitText("部分有异议");
            List<WebElement> tabs = centre.driver().findElements(By.cssSelector(".ui-tabs-nav a"));
            assertThat(tabs).anySatisfy(one -> assertThat(one.getText()).isEqualTo("异议 1"));
        }
    }
}
