package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.DemoHome;
import weijie.testing.Eventually;
import weijie.testing.Instance;
import weijie.testing.RunningServer;

/**
 * The crowd of {@link PartsTogetherIT} on a server that is killed, or whose database is, in the midst of it. Who got no answer sends the same
 * again under the same Idempotency-Key. Every piece is accounted for after each kill; in the end each act that was acknowledged stands in the
 * audit log once, and nothing else does.
 *
 * <p>{@code -Dweijie.parts.kills=10} kills more often than the usual run, {@code -Dweijie.parts.seed=…} as an earlier run did.
 */
class PartsKilledIT {

    private static final int KILLS = Integer.getInteger("weijie.parts.kills", 2);
    private static final int ACTS = 60;
    private static final long SEED = Long.getLong("weijie.parts.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int BUSY_TRIES = 10;
    private static final Pattern ACT =
            Pattern.compile("/(parts/)?(issues|parcels|stock-takes|repair-orders)(/(.+)/(.+))?");
    private static final Map<String, String> KINDS = Map.of(
            "issues",
            "PART_ISSUE",
            "parcels",
            "RETURN_PARCEL",
            "stock-takes",
            "STOCK_TAKE",
            "repair-orders",
            "REPAIR_ORDER");

    /** An act that is named otherwise in the audit log than in the address. */
    private static final Map<String, String> VERBS = Map.of("ADD", "LAY_IN", "LOST", "LOSE", "WRITE-OFF", "WRITE_OFF");

    /** Something somebody did and has no answer to. */
    private record Open(String who, String path, Object body, String key) {}

    private final Random random = new Random(SEED);
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<Open> open = new ConcurrentLinkedQueue<>();
    private volatile Instance server;

    @AfterEach
    void stop() {
        RunningServer.back();
        server.stop();
    }

    @Test
    void whateverIsKilledEachActIsThereOnce() throws Exception {
        System.out.println("weijie.parts.seed=" + SEED + " kills=" + KILLS);
        server = Instance.launch(DemoHome.fresh("parts-killed"), DemoHome.SETTINGS);
        RunningServer.standIn(() -> server.url());
        PartsLoop.switchOn();
        PartsCrowd crowd = new PartsCrowd(new RepairWorld(), new Patient());
        long before = number("select max(id) from audit_entry");
        crowd.act(ACTS, SEED);
        for (int i = 1; i <= KILLS; i++) {
            boolean database = i % 2 == 0;
            int after = 200 + random.nextInt(2500);
            String kill = "seed " + SEED + ", kill " + i + " of the " + (database ? "database" : "server") + " after "
                    + after + " ms";
            System.out.println(kill);
            long lots = SEED + 1000L * i;
            CompletableFuture<Void> acting = CompletableFuture.runAsync(() -> act(crowd, lots));
            // The random moment is what this test is about.
            LockSupport.parkNanos(Duration.ofMillis(after).toNanos());
            kill(database);
            acting.join();
            PartsLoop.demandAccounted(kill);
        }
        settleOpen();
        System.out.println("answers: " + new TreeMap<>(answers));
        PartsLoop.demandAccounted("seed " + SEED + ", in the end");
        assertThat(differences(audited(before)))
                .as("seed %d: done and acknowledged", SEED)
                .isEmpty();
    }

    /** What was done more or less often than somebody was told that it was. */
    private Map<String, String> differences(Map<String, Integer> done) {
        Map<String, String> differences = new TreeMap<>();
        Set<String> acts = new TreeSet<>(done.keySet());
        acts.addAll(acknowledged.keySet());
        for (String act : acts) {
            int times = done.getOrDefault(act, 0);
            int told = acknowledged.getOrDefault(act, 0);
            if (times != told) {
                differences.put(act, times + " times, acknowledged " + told);
            }
        }
        return differences;
    }

    private static void act(PartsCrowd crowd, long lots) {
        try {
            crowd.act(ACTS, lots);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void kill(boolean database) {
        List<ProcessHandle> databases = server.databases();
        if (database) {
            databases.forEach(ProcessHandle::destroyForcibly);
            Eventually.await(
                    "a database again",
                    PATIENCE,
                    () -> server.databases().stream().anyMatch(handle -> !databases.contains(handle)));
        } else {
            server.process().destroyForcibly();
            server.exitCode();
            server = Instance.launch(server.home(), DemoHome.SETTINGS);
        }
        Eventually.await("ready again", PATIENCE, () -> server.status("/health/ready") == 200);
    }

    /** A minute passes, after which work of a process that is no more counts as lost; whoever has no answer yet asks for it again. */
    private void settleOpen() throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement later = connection.prepareStatement(
                        "update stored_answer set begun_at = begun_at - interval 60 second where status is null")) {
            later.executeUpdate();
        }
        for (Open one : open) {
            Response answer = sent(one);
            assertThat(code(answer)).as("%s", one).isNotEqualTo("API-011");
        }
    }

    /** Sends until there is an answer that is no failure of the server, and takes it down. */
    private Response sent(Open one) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (int busy = 0; ; ) {
            try {
                Response answer = Door.as(one.who())
                        .header("Idempotency-Key", one.key())
                        .body(one.body())
                        .post(one.path());
                boolean waits = "API-011".equals(code(answer)) && busy++ < BUSY_TRIES;
                if (answer.statusCode() < 500 && !waits) {
                    note(one, answer);
                    return answer;
                }
                told(answer.statusCode() + " " + code(answer));
            } catch (Exception broken) {
                told(broken.getClass().getSimpleName());
            }
            assertThat(System.nanoTime()).as("an answer to %s", one).isLessThan(until);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void note(Open one, Response answer) {
        told(answer.statusCode() + " " + code(answer));
        if (answer.statusCode() < 300 || "API-027".equals(code(answer))) {
            Matcher act = ACT.matcher(one.path());
            if (act.matches()) {
                acknowledged.merge(name(KINDS.get(act.group(2)), act.group(5), act.group(4)), 1, Integer::sum);
            }
        }
    }

    /** What is counted: things made by their kind, acts by what they were done to. */
    private static String name(String kind, String verb, String no) {
        if (verb == null) {
            return kind + " made";
        }
        String word = verb.toUpperCase(Locale.ROOT);
        return kind + ' ' + VERBS.getOrDefault(word, word) + ' ' + no;
    }

    private static String code(Response answer) {
        return answer.statusCode() < 400 || !answer.contentType().contains("json") ? "" : answer.path("code");
    }

    private void told(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    /** What the audit log says was done since, in the same words. */
    private Map<String, Integer> audited(long since) throws SQLException {
        Map<String, Integer> audited = new TreeMap<>();
        try (Connection connection = server.database();
                PreparedStatement query = connection.prepareStatement(
                        "select about_kind, verb, about_id from audit_entry where id > ? and about_kind in"
                                + " ('PART_ISSUE', 'RETURN_PARCEL', 'STOCK_TAKE', 'REPAIR_ORDER')")) {
            query.setLong(1, since);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    boolean made = List.of("ADD", "ENTER").contains(row.getString(2));
                    audited.merge(
                            made
                                    ? row.getString(1) + " made"
                                    : row.getString(1) + ' ' + row.getString(2) + ' ' + row.getString(3),
                            1,
                            Integer::sum);
                }
            }
        }
        return audited;
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Who got no answer sends the same again; who is told for long that it is being worked on asks for the answer in the end. */
    private final class Patient implements PartsCrowd.Hands {

        @Override
        public Response post(String who, String path, Object body) {
            Open one = new Open(who, path, body, UUID.randomUUID().toString());
            Response answer = sent(one);
            if ("API-011".equals(code(answer))) {
                open.add(one);
            }
            return answer;
        }

        @Override
        public Response get(String who, String path) {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                try {
                    Response answer = Door.as(who).get(path);
                    if (answer.statusCode() < 500) {
                        return answer;
                    }
                } catch (Exception broken) {
                    told(broken.getClass().getSimpleName());
                }
                assertThat(System.nanoTime()).as("an answer to %s", path).isLessThan(until);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
