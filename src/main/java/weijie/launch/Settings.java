package weijie.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about this start, checked before anything is started.
 *
 * @param address where the server listens, and nowhere else
 * @param home the data directory: database, logs, working files
 * @param external the database to use; empty when we start our own
 * @param files the directory of kept files; {@code null} when they lie in the data directory
 * @param demo whether an empty database gets demo data and demo accounts
 * @param behindProxies whether proxies are named that say by which scheme they were asked
 */
record Settings(
        InetAddress address,
        int port,
        Path home,
        Path files,
        Optional<External> external,
        boolean demo,
        boolean behindProxies) {

    /**
     * A way into a database.
     *
     * @param user the account that the application works under
     * @param owner the account that defines the tables; the same one where one does everything
     */
    record External(String url, String user, String password, Owner owner) {

        /** The account that owns the tables. */
        record Owner(String user, String password) {}

        /** One account for everything. */
        External(String url, String user, String password) {
            this(url, user, password, new Owner(user, password));
        }

        /** Whether the application works under less than the owner's rights. */
        boolean isDivided() {
            return !owner.user().equals(user);
        }

        /** The way in for whoever defines, backs up or restores the tables. */
        External asOwner() {
            return new External(url, owner.user(), owner.password());
        }
    }

    private static final int HIGHEST_PORT = 65_535;

    /**
     * @param environment the environment variables
     * @param demoByDefault what holds when {@code WEIJIE_DEMO} is not set
     * @throws StartFailure when a value makes no sense
     */
    static Settings of(Map<String, String> environment, boolean demoByDefault) {
        checkBusinessDate(given(environment, "WEIJIE_BUSINESS_DATE"));
        return new Settings(
                address(given(environment, "WEIJIE_ADDRESS").orElse("127.0.0.1")),
                port(given(environment, "WEIJIE_PORT").orElse("8080")),
                given(environment, "WEIJIE_HOME")
                        .map(text -> directory("WEIJIE_HOME", text))
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".weijie")),
                given(environment, "WEIJIE_FILES")
                        .map(text -> directory("WEIJIE_FILES", text))
                        .orElse(null),
                given(environment, "DB_URL").map(url -> external(url, environment)),
                given(environment, "WEIJIE_DEMO").map(Settings::flag).orElse(demoByDefault),
                given(environment, "WEIJIE_PROXIES").isPresent());
    }

    /** An empty variable is one that was not set: that is how most tools that start processes clear them. */
    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new StartFailure(
                    "LA-011",
                    "WEIJIE_ADDRESS 的值 " + text + " 不是本机地址。",
                    "WEIJIE_ADDRESS is " + text + ", which is not an address of this machine.",
                    e);
        }
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new StartFailure(
                    "LA-012",
                    "WEIJIE_PORT 的值 " + text + " 不是 1 到 65535 之间的端口号。",
                    "WEIJIE_PORT is " + text + ", which is not a port number from 1 to 65535.");
        }
        return port;
    }

    private static Path directory(String name, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartFailure("LA-013", name + " 的值不是目录名。", name + " is not the name of a directory.", e);
        }
    }

    /** Where kept files lie: in the data directory unless another one is named. */
    Path filePlace() {
        return files == null ? home.resolve("files") : files;
    }

    private static External external(String url, Map<String, String> environment) {
        String mysql = url.startsWith("jdbc:mariadb:") ? "jdbc:mysql:" + url.substring("jdbc:mariadb:".length()) : url;
        if (!mysql.startsWith("jdbc:mysql:")) {
            throw new StartFailure(
                    "LA-016",
                    "DB_URL 应当形如 jdbc:mysql://主机:端口/库名；几个主机用逗号隔开。",
                    "DB_URL must look like jdbc:mysql://host:port/database; several hosts are separated by commas.");
        }
        String user = given(environment, "DB_USER").orElse("");
        String password = environment.getOrDefault("DB_PASSWORD", "");
        return given(environment, "DB_MIGRATION_USER")
                .map(owner -> new External(
                        mysql,
                        user,
                        password,
                        new External.Owner(owner, environment.getOrDefault("DB_MIGRATION_PASSWORD", ""))))
                .orElseGet(() -> new External(mysql, user, password));
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off" -> false;
            default ->
                throw new StartFailure("LA-014", "WEIJIE_DEMO 只能是 true 或 false。", "WEIJIE_DEMO must be true or false.");
        };
    }

    private static void checkBusinessDate(Optional<String> text) {
        try {
            text.ifPresent(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new StartFailure(
                    "LA-015",
                    "WEIJIE_BUSINESS_DATE 的值 " + text.orElse("") + " 不是形如 2026-10-31 的日期。",
                    "WEIJIE_BUSINESS_DATE is " + text.orElse("") + ", which is not a date like 2026-10-31.",
                    e);
        }
    }

    /** The address to type into a browser on this machine. */
    String link() {
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
