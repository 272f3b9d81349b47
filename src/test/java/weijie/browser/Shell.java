package weijie.browser;

import java.util.List;
import org.openqa.selenium.By;

/** The frame of every page: menu, top bar, title. */
public final class Shell {

    private final Browser browser;

    public Shell(Browser browser) {
        this.browser = browser;
    }

    public String title() {
        return browser.css("h1").getText();
    }

    /** The paths of the menu. */
    public List<String> menu() {
        return browser.driver().findElements(By.cssSelector(".sidebar .nav-link")).stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();
    }

    public void switchLanguage() {
        browser.turnPage(browser.byId("topForm:lang"));
    }

    public void signOut() {
        browser.css("#userMenu summary").click();
        browser.turnPage(browser.byId("topForm:signOut"));
    }
}
