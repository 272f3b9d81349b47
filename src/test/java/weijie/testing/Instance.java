package weijie.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One start of the distribution as its own process: {@code java -jar weijie.jar} with an environment that holds only what is
 * given here. It ends with the process that runs the tests, however that ends.
 */
public final class Instance {

    private static final Duration TIME_TO_START = Duration.ofMinutes(10);
    private static final String READY = "Weijie is ready: ";

    private static final Pattern PORT = Pattern.compile("port: (\\d+)");

    private final Process process;
    private final Path home;
    private final List<String> console = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private Instance(Process process, Path home) {
        this.process = process;
        this.home = home;
    }

    /**
     * Starts without waiting.
     *
     * @param home the data directory
     * @param environment added to or put in place of the defaults: a port, and no demo data
     */
    public static Instance launch(Path home, Map<String, String> environment) {
        List<String> options = new ArrayList<>();
        options.add("-Xmx1g");
        options.addAll(Build.economical());
        // Else the first classes alone would bring several full collections.
        options.add("-XX:MetaspaceSize=256m");
        return launch(home, options, environment);
    }

    public static Instance launch(Path home, List<String> options, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + temporary(home));
        command.addAll(List.of(
                "-Dweijie.run=true", "-jar", Build.dist().resolve("weijie.jar").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WEIJIE_") || name.startsWith("DB_"));
        Map<String, String> all = new TreeMap<>(Map.of(
                "WEIJIE_HOME", home.toString(),
                "WEIJIE_PORT", Integer.toString(Build.freePort()),
                "WEIJIE_DEMO", "false"));
        all.putAll(environment);
        builder.environment().putAll(all);
        try {
            Instance instance = new Instance(builder.start(), home);
            Thread reader = new Thread(instance::readConsole, "console of " + home.getFileName());
            reader.setDaemon(true);
            reader.start();
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a server with this data directory keeps what it needs for a moment; nobody else does. */
    public static Path temporary(Path home) {
        try {
            return Files.createDirectories(home.resolveSibling(home.getFileName() + ".tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address without a slash at its end, once pages can be served. */
    public String url() {
        try {
            return ready.get(TIME_TO_START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not start; see " + home + ":\n" + console(), e);
        }
    }

    /** What it said so far. */
    public String console() {
        synchronized (console) {
            return String.join("\n", console);
        }
    }

    public Process process() {
        return process;
    }

    public Path home() {
        return home;
    }

    /** The processes of its database: one, or none when it uses another's or is down. */
    public List<ProcessHandle> databases() {
        String data = "--datadir=" + home.resolve("database/data") + " ";
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().commandLine().orElse("").contains(data))
                .toList();
    }

    /** A connection to its built-in database once it is ready, to look at or to harm what no screen shows. */
    public Connection database() {
        url();
        try {
            return DriverManager.getConnection(
                    "jdbc:mysql://127.0.0.1:" + databasePort()
                            + "/weijie?sslMode=DISABLED&allowLoadLocalInfile=true&rewriteBatchedStatements=true",
                    "weijie",
                    Files.readString(home.resolve("database/password")).strip());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String databasePort() throws IOException {
        Matcher said = PORT.matcher(Files.readString(home.resolve("logs/database.log")));
        String port = null;
        while (said.find()) {
            port = said.group(1);
        }
        return port;
    }

    /** The status with which a path is answered, or 0 when there is no answer. */
    public int status(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url() + path).toURL().openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(30_000);
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Waits for the end and says with which code it came. */
    public int exitCode() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running:\n" + console());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end as a service manager does. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    private void readConsole() {
        Path log = home.resolveSibling(home.getFileName() + ".console.log");
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (console) {
                    console.add(line);
                }
                copy.write(line);
                copy.newLine();
                copy.flush();
                int at = line.indexOf(READY);
                if (at >= 0) {
                    ready.complete(line.substring(at + READY.length()).strip().replaceAll("/$", ""));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("it ended"));
    }
}
