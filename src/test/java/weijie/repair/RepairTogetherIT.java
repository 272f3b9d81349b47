package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld.Standing;

/** Two people with one record at the same moment: one of them is first, the other is told, and nothing happens twice. */
class RepairTogetherIT {

    private static RepairWorld world;

    @BeforeAll
    static void open() {
        world = new RepairWorld();
        // Signed in once, they are remembered; a dozen first sign-ins at once would be a test of the gate.
        Door.as(world.account("A")).get("/me").then().statusCode(200);
        Door.as(world.account("A1")).get("/me").then().statusCode(200);
    }

    /** Sends all of them at the same moment. */
    private static List<Response> together(List<Supplier<Response>> requests) {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        List<CompletableFuture<Response>> all = new ArrayList<>();
        for (Supplier<Response> request : requests) {
            all.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            start.await();
                        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                            throw new IllegalStateException(e);
                        }
                        return request.get();
                    },
                    task -> new Thread(task).start()));
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static Supplier<Response> verb(String who, String orderNo, String verb, String tag) {
        return () -> {
            var request = Door.as(world.account(who)).body(Map.of("reason", "一起"));
            if (tag != null) {
                request.header("If-Match", tag);
            }
            return request.post("/repair-orders/" + orderNo + '/' + verb);
        };
    }

    private static List<String> verbs(String orderNo) {
        return world.view("hq.reviewer", orderNo).extract().path("timeline.verb");
    }

    @RepeatedTest(5)
    void twoReviewersApproveOneIsFirst() {
        String orderNo = world.standing(Standing.ABNORMAL);
        String tag = world.tag(orderNo);
        List<Response> answers = together(
                List.of(verb("hq.reviewer", orderNo, "approve", tag), verb("hq.reviewer2", orderNo, "approve", tag)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        Response second = answers.stream()
                .filter(one -> one.statusCode() == 412)
                .findFirst()
                .orElseThrow();
        Response first = answers.stream()
                .filter(one -> one.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        String winner = first.path("timeline[0].userName");
        assertThat(second.<String>path("code")).isEqualTo("RR-202");
        assertThat(second.<String>path("detail")).contains(world.called(winner)).doesNotContain(winner);
        assertThat(verbs(orderNo)).containsOnlyOnce("APPROVE");
    }

    @RepeatedTest(5)
    void withoutAVersionTheSecondApprovalIsRefusedToo() {
        String orderNo = world.standing(Standing.VALIDATED);
        List<Response> answers = together(
                List.of(verb("hq.reviewer", orderNo, "approve", null), verb("hq.reviewer2", orderNo, "approve", null)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).filteredOn(one -> one.statusCode() == 409).allSatisfy(one -> {
            assertThat(one.<String>path("code")).isEqualTo("RR-219");
            assertThat(one.<String>path("detail")).doesNotContain("hq.reviewer");
        });
        assertThat(verbs(orderNo)).containsOnlyOnce("APPROVE");
    }

    @RepeatedTest(5)
    void withdrawnOrApprovedButNotBoth() {
        String orderNo = world.standing(Standing.VALIDATED);
        List<Response> answers =
                together(List.of(verb("A1", orderNo, "withdraw", null), verb("hq.reviewer", orderNo, "approve", null)));
        boolean withdrawn = answers.get(0).statusCode() == 200;
        assertThat(answers.get(withdrawn ? 1 : 0).statusCode()).isEqualTo(409);
        assertThat(answers.get(withdrawn ? 1 : 0).<String>path("code")).isEqualTo(withdrawn ? "RR-203" : "RR-201");
        world.demand(orderNo, withdrawn ? "DRAFT" : "VALIDATED");
        assertThat(verbs(orderNo)).hasSize(3).contains(withdrawn ? "WITHDRAW" : "APPROVE");
    }

    @Test
    void aRequestSentTwiceUnderOneKeyIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = world.record("A1");
        Supplier<Response> enter = () -> Door.as(world.account("A1"))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/repair-orders");
        List<Response> answers = together(List.of(enter, enter, enter));
        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        Response again = enter.get();
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        Door.as(world.account("A1"))
                .get("/repair-orders?serial=" + body.get("serialNo"))
                .then()
                .body("items", hasSize(1));
        String orderNo = again.path("orderNo");
        String verbKey = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Door.as(world.account("A1"))
                    .header("Idempotency-Key", verbKey)
                    .body("{}")
                    .post("/repair-orders/" + orderNo + "/submit")
                    .then()
                    .statusCode(200);
        }
        assertThat(verbs(orderNo)).containsExactly("SUBMIT", "ENTER");
    }

    @RepeatedTest(3)
    void everybodyWhoDrawsANumberGetsTheirOwn() {
        List<Response> answers = together(IntStream.range(0, 12)
                .<Supplier<Response>>mapToObj(i -> () -> {
                    Map<String, Object> body = world.record(i % 2 == 0 ? "A1" : "A2");
                    body.put("acceptedOn", "2026-10-08");
                    return Door.as(world.account("A")).body(body).post("/repair-orders");
                })
                .toList());
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        List<String> numbers = answers.stream()
                .map(one -> one.<String>path("orderNo"))
                .sorted()
                .toList();
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).matches(world.centre("A") + "261008-Z\\d{4}"));
        int first = count(numbers.get(0));
        assertThat(numbers)
                .extracting(RepairTogetherIT::count)
                .containsExactlyElementsOf(
                        IntStream.range(first, first + 12).boxed().toList());
    }

    private static int count(String number) {
        return Integer.parseInt(number.substring(number.length() - 4));
    }

    @Test
    void ofManyWhoTypeTheSameNumberOneHasIt() {
        String number = "T-" + world.freshSerial();
        List<Response> answers = together(IntStream.range(0, 6)
                .<Supplier<Response>>mapToObj(i -> () -> {
                    Map<String, Object> body = world.record("A1");
                    body.put("orderNo", number);
                    return Door.as(world.account("A")).body(body).post("/repair-orders");
                })
                .toList());
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .isSubsetOf(201, 409, 422);
        assertThat(answers)
                .filteredOn(one -> one.statusCode() != 201)
                .allSatisfy(one -> assertThat(one.<String>path("code")).isIn("RR-220", "RR-107"));
    }
}
