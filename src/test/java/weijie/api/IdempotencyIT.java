package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weijie.repair.RepairWorld;
import weijie.testing.Eventually;

class IdempotencyIT {

    private final String key = UUID.randomUUID().toString();
    private final String name = Door.freshName();

    @Test
    void theSameRequestHasTheSameAnswerAndIsDoneOnce() {
        String first = post(name, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .asString();
        Response second = post(name, key);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first);
        assertThat(second.header("Location")).endsWith("/users/" + name);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        post(name, key).then().statusCode(201);
        post(name + "x", key).then().statusCode(409).body("code", equalTo("API-012"));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        post(name, key).then().statusCode(201);
        Door.as("hq.accounts")
                .header("Idempotency-Key", key)
                .body(body(name))
                .post("/users")
                .then()
                .statusCode(403);
    }

    @Test
    void aRefusedRequestMayBeSentAgainWithTheSameKey() {
        post("no good name!", key).then().statusCode(422);
        post(name, key).then().statusCode(201);
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        List<CompletableFuture<Response>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(name, key)))
                .toList();
        List<Integer> statuses =
                all.stream().map(one -> one.join().statusCode()).toList();
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        Door.as("hq.admin").get("/users?q=" + name).then().body("total", equalTo(1));
        Door.as("hq.admin").get("/audit?verb=CREATE&about=" + name).then().body("total", equalTo(1));
        post(name, key).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void anAnswerWhoseJobFailedIsNotGivenAgain() {
        RepairWorld world = new RepairWorld();
        Supplier<Response> upload = () -> Door.as(world.account("A"))
                .header("Idempotency-Key", key)
                .contentType("multipart/form-data")
                .multiPart("file", "nothing.csv", "x\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/imports?kind=repair-records");
        String job = upload.get().then().statusCode(202).extract().path("jobId").toString();
        Eventually.await(
                "the end of the job",
                Duration.ofMinutes(2),
                () -> Door.as(world.account("A"))
                        .get("/jobs/" + job)
                        .path("state")
                        .toString()
                        .matches("DONE|FAILED"));
        Door.as(world.account("A")).get("/jobs/" + job).then().body("state", equalTo("FAILED"));
        upload.get().then().statusCode(202).body("jobId", not(equalTo(job)));
    }

    @Test
    void anEmptyOrEndlessKeyIsRefused() {
        post(name, "k".repeat(256)).then().statusCode(400).body("code", equalTo("API-010"));
    }

    private static Response post(String userName, String key) {
        return Door.as("hq.admin")
                .header("Idempotency-Key", key)
                .body(body(userName))
                .post("/users");
    }

    private static String body(String userName) {
        return "{\"userName\":\"" + userName + "\",\"roles\":[\"HQ_PARTS\"],\"password\":\"Reis-und-Tee-9\"}";
    }
}
