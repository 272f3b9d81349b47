package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * The product as it is delivered, {@code target/dist/weijie.jar}, started as a process of its own with demo accounts on a data
 * directory of its own. For the tests that need the whole thing: the oracle, and whatever kills processes.
 */
public final class RunningSystem implements AutoCloseable {

    private static final Path JAR = Path.of("target/dist/weijie.jar");
    private static final Duration LONGEST_START = Duration.ofMinutes(6);

    private final Process process;
    private final URI root;

    private RunningSystem(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /**
     * Starts the product and waits until pages can be served.
     *
     * @param home the data directory
     * @param today the business date it believes in
     */
    public static RunningSystem start(Path home, LocalDate today) {
        try {
            int port = freePort();
            Files.createDirectories(home);
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-jar",
                    JAR.toAbsolutePath().toString());
            builder.environment().put("WEIJIE_HOME", home.toAbsolutePath().toString());
            builder.environment().put("WEIJIE_PORT", Integer.toString(port));
            builder.environment().put("WEIJIE_DEMO", "true");
            builder.environment().put("WEIJIE_BUSINESS_DATE", today.toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("DB_"));
            builder.redirectErrorStream(true)
                    .redirectOutput(home.resolve("console.log").toFile());
            RunningSystem system = new RunningSystem(builder.start(), URI.create("http://127.0.0.1:" + port));
            system.awaitReady(home);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path home) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(root.resolve("/health/ready")).build();
        long until = System.nanoTime() + LONGEST_START.toNanos();
        try {
            while (System.nanoTime() < until) {
                if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("it ended:\n" + Files.readString(home.resolve("console.log")));
                }
                try {
                    if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Nobody listens yet; that is what is waited for.
                    continue;
                }
            }
            close();
            throw new IllegalStateException("not ready in " + LONGEST_START);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where its pages and its REST door are. */
    public URI root() {
        return root;
    }

    /** Ends it the way an operator does and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
