package weijie.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * Real Chromiums without a window and without a past. Starting one takes as long as many a test, so one that was used is cleaned and used
 * again.
 */
public final class Chromium {

    private static final Duration SCRIPTS_LONGEST = Duration.ofMinutes(3);

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
            "--lang=zh-CN",
            "--remote-allow-origins=*");

    /** Browsers that nobody uses at the moment and that remember nobody, by their width. */
    private static final Map<Integer, Deque<ChromeDriver>> IDLE = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> IDLE.values().forEach(idle -> idle.forEach(Chromium::quit)), "end of the browsers"));
    }

    private Chromium() {}

    /**
     * A browser of this size; whoever takes it gives it back with {@link #giveBack}.
     *
     * @param width 1440 for a desk, 390 for a phone
     */
    public static ChromeDriver take(int width, int height) {
        ChromeDriver idle = idle(width).poll();
        return idle == null ? open(width, height) : idle;
    }

    private static Deque<ChromeDriver> idle(int width) {
        return IDLE.computeIfAbsent(width, any -> new ConcurrentLinkedDeque<>());
    }

    /**
     * Lets the next one use the browser. Whoever used it is forgotten: cookies, what pages kept, windows, complaints; only the files that
     * are the same for everybody stay in the cache. A browser that does not come to rest is ended.
     */
    public static void giveBack(ChromeDriver driver, int width) {
        try {
            forget(driver);
            idle(width).add(driver);
        } catch (WebDriverException unwell) {
            quit(driver);
        }
    }

    private static void forget(ChromeDriver driver) {
        String address = driver.getCurrentUrl();
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        if (address.startsWith("http")) {
            driver.executeCdpCommand(
                    "Storage.clearDataForOrigin",
                    Map.of("origin", address.replaceFirst("^(https?://[^/]+).*", "$1"), "storageTypes", "all"));
        }
        driver.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "default"));
        // What a page kept for its window, and how large that pretended to be, goes with the window.
        Set<String> used = driver.getWindowHandles();
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (String window : used) {
            driver.switchTo().window(window).close();
        }
        driver.switchTo().window(fresh);
        driver.manage().logs().get(LogType.BROWSER);
    }

    private static ChromeDriver open(int width, int height) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("/usr/bin/chromium").toString());
        options.addArguments(FLAGS);
        // The driver makes a fresh profile for every browser that names none.
        options.addArguments("--window-size=" + width + "," + height);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(program("/usr/bin/chromedriver").toString()))
                .usingAnyFreePort()
                .build();
        // A script that looks through a large page takes long where many processes share a core.
        options.setScriptTimeout(SCRIPTS_LONGEST);
        return new ChromeDriver(service, options);
    }

    /** Ends a browser. It leaves the folder of its socket in the system's temporary folder; that goes too. */
    private static void quit(ChromeDriver driver) {
        Optional<Path> socket = socket(driver);
        driver.quit();
        if (socket.isEmpty()) {
            return;
        }
        Path folder = socket.get().getParent();
        try {
            Files.deleteIfExists(socket.get());
            Files.deleteIfExists(folder.resolve("SingletonCookie"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the socket lies that the profile links to. */
    private static Optional<Path> socket(ChromeDriver driver) {
        if (!(driver.getCapabilities().getCapability("chrome") instanceof Map<?, ?> chrome)) {
            return Optional.empty();
        }
        Path link = Path.of(String.valueOf(chrome.get("userDataDir")), "SingletonSocket");
        try {
            return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program(String path) {
        Path program = Path.of(path);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("browser tests need " + path
                    + "; on Debian: apt-get install chromium chromium-driver fonts-noto-cjk");
        }
        return program;
    }
}
