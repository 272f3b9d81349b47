package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** Two people at the same month at once: one wins, the other is told, nothing is doubled. */
class SettlementRacesIT {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 5;

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual().handedIn();
    private final String no = month.statement();
    private final String monthPath = "/months/" + month.month();

    private static Response accounts(String path) {
        return Door.as("hq.accounts").post(path);
    }

    private Response calculate() {
        return accounts(monthPath + "/calculate");
    }

    /** Everybody waits for everybody and goes. */
    @SafeVarargs
    private static List<Response> atOnce(Supplier<Response>... requests) {
        CountDownLatch go = new CountDownLatch(requests.length);
        List<CompletableFuture<Response>> all = Stream.of(requests)
                .map(request -> CompletableFuture.supplyAsync(
                        () -> {
                            go.countDown();
                            Eventually.await("everybody", Duration.ofSeconds(30), () -> go.getCount() == 0);
                            return request.get();
                        },
                        runnable -> new Thread(runnable).start()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Response> manyTimes(Supplier<Response> request) {
        return atOnce(Stream.generate(() -> request).limit(AT_ONCE).toArray(Supplier[]::new));
    }

    private void quiet() {
        Eventually.await(
                "no calculation of " + month.month(),
                LONGEST_RUN,
                () -> Door.as("hq.accounts").get(monthPath).path("calculatingJobId") == null);
    }

    @Test
    void ofManyWhoCalculateOneDoesAndTheOthersAreToldWho() {
        List<Response> answers = manyTimes(this::calculate);
        quiet();
        long begun = answers.stream().filter(one -> one.statusCode() == 202).count();
        assertThat(begun).isPositive();
        answers.stream().filter(one -> one.statusCode() != 202).forEach(one -> {
            one.then().statusCode(409).body("code", equalTo("ST-413"));
            assertThat((String) one.path("detail")).contains("账务科");
        });
        Door.as("hq.accounts")
                .get(monthPath)
                .then()
                .body("runs", hasSize((int) begun))
                .body("runs.findAll { it.state == 'DONE' }", hasSize((int) begun))
                .body("amount", equalTo("70.00"));
        Door.as("hq.accounts").get("/statements/" + no).then().body("total", equalTo("70.00"));
        Door.as("hq.accounts")
                .get("/statements/" + no + "/lines?size=200")
                .then()
                .body("total", equalTo(6));
    }

    @Test
    void aRunWhoseJobIsOverGivesTheMonthToTheNext() throws SQLException {
        calculate().then().statusCode(202);
        quiet();
        try (Connection database = RunningServer.database();
                Statement sql = database.createStatement()) {
            sql.executeUpdate("UPDATE calculation_run SET state = 'RUNNING' WHERE month = '" + month.month()
                    + "' AND run_no = 1");
            sql.executeUpdate(
                    "UPDATE settlement_period SET calculating_run = (SELECT id FROM calculation_run WHERE month = '"
                            + month.month() + "' AND run_no = 1) WHERE month = '" + month.month() + "'");
        }
        quiet();
        calculate().then().statusCode(202);
        quiet();
        Door.as("hq.accounts")
                .get(monthPath)
                .then()
                .body("runs.find { it.runNo == 1 }.state", equalTo("FAILED"))
                .body("runs.find { it.runNo == 2 }.state", equalTo("DONE"));
    }

    @Test
    void aConfirmationAndARecalculationDoNotBothWin() {
        calculate().then().statusCode(202);
        quiet();
        for (int round = 0; round < ROUNDS; round++) {
            accounts("/statements/" + no + "/send").then().statusCode(200);
            List<Response> answers =
                    atOnce(() -> Door.as("centre.fc44").post("/statements/" + no + "/confirm"), this::calculate);
            quiet();
            boolean confirmed = answers.get(0).statusCode() == 200;
            String state = Door.as("hq.accounts").get("/statements/" + no).path("state");
            assertThat(state)
                    .as("round %d: %s", round, answers.get(0).asString())
                    .isEqualTo(confirmed ? "CENTRE_CONFIRMED" : "CALCULATED");
            if (!confirmed) {
                // The statement went back to headquarters' desk, where the centre does not see it.
                assertThat(answers.get(0).statusCode()).isIn(404, 409);
            }
            Door.as("hq.accounts").get("/statements/" + no).then().body("total", equalTo("70.00"));
            Door.as("hq.accounts").get(monthPath).then().body("amount", equalTo("70.00"));
            if (confirmed) {
                Door.as("hq.director")
                        .body(Map.of("reason", "下一轮从头来过"))
                        .post("/statements/" + no + "/reopen")
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void ofManyWhoPublishOneDoesAndTheOrdersAreSettledOnce() {
        calculate().then().statusCode(202);
        quiet();
        accounts("/statements/" + no + "/send").then().statusCode(200);
        Door.as("centre.fc44").post("/statements/" + no + "/confirm").then().statusCode(200);
        List<Response> answers = manyTimes(() -> accounts("/statements/" + no + "/publish"));
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200);
        answers.stream()
                .filter(one -> one.statusCode() != 200)
                .forEach(one -> one.then().statusCode(409).body("code", equalTo("ST-404")));
        Door.as("hq.accounts")
                .get("/statements/" + no)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("events.findAll { it.verb == 'publish' }", hasSize(1));
        Door.as("hq.accounts")
                .get("/repair-orders/" + month.order(1))
                .then()
                .body("order.settlementStatus", equalTo("SETTLED"));
    }

    @Test
    void ofTwoWhoPublishTheLastTwoPapersOneClosesTheMonth() {
        calculate().then().statusCode(202);
        quiet();
        accounts("/statements/" + no + "/send").then().statusCode(200);
        Door.as("centre.fc44")
                .body(Map.of("orderNos", List.of(month.order(4)), "reason", "金额不对，请核对"))
                .post("/statements/" + no + "/dispute")
                .then()
                .statusCode(200);
        Door.as("centre.fc44").post("/statements/" + no + "/confirm").then().statusCode(200);
        String rest = no.replaceAll("-1$", "-2");
        Door.as("hq.accounts")
                .body(Map.of("orderNo", month.order(4), "decision", "REJECTED", "answer", "按费率表为三级维修，金额无误"))
                .post("/statements/" + rest + "/resolve")
                .then()
                .statusCode(200);
        Door.as("centre.fc44").post("/statements/" + rest + "/confirm").then().statusCode(200);
        List<Response> answers = atOnce(
                () -> accounts("/statements/" + no + "/publish"), () -> accounts("/statements/" + rest + "/publish"));
        assertThat(answers.stream().map(Response::statusCode)).containsOnly(200);
        Door.as("hq.accounts").get(monthPath).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void ofManyWhoDisputeOneLineOneDoesAndOfManyWhoTakeBackItsFeeOneDoes() {
        calculate().then().statusCode(202);
        quiet();
        accounts("/statements/" + no + "/send").then().statusCode(200);
        List<Response> disputes = manyTimes(() -> Door.as("centre.fc44")
                .body(Map.of("orderNos", List.of(month.order(1)), "reason", "金额不对，请核对"))
                .post("/statements/" + no + "/dispute"));
        assertThat(disputes.stream().map(Response::statusCode))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        Door.as("hq.accounts").get("/statements/" + no).then().body("disputes", hasSize(1));
        Door.as("centre.fc44")
                .body(Map.of("orderNo", month.order(1)))
                .post("/statements/" + no + "/withdraw-dispute")
                .then()
                .statusCode(200);
        Door.as("centre.fc44").post("/statements/" + no + "/confirm").then().statusCode(200);
        accounts("/statements/" + no + "/publish").then().statusCode(200);
        List<Response> corrections = manyTimes(() -> Door.as("hq.accounts")
                .body(Map.of("orderNo", month.order(1), "amount", "-10.00", "reason", "更正已付金额"))
                .post("/statements/" + no + "/adjust"));
        assertThat(corrections.stream().map(Response::statusCode))
                .as("10.00 was paid once")
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void aDoubleClickUnderOneKeyIsOneStep() {
        calculate().then().statusCode(202);
        quiet();
        String key = UUID.randomUUID().toString();
        List<Response> answers = manyTimes(
                () -> Door.as("hq.accounts").header("Idempotency-Key", key).post("/statements/" + no + "/send"));
        assertThat(answers.stream().map(Response::statusCode)).contains(200).isSubsetOf(200, 409);
        answers.stream()
                .filter(one -> one.statusCode() == 409)
                .forEach(one -> one.then().body("code", equalTo("API-011")));
        Door.as("hq.accounts").get("/statements/" + no).then().body("events.findAll { it.verb == 'send' }", hasSize(1));
    }
}
