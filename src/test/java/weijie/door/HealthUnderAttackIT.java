package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/**
 * Everything at once that takes threads: bodies that never end, attempts that wait for their delay, guesses at names that were never
 * guessed at before, and writers. Whoever asks for the server's health has an answer all the same. With {@code -Dattack.seconds} it lasts
 * so long and the times are judged; without, only that each answer comes soon, since nobody knows what else the machine does.
 */
class HealthUnderAttackIT {

    private static final boolean MEASURED = System.getProperty("attack.seconds") != null;
    private static final int SECONDS = Integer.getInteger("attack.seconds", 10);
    private static final int SLOW_BODIES = 230;
    private static final int WAITING = 96;
    private static final int WAITING_OF_NAME = 4;
    private static final int GUESSERS = 100;
    private static final int WRITERS = 32;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final RawHttp http = new RawHttp(RunningServer.url());
    private final Map<String, Integer> seen = new ConcurrentSkipListMap<>();
    private final ExecutorService attackers = Executors.newCachedThreadPool();
    private volatile boolean over;

    @Test
    void healthIsToldWhateverWaits() throws Exception {
        assertThat(http.ask("GET", "/api/v1/me", as("hq.admin", RunningServer.DEMO_PASSWORD))
                        .status())
                .isEqualTo(200);
        String guessed = "guessed" + Long.toString(System.nanoTime(), 36);
        guessBefore(guessed);
        try {
            attack(SLOW_BODIES, this::neverEnd);
            attack(
                    WAITING,
                    i -> ask(
                            "waited",
                            "127.0.3." + (1 + i % 2),
                            as(guessed + i / WAITING_OF_NAME, "wrong"),
                            "GET",
                            "me",
                            ""));
            attack(
                    GUESSERS,
                    i -> ask("guessed", anyAddress(), as(guessed + System.nanoTime(), "wrong"), "GET", "me", ""));
            attack(
                    WRITERS,
                    i -> ask(
                            "wrote",
                            "127.0.0.1",
                            as("hq.admin", RunningServer.DEMO_PASSWORD),
                            "POST",
                            "repair-orders",
                            "{}"));
            Queue<Long> nanos = new ConcurrentLinkedQueue<>();
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            for (String path : new String[] {"/health/live", "/health/ready"}) {
                attackers.submit(() -> {
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        note(path, http.ask("GET", path).status());
                        nanos.add(System.nanoTime() - before);
                        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                    }
                    return null;
                });
            }
            LockSupport.parkNanos(end - System.nanoTime());
            over = true;
            attackers.shutdown();
            assertThat(attackers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            Duration p99 = Duration.ofNanos(sorted[sorted.length * 99 / 100]);
            System.out.printf(
                    "%d s of attack: %d answers about health, p50 %d ms, p99 %d ms; %s%n",
                    SECONDS,
                    sorted.length,
                    Duration.ofNanos(sorted[sorted.length / 2]).toMillis(),
                    p99.toMillis(),
                    seen);
            assertThat(seen.keySet())
                    .filteredOn(what -> what.startsWith("/health"))
                    .containsExactly("/health/live 200", "/health/ready 200");
            assertThat(Duration.ofNanos(sorted[sorted.length - 1]))
                    .as("the slowest")
                    .isLessThan(SOON);
            if (MEASURED) {
                assertThat(p99).isLessThan(AT_ONCE);
            }
        } finally {
            over = true;
            attackers.shutdownNow();
        }
    }

    private void attack(int howMany, IntConsumer once) {
        for (int i = 0; i < howMany; i++) {
            int attacker = i;
            attackers.submit(() -> {
                while (!over) {
                    once.accept(attacker);
                }
            });
        }
    }

    private void neverEnd(int attacker) {
        boolean known = attacker % 2 == 0;
        try (Socket socket = http.connect(known ? "127.0.0.1" : "127.0.2." + attacker)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    known
                            ? http.head("POST", "/api/v1/users", 5_000, as("hq.admin", RunningServer.DEMO_PASSWORD))
                            : http.head(
                                    "POST", "/login.xhtml", 5_000, "Content-Type: application/x-www-form-urlencoded"));
            while (!over) {
                out.write('a');
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        } catch (IOException shownOut) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private void ask(String what, String from, String as, String method, String path, String body) {
        try {
            note(
                    what,
                    http.askFrom(
                                    from,
                                    method,
                                    "/api/v1/" + path,
                                    body.getBytes(StandardCharsets.UTF_8),
                                    as,
                                    "Content-Type: application/json")
                            .status());
        } catch (UncheckedIOException nothingCame) {
            note(what, 0);
        }
    }

    private void note(String what, int status) {
        seen.merge(what + ' ' + status, 1, Integer::sum);
    }

    private static String anyAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "127." + random.nextInt(10, 250) + '.' + random.nextInt(250) + '.' + random.nextInt(1, 250);
    }

    private static String as(String name, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((name + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Names under which so many tries failed a moment ago that the next ones wait as long as any. */
    private static void guessBefore(String name) throws SQLException, NoSuchAlgorithmException {
        try (Connection database = RunningServer.database();
                PreparedStatement failures = database.prepareStatement(
                        "INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (?, 20, UTC_TIMESTAMP(3))")) {
            for (int i = 0; i * WAITING_OF_NAME < WAITING; i++) {
                byte[] subject = (name + i).getBytes(StandardCharsets.UTF_8);
                failures.setString(
                        1,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(subject)));
                failures.executeUpdate();
            }
        }
    }
}
