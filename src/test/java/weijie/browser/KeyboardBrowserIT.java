package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import weijie.repair.RepairWorld;

/** A form without a pointer: from the top of the page to what was stored, nothing but keys. */
class KeyboardBrowserIT {

    private static final int STEPS_MOST = 60;

    private final RepairWorld world = new RepairWorld();

    private static WebElement focused(Browser browser) {
        return browser.driver().switchTo().activeElement();
    }

    /** The id of what has the focus; PrimeFaces gives menus and suggestions an input of another name. */
    private static String at(Browser browser) {
        String id = focused(browser).getDomAttribute("id");
        return id == null ? "" : id.replaceFirst("_(focus|input)$", "");
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

    /** Over the menu to the content, as the first key of every page offers. */
    private static void skipToContent(Browser browser) {
        browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(focused(browser).getDomAttribute("href")).endsWith("#main");
        press(browser, Keys.ENTER);
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
            assertThat(admin.byId("f:contact").getDomProperty("value")).endsWith("按键的人");
        }
    }
}
