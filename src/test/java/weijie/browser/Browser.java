package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import weijie.testing.Chromium;
import weijie.testing.RunningServer;
import weijie.testing.Trees;

/** One person's browser on the running server. */
public final class Browser implements AutoCloseable {

    /** The width of a desk. */
    public static final int DESK = 1440;

    /** The width of a phone. */
    public static final int PHONE = 390;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The driver's own half a second between two looks was most of a browser test's time. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final int width;
    private final List<Path> downloads = new ArrayList<>();

    private Browser(ChromeDriver driver, int width) {
        this.driver = driver;
        this.width = width;
    }

    /** A new browser of this width, nobody signed in. */
    public static Browser open(int width) {
        int height = width < 600 ? 844 : 900;
        Browser browser = new Browser(Chromium.take(width, height), width);
        browser.size(height);
        return browser;
    }

    /** A new browser with this demo account signed in. */
    public static Browser as(String userName, int width) {
        Browser browser = open(width);
        try {
            new LoginForm(browser).signIn(userName, RunningServer.DEMO_PASSWORD);
            return browser;
        } catch (RuntimeException | Error e) {
            browser.close();
            throw e;
        }
    }

    /** A window without a frame is never narrower than a few hundred pixels more than asked for; this is exact. */
    private void size(int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    public ChromeDriver driver() {
        return driver;
    }

    public int width() {
        return width;
    }

    /** Opens a page by its path. */
    public Browser go(String path) {
        driver.get(RunningServer.url(path));
        return this;
    }

    /** The path of the page at hand. */
    public String path() {
        return driver.getCurrentUrl().substring(RunningServer.url().length());
    }

    /** The element with this id, once it is there; a colon in the id is taken as it is. */
    public WebElement byId(String id) {
        return await(
                id, () -> driver.findElements(By.id(id)).stream().findFirst().orElse(null));
    }

    /** What stands in the field with this id, once it is there; a part of the page that is just drawn anew is looked at again. */
    public String value(String id) {
        return await(id, () -> byId(id).getDomProperty("value"));
    }

    public WebElement css(String selector) {
        return await(
                selector,
                () -> driver.findElements(By.cssSelector(selector)).stream()
                        .findFirst()
                        .orElse(null));
    }

    public boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Types into the field with this id, replacing what stood there. */
    public Browser type(String id, String text) {
        WebElement field = byId(id);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Clicks and waits for the ajax request or the page that follows. */
    public Browser click(String id) {
        try {
            return press(byId(id));
        } catch (org.openqa.selenium.StaleElementReferenceException drawnAnew) {
            // A page that asks how far its work is draws its buttons anew; nothing was pressed yet.
            return press(byId(id));
        }
    }

    /** Clicks on an element at hand and waits for what follows. */
    public Browser press(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return settle();
    }

    /** Picks the entry with this label from the menu with this id, as a person does. */
    public Browser choose(String id, String label) {
        WebElement menu = byId(id);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", menu);
        menu.click();
        // While the menu still unfolds, a choice does not close it.
        WebElement entry = await(
                label,
                () -> driver
                        .findElements(By.cssSelector("#" + id.replace(":", "\\:")
                                + "_panel:not(.ui-connected-overlay-enter):not(.ui-connected-overlay-enter-active) li"))
                        .stream()
                        .filter(item -> item.isDisplayed() && label.equals(item.getDomAttribute("data-label")))
                        .findFirst()
                        .orElse(null));
        entry.click();
        // The menu goes away slowly, and what lies under it cannot be clicked meanwhile.
        await(
                label + " is chosen",
                () -> Boolean.TRUE.equals(driver.executeScript("""
                                const panel = document.getElementById(arguments[0]);
                                return !panel || panel.getClientRects().length === 0""", id + "_panel")) ? Boolean.TRUE : null);
        return settle();
    }

    /** Types a date into the date field with this id and leaves it. */
    public Browser date(String id, String day) {
        String input = has("[id='" + id + "_input']") ? id + "_input" : id;
        type(input, day);
        byId(input).sendKeys(org.openqa.selenium.Keys.TAB);
        return settle();
    }

    /** The file that the button with this id sends, for the criteria typed into its form. */
    public byte[] download(String id) {
        Object file = driver.executeAsyncScript("""
                const done = arguments[1];
                const button = document.getElementById(arguments[0]);
                const form = new FormData(button.form);
                form.append(button.name, '');
                fetch(button.form.action, {method: 'POST', body: new URLSearchParams(form)})
                    .then(answer => answer.arrayBuffer())
                    .then(bytes => done(btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''))));
                """, id);
        return Base64.getDecoder().decode((String) file);
    }

    /** The first element under the selector, once it can be seen. */
    public WebElement shown(String selector) {
        return await(
                selector,
                () -> driver.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Waits until the page at hand is one whose path begins like this. */
    public Browser awaitPath(String start) {
        await(start, () -> path().startsWith(start) ? Boolean.TRUE : null);
        return settle();
    }

    /** Hands a file to the upload with this id. */
    public Browser upload(String id, Path file) {
        byId(id + "_input").sendKeys(file.toAbsolutePath().toString());
        return settle().awaitGone(".ui-fileupload-row");
    }

    /** Clicks on what downloads a file, and returns the file, once it is complete, where it lies until this is closed. */
    public Path saved(String id) {
        try {
            Path folder = Files.createTempDirectory("download");
            downloads.add(folder);
            driver.executeCdpCommand(
                    "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
            click(id);
            return await("download of " + id, () -> complete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one file of a folder, or {@code null} while the browser still writes it under another name. */
    private static Path complete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            return all.size() == 1 && !all.get(0).toString().endsWith(".crdownload") ? all.get(0) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the confirm dialog asks. */
    public String question() {
        return await("question", () -> {
            WebElement dialog = driver.findElement(By.id("confirmForm:confirm"));
            return dialog.isDisplayed() ? dialog.getText() : null;
        });
    }

    /** Says yes in the one confirm dialog. */
    public Browser confirm() {
        WebElement yes = await(
                "confirm",
                () -> driver.findElements(By.id("confirmForm:confirmYes")).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
        yes.click();
        return settle();
    }

    /** Presses what brings a whole new page, and waits for that: until it comes the old one stands there as if nothing were under way. */
    public Browser turnPage(WebElement button) {
        button.click();
        await("another page", () -> isGone(button) ? Boolean.TRUE : null);
        return settle();
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (org.openqa.selenium.StaleElementReferenceException gone) {
            return true;
        }
    }

    /** Waits until nothing is under way. */
    public Browser settle() {
        await(
                "quiet",
                () -> Boolean.TRUE.equals(
                                driver.executeScript(
                                        "return document.readyState === 'complete' && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())"
                                                + " && !document.querySelector('.ui-state-loading')"
                                                + " && !(document.querySelector('[data-draft]') && document.querySelector('.draft-bar:not([data-begun])'))"))
                        ? Boolean.TRUE
                        : null);
        return this;
    }

    /** What the growl and the messages in the page say. */
    public String said() {
        StringBuilder said = new StringBuilder();
        driver.findElements(By.cssSelector(".ui-growl-title, .ui-messages, .ui-message"))
                .forEach(element -> said.append(element.getText()).append('\n'));
        return said.toString();
    }

    /** Waits until the page says this. */
    public Browser awaitSaid(String part) {
        return until(part, () -> said().contains(part));
    }

    /** Waits until the text of the page contains this. */
    public Browser awaitText(String part) {
        return until(
                part, () -> driver.findElement(By.tagName("body")).getText().contains(part));
    }

    /** Waits until nothing on the page matches. */
    public Browser awaitGone(String selector) {
        return until("no " + selector, () -> !has(selector));
    }

    /** Waits until this holds of the page at hand; a part that is just drawn anew is looked at again. */
    public Browser until(String what, java.util.function.BooleanSupplier holds) {
        await(what, () -> holds.getAsBoolean() ? Boolean.TRUE : null);
        return this;
    }

    /** What a click on a link would download, as the person at hand: the status, the media type and the first characters. */
    public String answerOf(String path) {
        return (String) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then(answer => answer.arrayBuffer().then(bytes => done(answer.status + ' '
                    + (answer.headers.get('Content-Type') || '').split(';')[0] + ' '
                    + String.fromCharCode(...new Uint8Array(bytes.slice(0, 4)))))).catch(failed => done('failed ' + failed));
                """, path);
    }

    private <T> T await(String what, java.util.function.Supplier<T> found) {
        return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS)
                .withMessage(() -> what + " on " + driver.getCurrentUrl())
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(ignored -> found.get());
    }

    /** The pages that the content of the page at hand links to. */
    @SuppressWarnings("unchecked")
    public List<String> links() {
        return (List<String>) driver.executeScript("""
                return Array.from(document.querySelectorAll('main a[href]'))
                    .map(link => new URL(link.href.baseVal || link.href, location.href))
                    .filter(url => url.origin === location.origin && url.pathname.endsWith('.xhtml'))
                    .map(url => url.pathname + url.search);
                """);
    }

    /** How the server answers whoever is signed in here. */
    public int status(String path) {
        return ((Number) driver.executeAsyncScript(
                        "const done = arguments[1]; fetch(arguments[0]).then(answer => done(answer.status), () => done(0))",
                        path))
                .intValue();
    }

    /** With which status the page at hand came. */
    public int statusOfPage() {
        return ((Number) driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus"))
                .intValue();
    }

    /** Keeps a picture of the page at hand and demands that nothing is to be said against it. */
    public Browser clean(String name) {
        settle().picture(name);
        assertThat(axe()).as(name).isEmpty();
        assertThat(isTooWide()).as(name + " is wider than the window").isFalse();
        assertThat(complaints()).as(name).isEmpty();
        return this;
    }

    /** What axe-core has against the page at hand, one line a finding. */
    public List<String> axe() {
        awaitStill();
        return Accessibility.findings(driver, width);
    }

    /** What the console complained about since it was asked last: scripts that fail, resources that are missing, policies violated. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Whether the page is wider than the window, so that a phone would scroll sideways. */
    public boolean isTooWide() {
        return ((Number) driver.executeScript("return document.documentElement.scrollWidth")).intValue() > width;
    }

    /** What is still fading in, a dialog or a button under the pointer, has other colours than those people read. */
    private void awaitStill() {
        await("the page stands still", () -> Boolean.TRUE.equals(driver.executeScript("""
                                return document.getAnimations().every(one => one.playState !== 'running'
                                        || !(one instanceof CSSTransition || one.effect.target.closest('.ui-dialog')))
                                    && (!window.jQuery || window.jQuery('.ui-dialog:animated, .ui-growl-item-container:animated').length === 0)
                                """)) ? Boolean.TRUE : null);
    }

    /** Keeps a picture of the whole page. */
    public void picture(String name) {
        awaitStill();
        int height = ((Number) driver.executeScript("return document.documentElement.scrollHeight")).intValue();
        int usual = width < 600 ? 844 : 900;
        size(Math.min(Math.max(usual, height), 6_000));
        Object png = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true))
                .get("data");
        size(usual);
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve(name + '-' + width + ".png"),
                    Base64.getDecoder().decode((String) png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Chromium.giveBack(driver, width);
        try {
            for (Path folder : downloads) {
                Trees.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
