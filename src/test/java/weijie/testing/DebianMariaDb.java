package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A MariaDB server of the operating system's packages, as a customer's administrator runs one: with a binary log, on the loopback, in a
 * directory of its own. No service of the machine is used or touched. It ends with {@link #close()} or with the tests.
 */
public final class DebianMariaDb implements AutoCloseable {

    private static final String ROOT_PASSWORD = "of-the-tests";
    private static final Duration TIME_TO_START = Duration.ofMinutes(3);
    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");

    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process process;

    private DebianMariaDb(Path folder, List<String> options) {
        this.folder = folder;
        this.port = Build.freePort();
        this.options = options;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end of " + folder.getFileName()));
    }

    /**
     * Makes the tables of a server and starts it.
     *
     * @param name of its directory, which is made anew
     * @param options of the server, added to those that every one here has
     */
    public static DebianMariaDb started(String name, String... options) {
        DebianMariaDb server = make(name, options);
        server.start();
        return server;
    }

    /** As {@link #started(String, String...)}, without starting it. */
    public static DebianMariaDb make(String name, String... options) {
        try {
            Path folder = Build.target().resolve("homes").resolve(name);
            if (Files.exists(folder)) {
                Trees.delete(folder);
            }
            Files.createDirectories(folder.resolve("tmp"));
            DebianMariaDb server = new DebianMariaDb(folder, List.of(options));
            List<String> command = new ArrayList<>(List.of(
                    "/usr/bin/mariadb-install-db",
                    "--no-defaults",
                    "--skip-test-db",
                    "--auth-root-authentication-method=normal",
                    "--datadir=" + server.data(),
                    "--tmpdir=" + folder.resolve("tmp"),
                    "--innodb-log-file-size=16M"));
            addUser(command);
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("install.log").toFile())
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (code != 0) {
                throw new IllegalStateException("no tables were made; see " + folder.resolve("install.log"));
            }
            Files.writeString(
                    server.init(),
                    "CREATE USER IF NOT EXISTS 'admin'@'%' IDENTIFIED BY '" + ROOT_PASSWORD + "';\n"
                            + "GRANT ALL ON *.* TO 'admin'@'%' WITH GRANT OPTION;\n");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /** Starts it, or starts it again, and waits until it can be asked. */
    public void start(String... more) {
        launch(more);
        await();
    }

    /** Starts it without waiting. */
    public void launch(String... more) {
        List<String> command = new ArrayList<>(List.of(
                SERVER.toString(),
                "--no-defaults",
                "--datadir=" + data(),
                "--tmpdir=" + folder.resolve("tmp"),
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--innodb-log-file-size=16M",
                "--innodb-buffer-pool-size=64M",
                // What no test here proves: that the machine's disk keeps what it was told to keep.
                "--innodb-flush-log-at-trx-commit=0",
                "--log-bin=" + folder.resolve("binlog"),
                "--server-id=1"));
        command.addAll(options);
        command.addAll(List.of(more));
        if (Files.exists(init())) {
            command.add("--init-file=" + init());
        }
        addUser(command);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it can be asked. */
    public void await() {
        Eventually.await("an answer of " + log(), TIME_TO_START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("it ended; see " + log());
            }
            try (Connection connection = admin()) {
                return connection.isValid(2);
            } catch (SQLException e) {
                return false;
            }
        });
    }

    public Path folder() {
        return folder;
    }

    private Path init() {
        return folder.resolve("init.sql");
    }

    Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    public int port() {
        return port;
    }

    /** The address as {@code DB_URL} takes it. */
    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection that may do everything, to no database. */
    public Connection admin() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&connectTimeout=2000", "admin", ROOT_PASSWORD);
    }

    /** Statements of an administrator, one after the other. */
    public void execute(String... statements) {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it in good order; what only a first start needs is not done again. */
    void stop() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(init());
    }

    /** A server that begins with everything that another one, which is not running, has. */
    DebianMariaDb copy(String name, String... differently) throws IOException {
        Path place = folder.resolveSibling(name);
        if (Files.exists(place)) {
            Trees.delete(place);
        }
        Files.createDirectories(place.resolve("tmp"));
        try (Stream<Path> all = Files.walk(data())) {
            for (Path file : all.toList()) {
                Files.copy(file, place.resolve("data").resolve(data().relativize(file)));
            }
        }
        return new DebianMariaDb(place, List.of(differently));
    }

    /** Ends it without a word, as a machine that loses power. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
