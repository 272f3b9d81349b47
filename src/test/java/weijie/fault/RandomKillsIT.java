package weijie.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.DemoHome;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.Instance;
import weijie.testing.RecordSheet;
import weijie.testing.RunningServer;

/**
 * The server, its database or both are killed at random points of an import, of storing a checked batch, of a calculation, of a
 * publication with what it posts, and of a payment with what that posts. No job is left running, and when the person has tried again
 * everything is as an undisturbed run makes it, in the ledger posting by posting.
 *
 * <p>{@code -Dkills=50} kills more often than the few times of the usual run, {@code -Dkills.seed=…} as an earlier run did,
 * {@code -Dkills.of=CALCULATION,PUBLICATION,PAYMENT} only there.
 */
class RandomKillsIT {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final List<Work> WORKS = Stream.of(
                    System.getProperty("kills.of", "IMPORT,COMMIT,CALCULATION,PUBLICATION,PAYMENT")
                            .split(","))
            .map(Work::valueOf)
            .toList();
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final int RECORDS = 2000;
    private static final int ORDERS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    /** What is disturbed. */
    private enum Work {
        IMPORT,
        COMMIT,
        CALCULATION,
        PUBLICATION,
        PAYMENT
    }

    /** What is killed. */
    private enum Victim {
        SERVER,
        DATABASE,
        BOTH
    }

    @TempDir
    private Path folder;

    private final Path home = DemoHome.fresh("random-kills");
    private final Random random = new Random(SEED);
    private final Map<Work, Long> lasts = new EnumMap<>(Work.class);
    private final List<String> told = new ArrayList<>();
    private Instance server;
    private FreshMonth month;
    private String lines;
    private String postedByPublication;
    private String postedInAll;

    @AfterEach
    void stop() {
        server.stop();
    }

    private ApiClient as(String user) {
        return ApiClient.as(user, URI.create(server.url()));
    }

    @Test
    void whateverIsKilledTheWorkEndsAsIfNothingHadBeen() throws SQLException {
        server = Instance.launch(home, DemoHome.SETTINGS);
        quiet("the demonstration");
        undisturbed();
        for (int i = 0; i < KILLS; i++) {
            Work work = WORKS.get(i % WORKS.size());
            Victim victim = Victim.values()[(i / WORKS.size() + random.nextInt(2)) % Victim.values().length];
            long after = (long) (random.nextDouble() * lasts.get(work));
            String kill = i + ": " + victim + " after " + after + " of " + lasts.get(work) + " ms of " + work
                    + ", seed " + SEED;
            told.add(kill);
            switch (work) {
                case IMPORT -> imported(kill, victim, after);
                case COMMIT -> committed(kill, victim, after);
                case CALCULATION -> calculated(kill, victim, after);
                case PUBLICATION -> published(kill, victim, after);
                case PAYMENT -> paid(kill, victim, after);
            }
        }
        JsonNode verification = as("hq.admin").get("verification");
        assertThat(verification.get("ok").asBoolean())
                .as("%s %s", told, verification)
                .isTrue();
    }

    /** How long each work takes when nobody is killed, and what a calculation comes to. */
    private void undisturbed() throws SQLException {
        long begun = System.nanoTime();
        String at = batch("PASSED_ROWS");
        storedInTheEnd("undisturbed", at);
        lasts.put(Work.IMPORT, since(begun));
        at = batch("NONE");
        as("centre.fc44").await(at);
        begun = System.nanoTime();
        storedInTheEnd("undisturbed", at);
        lasts.put(Work.COMMIT, since(begun));
        month = month();
        begun = System.nanoTime();
        as("hq.accounts").run(calculation());
        lasts.put(Work.CALCULATION, since(begun));
        lines = lines(month);
        assertThat(lines.lines()).hasSize(ORDERS + 1);
        String statement = confirmed(month());
        begun = System.nanoTime();
        as("hq.accounts").post("statements/" + statement + "/publish", "{}");
        lasts.put(Work.PUBLICATION, since(begun));
        postedByPublication = posted(statement);
        assertThat(postedByPublication).contains("5101");
        recorded(statement);
        begun = System.nanoTime();
        as("hq.accounts2").post("statements/" + statement + "/confirm-payment", "{}");
        lasts.put(Work.PAYMENT, since(begun));
        postedInAll = posted(statement);
        assertThat(postedInAll).contains("9101");
    }

