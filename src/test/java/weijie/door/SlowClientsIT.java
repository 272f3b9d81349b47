package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import weijie.testing.Eventually;
import weijie.testing.Footprint;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/**
 * Many clients that never finish what they send: as many in the body, half of them known by name, as in the head, and more of each than
 * there are threads for them, a byte a second. A reader beside them waits no longer than alone, all of them are shown out, and nothing of them is left.
 * With {@code -Dslow.seconds=60} for a minute, in which whoever was shown out comes again.
 */
class SlowClientsIT {

    private static final boolean MEASURED = System.getProperty("slow.seconds") != null;
    private static final int SECONDS = Integer.getInteger("slow.seconds", 8);
    private static final int IN_THE_BODY = 230;
    private static final int IN_THE_HEAD = 230;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What the server asks of whoever finds no thread. */
    private static final int COMES_AGAIN_SECONDS = 5;

    private static final long MEMORY_MORE_MOST = 64L << 20;

    /** Connections to the database, and selectors that the listener keeps for bodies that are waited for. */
    private static final long DESCRIPTORS_MORE_MOST = 150;

    private final RawHttp http = new RawHttp(RunningServer.url());

    @Test
    void aReaderDoesNotNoticeThem() throws IOException {
        // A password that was just verified is not hashed again; how many sign in at once is told elsewhere.
        for (String name : List.of("hq.admin", "hq.reviewer")) {
            assertThat(http.ask("GET", "/api/v1/me", as(name)).status()).isEqualTo(200);
        }
        if (MEASURED) {
            // A server that just started holds less than it will once it has seen everything.
            answered(2);
        }
        Footprint before = Footprint.now();
        List<Long> millis = answered(SECONDS);
        Footprint after =
                Footprint.backTo(before.heap() + MEMORY_MORE_MOST, before.descriptors() + DESCRIPTORS_MORE_MOST);
        long slowest = millis.get(millis.size() * 99 / 100);
        System.out.printf(
                "%d s: %d answers, p50 %d ms, p99 %d ms; %s before, %s after%n",
                SECONDS, millis.size(), millis.get(millis.size() / 2), slowest, before, after);
        assertThat(slowest).as("p99 of a reader in ms").isLessThan(1_000);
        assertThat(after.heap()).as("memory").isLessThanOrEqualTo(before.heap() + MEMORY_MORE_MOST);
        assertThat(after.descriptors())
                .as("descriptors")
                .isLessThanOrEqualTo(before.descriptors() + DESCRIPTORS_MORE_MOST);
        assertThat(after.files()).as("temporary files").isEqualTo(before.files());
    }

    /** Milliseconds until a reader had each answer while the slow clients were there, from the fastest; then waits until they are gone. */
    private List<Long> answered(int seconds) throws IOException {
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < IN_THE_BODY + IN_THE_HEAD; i++) {
                clients.add(begin(i));
            }
            List<Long> millis = new ArrayList<>();
            long begun = System.nanoTime();
            long end = begun + Duration.ofSeconds(seconds).toNanos();
            for (long second = 1; System.nanoTime() < end; ) {
                if (System.nanoTime() > begun + Duration.ofSeconds(second).toNanos()) {
                    second++;
                    for (int i = 0; i < clients.size(); i++) {
                        if (!drip(clients.get(i)) && second % COMES_AGAIN_SECONDS == 0) {
                            clients.get(i).close();
                            clients.set(i, begin(i));
                        }
                    }
                }
                millis.add(millisOf("/health/ready"));
                millis.add(millisOf("/api/v1/me", as("hq.reviewer")));
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            Eventually.await(
                    "the last one to be shown out",
                    PATIENCE,
                    () -> clients.stream().filter(SlowClientsIT::drip).count() == 0);
            Collections.sort(millis);
            return millis;
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    private long millisOf(String path, String... headers) {
        long before = System.nanoTime();
        assertThat(http.ask("GET", path, headers).status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    /** The known ones have two names, the others an address each: one name or one address alone would get few threads. */
    private Socket begin(int client) {
        try {
            Socket socket = http.connect(client % 2 == 0 ? "127.0.0.1" : "127.0.2." + client % 250);
            socket.getOutputStream().write(firstWords(client));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] firstWords(int client) {
        if (client >= IN_THE_BODY) {
            return (client % 2 == 0 ? "GE" : "GET /login.xhtml HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
                    .getBytes(StandardCharsets.US_ASCII);
        }
        return client % 2 == 0
                ? http.head(
                        "POST",
                        "/api/v1/users",
                        5_000,
                        "Content-Type: application/json",
                        as(client % 4 == 0 ? "hq.admin" : "hq.reviewer"))
                : http.head("POST", "/login.xhtml", 5_000, "Content-Type: application/x-www-form-urlencoded");
    }

    private static String as(String name) {
        String pair = name + ':' + RunningServer.DEMO_PASSWORD;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one more byte; says whether the connection still takes it. */
    private static boolean drip(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return true;
        } catch (IOException shownOut) {
            return false;
        }
    }
}
