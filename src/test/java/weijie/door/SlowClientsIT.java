package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weijie.testing.Eventually;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/**
 * Many clients that never finish what they send, in the head, in a form and in a body of somebody who is known: more of them than the
 * server has threads. A reader beside them waits no longer than alone, and those whose bodies are awaited are shown out; a head waits
 * without a thread. With {@code -Dslow.seconds=60} for a minute.
 */
class SlowClientsIT {

    private static final int CLIENTS = 230;
    private static final int IN_THE_HEAD = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RawHttp http = new RawHttp(RunningServer.url());

    @Test
    void aReaderDoesNotNoticeThem() throws IOException {
        int seconds = Integer.getInteger("slow.seconds", 8);
        // A password that was just verified is not hashed again; how many sign in at once is told elsewhere.
        assertThat(http.ask("GET", "/api/v1/me", admin()).status()).isEqualTo(200);
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(begin(i % 3));
            }
            List<Long> millis = new ArrayList<>();
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            while (System.nanoTime() < end) {
                clients.forEach(SlowClientsIT::drip);
                long before = System.nanoTime();
                assertThat(http.ask("GET", "/health/ready").status()).isEqualTo(200);
                millis.add(Duration.ofNanos(System.nanoTime() - before).toMillis());
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            Collections.sort(millis);
            assertThat(millis.get(millis.size() * 99 / 100))
                    .as("milliseconds of %s answers", millis.size())
                    .isLessThan(1_000);
            Eventually.await(
                    "the last one to be shown out",
                    PATIENCE,
                    () -> IntStream.range(0, CLIENTS)
                            .filter(client -> client % 3 != IN_THE_HEAD)
                            .mapToObj(clients::get)
                            .map(SlowClientsIT::drip)
                            .noneMatch(Boolean::booleanValue));
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    private Socket begin(int kind) throws IOException {
        Socket socket = http.connect();
        byte[] head = switch (kind) {
            case 0 -> http.head("POST", "/login.xhtml", 5_000, "Content-Type: application/x-www-form-urlencoded");
            case 1 -> http.head("POST", "/api/v1/users", 5_000, "Content-Type: application/json", admin());
            default -> "GET /login.xhtml HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);
        };
        socket.getOutputStream().write(head);
        return socket;
    }

    private static String admin() {
        String pair = "hq.admin:" + RunningServer.DEMO_PASSWORD;
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
