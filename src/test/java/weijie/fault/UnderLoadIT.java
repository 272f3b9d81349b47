package weijie.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import weijie.repair.RepairWorld;
import weijie.shared.jpa.TimeOrderedId;
import weijie.testing.Footprint;
import weijie.testing.RunningServer;

/**
 * Whoever reads is served while others sign in, write, send far too much, and hold connections open without saying anything. With
 * {@code -Dweijie.load.seconds} it lasts so long and the reader's times are judged; without, it is short and only the answers count, since
 * nobody knows what else the machine does. {@code -Dweijie.load.slow} says how many clients send a byte a second; {@code -Dweijie.measured=true} belongs to it.
 */
class UnderLoadIT {

    private static final boolean MEASURED = System.getProperty("weijie.load.seconds") != null;
    private static final int SECONDS = Integer.getInteger("weijie.load.seconds", 5);
    private static final int SLOW_CLIENTS = Integer.getInteger("weijie.load.slow", MEASURED ? 230 : 0);
    private static final int WRITERS = MEASURED ? 32 : 8;
    private static final int SIGN_INS_A_SECOND = MEASURED ? 15 : 5;

    /** A server that just started holds less than it will once it has seen everything. */
    private static final int WARM_UP_SECONDS = MEASURED ? 30 : 1;

    private static final long MEMORY_MORE_MOST = 64L << 20;

    /** The pace of a slow client, which is the load itself; nothing is waited for. */
    private static final int ONE_BYTE_MILLIS = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Long> readings = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Integer>> statuses = Map.of(
            "read", new ConcurrentLinkedQueue<>(),
            "sign in", new ConcurrentLinkedQueue<>(),
            "sent away", new ConcurrentLinkedQueue<>(),
            "write", new ConcurrentLinkedQueue<>(),
            "huge", new ConcurrentLinkedQueue<>());
    private RepairWorld world;
    private long end;

    private interface Work {
        void once() throws IOException, InterruptedException;
    }

    @Test
    void readersAreServedAndTheMemoryComesBack() throws Exception {
        world = new RepairWorld();
        List<String> people = people(SIGN_INS_A_SECOND * (WARM_UP_SECONDS + SECONDS));
        String order = world.standing(RepairWorld.Standing.DRAFT);
        for (int i = 0; i < 20; i++) {
            read();
            write();
        }
        int early = SIGN_INS_A_SECOND * WARM_UP_SECONDS;
        load(order, people.subList(0, early));
        readings.clear();
        statuses.values().forEach(Queue::clear);
        Footprint before = Footprint.now();
        load(order, people.subList(early, people.size()));
        Footprint after = Footprint.backTo(before.heap() + MEMORY_MORE_MOST, Long.MAX_VALUE);
        List<Long> sorted = readings.stream().sorted().toList();
        long slowest = sorted.get(sorted.size() * 99 / 100) / 1_000_000;
        System.out.printf(
                "%d s: %d readings, p50 %d ms, p99 %d ms; %s; %s before, %s after%n",
                SECONDS, sorted.size(), sorted.get(sorted.size() / 2) / 1_000_000, slowest, counted(), before, after);
        assertThat(statuses.get("read")).containsOnly(200);
        assertThat(statuses.get("sign in"))
                .as("who comes again when told to gets in")
                .hasSize(people.size() - early)
                .containsOnly(200);
        assertThat(statuses.get("sent away")).isSubsetOf(503);
        assertThat(statuses.get("write")).isNotEmpty().containsOnly(201);
        assertThat(statuses.get("huge")).isNotEmpty().isSubsetOf(0, 400, 413, 422, 429);
        assertThat(after.heap()).as("memory").isLessThan(before.heap() + MEMORY_MORE_MOST);
        assertThat(after.files()).as("temporary files").isEqualTo(before.files());
        if (MEASURED) {
            assertThat(slowest).as("p99 of a reader in ms").isLessThan(1000);
        }
    }

    @Test
    void whoSignsInBesideReadersIsNotSentAway() throws Exception {
        List<String> people = people(SIGN_INS_A_SECOND * (WARM_UP_SECONDS + SECONDS));
        int early = SIGN_INS_A_SECOND * WARM_UP_SECONDS;
        run(List.of(this::read, this::read), people.subList(0, early));
        readings.clear();
        statuses.values().forEach(Queue::clear);
        run(List.of(this::read, this::read), people.subList(early, people.size()));
        List<Long> sorted = readings.stream().sorted().toList();
        System.out.printf(
                "%d s: %d readings, p99 %d ms; %s%n",
                SECONDS, sorted.size(), sorted.get(sorted.size() * 99 / 100) / 1_000_000, counted());
        assertThat(statuses.get("read")).isNotEmpty().containsOnly(200);
        assertThat(statuses.get("sign in")).hasSize(people.size() - early).containsOnly(200);
        assertThat(statuses.get("sent away")).isEmpty();
    }

