package weijie.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real Chromium without a window and without a past. */
public final class Chromium {

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

    private Chromium() {}

    /**
     * Opens a browser of this size; whoever opens it ends it with {@link #quit}.
     *
     * @param width 1440 for a desk, 390 for a phone
     */
    public static ChromeDriver open(int width, int height) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("/usr/bin/chromium").toString());
        options.addArguments(FLAGS);
        // The driver makes a fresh profile for every browser that names none.
        options.addArguments("--window-size=" + width + "," + height);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(program("/usr/bin/chromedriver").toString()))
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    /** Ends a browser. It leaves the folder of its socket in the system's temporary folder; that goes too. */
    public static void quit(ChromeDriver driver) {
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
