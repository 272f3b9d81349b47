package weijie.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The one server that browser tests and tests of the REST interface share: the distribution with demo data, on a free port, at
 * the business date {@value #BUSINESS_DATE}. It starts when a test first asks for it and ends with the tests.
 *
 * <p>With {@code WEIJIE_TEST_URL} set, a server that already runs is used instead: that saves a developer the start.
 */
public final class RunningServer {

    /** The date that the server believes it is. */
    public static final String BUSINESS_DATE = "2026-10-31";

    /** The password of every demo account. */
    public static final String DEMO_PASSWORD = "Weijie-Demo-2026";

    private static volatile Supplier<String> other;

    private RunningServer() {}

    /**
     * Until {@link #back()}, whoever knocks at the running server knocks at another one.
     *
     * @param url the address of the other, which may change: it may be killed and started again
     */
    public static void standIn(Supplier<String> url) {
        other = url;
    }

    /** The running server itself again. */
    public static void back() {
        other = null;
    }

    /** The address without a slash at its end, such as {@code http://127.0.0.1:8080}. */
    public static String url() {
        Supplier<String> instead = other;
        if (instead != null) {
            return instead.get();
        }
        String given = System.getenv("WEIJIE_TEST_URL");
        return given == null || given.isBlank() ? Shared.INSTANCE.url() : given.replaceAll("/$", "");
    }

    /** The address of a page or resource; the path begins with a slash. */
    public static String url(String path) {
        return url() + path;
    }

    /** The data directory of the server that the tests started. */
    public static java.nio.file.Path home() {
        Shared.INSTANCE.url();
        return Shared.INSTANCE.home();
    }

    /** The process of the server that the tests started. */
    public static Process process() {
        Shared.INSTANCE.url();
        return Shared.INSTANCE.process();
    }

    /** A connection to the database of the server that the tests started. */
    public static Connection database() {
        return Shared.INSTANCE.database();
    }

    /** The same under the account that the application works under, with no more than its rights. */
    public static Connection applicationDatabase() throws SQLException, IOException {
        String url;
        try (Connection owner = database()) {
            url = owner.getMetaData().getURL();
        }
        return DriverManager.getConnection(
                url,
                "weijie_app",
                Files.readString(home().resolve("database/application-password"))
                        .strip());
    }

    private static final class Shared {
        private static final Instance INSTANCE = Instance.launch(DemoHome.fresh("running-server"), DemoHome.SETTINGS);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::stop, "stop of the running server"));
        }
    }
}