    /** Everybody at once, for as long as these people take to sign in one after the other. */
    private void load(String order, List<String> people) throws ExecutionException, InterruptedException {
        List<Work> works = new ArrayList<>();
        works.add(this::read);
        works.add(() -> huge(order));
        works.addAll(Collections.nCopies(WRITERS, this::write));
        works.addAll(Collections.nCopies(SLOW_CLIENTS, this::dribble));
        run(works, people);
    }

    private void run(List<Work> works, List<String> people) throws ExecutionException, InterruptedException {
        end = System.nanoTime() + Duration.ofSeconds(1).toNanos() * people.size() / SIGN_INS_A_SECOND;
        ExecutorService everybody = Executors.newCachedThreadPool();
        List<Future<?>> all = new ArrayList<>();
        works.forEach(work -> all.add(everybody.submit(() -> repeat(work))));
        for (String person : people) {
            all.add(everybody.submit(() -> signIn(person)));
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / SIGN_INS_A_SECOND);
        }
        for (Future<?> one : all) {
            one.get();
        }
        everybody.shutdown();
    }

    private String counted() {
        StringBuilder text = new StringBuilder();
        statuses.forEach((what, seen) -> {
            text.append(what).append(' ');
            seen.stream()
                    .distinct()
                    .sorted()
                    .forEach(status -> text.append(status)
                            .append('×')
                            .append(seen.stream().filter(status::equals).count())
                            .append(' '));
        });
        return text.toString().strip();
    }

    private void repeat(Work work) {
        try {
            while (System.nanoTime() < end) {
                work.once();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws IOException, InterruptedException {
        long began = System.nanoTime();
        ask(
                "read",
                request("hq.reviewer", RunningServer.DEMO_PASSWORD, "repair-orders?size=50")
                        .GET());
        readings.add(System.nanoTime() - began);
        LockSupport.parkNanos(20_000_000);
    }

    private void write() throws IOException, InterruptedException {
        ask(
                "write",
                request(world.account("A1"), RunningServer.DEMO_PASSWORD, "repair-orders")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(world.record("A1")))));
    }

    /** As a person does: who is told to come again in some seconds does. */
    private void signIn(String person) {
        try {
            HttpResponse<Void> answer = me(person);
            while (answer.statusCode() == 503) {
                statuses.get("sent away").add(503);
                TimeUnit.SECONDS.sleep(
                        answer.headers().firstValueAsLong("Retry-After").orElseThrow());
                answer = me(person);
            }
            statuses.get("sign in").add(answer.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<Void> me(String person) throws IOException, InterruptedException {
        return http.send(
                request(person, RunningServer.DEMO_PASSWORD, "me").GET().build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** A body of twenty megabytes, by turns as JSON and as a file; the server may hang up before it has read it. */
    private void huge(String order) throws InterruptedException {
        byte[] body = new byte[20 << 20];
        Arrays.fill(body, (byte) ' ');
        for (String path : List.of("repair-orders", "repair-orders/" + order + "/files")) {
            String type = path.endsWith("files") ? "multipart/form-data; boundary=x" : "application/json";
            try {
                ask(
                        "huge",
                        request(world.account("A1"), RunningServer.DEMO_PASSWORD, path)
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
            } catch (IOException hungUp) {
                statuses.get("huge").add(0);
            }
        }
    }

    /** Says that a form will come, and sends a byte of it now and then until the server has had enough; then it knocks again. */
    private void dribble() throws InterruptedException {
        URI server = URI.create(RunningServer.url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /login.xhtml HTTP/1.1\r\nHost: " + server.getAuthority()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (System.nanoTime() < end) {
                out.write(' ');
                Thread.sleep(ONE_BYTE_MILLIS);
            }
        } catch (IOException hungUp) {
            Thread.sleep(ONE_BYTE_MILLIS);
        }
    }

    private void ask(String what, HttpRequest.Builder request) throws IOException, InterruptedException {
        statuses.get(what)
                .add(http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode());
    }

    private static HttpRequest.Builder request(String who, String password, String path) {
        return HttpRequest.newBuilder(URI.create(RunningServer.url("/api/v1/" + path)))
                .timeout(Duration.ofMinutes(2))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((who + ':' + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Accounts of headquarters that nobody has signed in under yet, all with the password that everybody here has. */
    private static List<String> people(int count) throws SQLException {
        List<String> people = new ArrayList<>();
        String name = "load" + Long.toString(System.nanoTime(), 36);
        try (Connection database = RunningServer.database();
                PreparedStatement account = database.prepareStatement(
                        "INSERT INTO user_account (id, user_name, display_name, password_hash, password_changed_at, demo,"
                                + " created_by, created_at) SELECT ?, ?, 'x', password_hash, password_changed_at, TRUE,"
                                + " 'test', created_at FROM user_account WHERE user_name = 'hq.reviewer'");
                PreparedStatement role =
                        database.prepareStatement("INSERT INTO user_role (user_id, role) VALUES (?, 'HQ_REVIEWER')")) {
            for (int i = 0; i < count; i++) {
                long id = TimeOrderedId.next();
                people.add(name + '.' + i);
                account.setLong(1, id);
                account.setString(2, name + '.' + i);
                account.executeUpdate();
                role.setLong(1, id);
                role.executeUpdate();
            }
        }
        return people;
    }
}