    /** What the ledger has of a paper, posting by posting; its number is its own. */
    private String posted(String statement) throws SQLException {
        StringBuilder postings = new StringBuilder();
        try (Connection connection = server.database();
                PreparedStatement query = connection.prepareStatement(
                        "select concat_ws(' ', e.book, e.event, e.source_line, p.line_no, p.account, p.outlet_code, p.clause, p.fen)"
                                + " from ledger_entry e join ledger_posting p on p.entry_no = e.entry_no where e.source_no = ?"
                                + " order by e.entry_no, p.line_no")) {
            query.setString(1, statement);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    postings.append(found.getString(1)).append('\n');
                }
            }
        }
        return postings.toString();
    }

    private void recorded(String statement) {
        as("hq.accounts")
                .post(
                        "statements/" + statement + "/record-payment",
                        "{\"bankReference\":\"" + statement + "\",\"paidOn\":\"" + RunningServer.BUSINESS_DATE + "\"}");
    }

    private static long since(long begun) {
        return Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private String batch(String commit) {
        return "imports/"
                + as("centre.fc44")
                        .tryUpload(
                                "imports?kind=repair-records&submit=true&commit=" + commit,
                                RecordSheet.ofOctober().good(RECORDS).csv(folder))
                        .body()
                        .get("id")
                        .asText();
    }

    private void imported(String kill, Victim victim, long after) throws SQLException {
        String at = batch("PASSED_ROWS");
        killed(kill, victim, after);
        storedInTheEnd(kill, at);
    }

    private void committed(String kill, Victim victim, long after) throws SQLException {
        String at = batch("NONE");
        as("centre.fc44").await(at);
        as("centre.fc44").post(at + "/commit?commit=PASSED_ROWS&submit=true", "{}");
        killed(kill, victim, after);
        storedInTheEnd(kill, at);
    }

    /** The person goes on with the batch, whatever state the kill left it in, until it is stored. */
    private void storedInTheEnd(String kill, String at) throws SQLException {
        ApiClient centre = as("centre.fc44");
        JsonNode batch = centre.await(at);
        for (int i = 0; i < TRIES && !"COMMITTED".equals(batch.get("state").asText()); i++) {
            centre.post(
                    at
                            + ("FAILED".equals(batch.get("state").asText())
                                    ? "/check"
                                    : "/commit?commit=PASSED_ROWS&submit=true"),
                    "{}");
            batch = centre.await(at);
        }
        for (String figure : Set.of("rows", "accepted", "stored", "submitted")) {
            assertThat(batch.get(figure).asInt())
                    .as("%s: %s of %s", kill, figure, batch)
                    .isEqualTo(RECORDS);
        }
        String id = at.substring(at.indexOf('/') + 1);
        assertThat(count("select count(*) from repair_order where import_id = " + id))
                .as(kill)
                .isEqualTo(RECORDS);
        assertThat(count(
                        "select count(*) from order_event e join repair_order o on o.id = e.order_id where o.import_id = "
                                + id))
                .as("%s: each record's story is told once", kill)
                .isEqualTo(count(
                        "select count(distinct e.order_id, e.verb) from order_event e join repair_order o on o.id ="
                                + " e.order_id where o.import_id = " + id));
    }

    private FreshMonth month() {
        FreshMonth fresh = FreshMonth.on(URI.create(server.url()));
        for (int i = 0; i < ORDERS; i++) {
            fresh.repair("WD440101", 1 + i % 28, i % 3 == 0 ? "3" : "1");
        }
        return fresh.handedIn();
    }

    private String calculation() {
        return "months/" + month.month() + "/calculate";
    }

    private String lines(FreshMonth of) {
        return new String(as("hq.accounts").bytes("months/" + of.month() + "/lines.csv"), StandardCharsets.UTF_8);
    }

    private void calculated(String kill, Victim victim, long after) throws SQLException {
        String job = as("hq.accounts").post(calculation(), "{}").get("jobId").asText();
        killed(kill, victim, after);
        if (!"DONE".equals(as("hq.accounts").get("jobs/" + job).get("state").asText())) {
            as("hq.accounts").run(calculation());
        }
        assertThat(as("hq.accounts")
                        .get("months/" + month.month())
                        .get("calculatingJobId")
                        .isNull())
                .as(kill)
                .isTrue();
        assertThat(lines(month)).as(kill).isEqualTo(lines);
    }

    /** Calculates a month, and has its centre confirm it; the number of its statement. */
    private String confirmed(FreshMonth of) {
        as("hq.accounts").run("months/" + of.month() + "/calculate");
        as("hq.accounts").post("statements/" + of.statement() + "/send", "{}");
        as("centre.fc44").post("statements/" + of.statement() + "/confirm", "{}");
        return of.statement();
    }

    private void published(String kill, Victim victim, long after) throws SQLException {
        FreshMonth fresh = month();
        String at = "statements/" + confirmed(fresh);
        String before = lines(fresh);
        ApiClient accounts = as("hq.accounts");
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> accounts.tryPost(at + "/publish", "{}"));
        killed(kill, victim, after);
        publishing.exceptionally(broken -> null).join();
        if (!"PUBLISHED".equals(state(at))) {
            as("hq.accounts").post(at + "/publish", "{}");
        }
        assertThat(state(at)).as(kill).isEqualTo("PUBLISHED");
        assertThat(lines(fresh)).as(kill).isEqualTo(before);
        assertThat(count("select count(*) from repair_order where settled_month = '" + fresh.month() + "'"))
                .as("%s: all of it is settled, and once", kill)
                .isEqualTo(ORDERS);
        assertThat(posted(fresh.statement())).as(kill).isEqualTo(postedByPublication);
    }

    private void paid(String kill, Victim victim, long after) throws SQLException {
        String statement = confirmed(month());
        String at = "statements/" + statement;
        as("hq.accounts").post(at + "/publish", "{}");
        recorded(statement);
        ApiClient accounts = as("hq.accounts2");
        CompletableFuture<Void> paying =
                CompletableFuture.runAsync(() -> accounts.tryPost(at + "/confirm-payment", "{}"));
        killed(kill, victim, after);
        paying.exceptionally(broken -> null).join();
        if (!"PAID".equals(state(at))) {
            as("hq.accounts2").post(at + "/confirm-payment", "{}");
        }
        assertThat(state(at)).as(kill).isEqualTo("PAID");
        assertThat(posted(statement)).as(kill).isEqualTo(postedInAll);
    }

    private String state(String at) {
        return as("hq.accounts").get(at).get("state").asText();
    }

    /** Kills after a while, and waits until the product has come back and no job is under way. */
    private void killed(String kill, Victim victim, long after) throws SQLException {
        // The random moment is what this test is about.
        LockSupport.parkNanos(Duration.ofMillis(after).toNanos());
        List<ProcessHandle> databases = server.databases();
        if (victim != Victim.DATABASE) {
            server.process().destroyForcibly();
        }
        if (victim != Victim.SERVER) {
            databases.forEach(ProcessHandle::destroyForcibly);
        }
        if (victim == Victim.DATABASE) {
            Eventually.await(
                    kill + ": a database again",
                    PATIENCE,
                    () -> server.databases().stream().anyMatch(handle -> !databases.contains(handle)));
        } else {
            server.exitCode();
            server = Instance.launch(home, DemoHome.SETTINGS);
            server.url();
        }
        Eventually.await(kill + ": ready again", PATIENCE, () -> server.status("/health/ready") == 200);
        quiet(kill);
    }

    private void quiet(String kill) {
        Eventually.await(kill + ": no job left running", PATIENCE, () -> {
            try {
                return count("select count(*) from job where state in ('QUEUED', 'RUNNING')") == 0;
            } catch (SQLException | IllegalStateException notYet) {
                return false;
            }
        });
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }
}
