package weijie.settlement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/** What a penalty's door answers to those who are not told yet, to a key pressed twice, and to a version that is no longer. */
class PenaltyDoorIT {

    private static RepairWorld world;

    @BeforeAll
    static void people() {
        world = new RepairWorld();
    }

    /** A verb on the way of a penalty, and who does it. */
    private record Step(String verb, String who) {

        Response on(String no, Map<String, String> headers) {
            RequestSpecification door = Door.as(who).headers(headers);
            if (verb.equals("evidence") || verb.equals("files")) {
                door.contentType(ContentType.MULTIPART).multiPart("file", "证据.png", RepairWorld.PICTURE, "image/png");
            } else {
                door.body(Map.of("text", "客户可以作证", "reason", "情况属实", "outcome", "UPHELD"));
            }
            return door.post("/penalties/" + no + '/' + verb);
        }
    }

    private static List<Step> way() {
        return List.of(
                new Step("evidence", "hq.accounts"),
                new Step("confirm", "hq.accounts"),
                new Step("confirm-second", "hq.director"),
                new Step("notify", "hq.director"),
                new Step("acknowledge", world.account("A")),
                new Step("appeal", world.account("A1")),
                new Step("files", world.account("A1")),
                new Step("decide", "hq.director"),
                new Step("finalize", "hq.accounts"));
    }

    private static String proposed() {
        return ofFake(world.standing(RepairWorld.Standing.CONFIRMED_FAKE));
    }

    private static String ofFake(String orderNo) {
        return Door.as("hq.director").get("/penalties?q=" + orderNo).path("items[0].no");
    }

    private static int version(String no) {
        return Door.as("hq.director").get("/penalties/" + no).path("version");
    }

    private static List<String> verbs(String no) {
        return Door.as("hq.director").get("/penalties/" + no).path("events.verb");
    }

    private static void hidden(String no, String orderNo) {
        for (String account : List.of(world.account("A"), world.account("A1"))) {
            for (String path : List.of("", ".pdf", "/files/1")) {
                Door.as(account)
                        .get("/penalties/" + no + path)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("PE-850"));
            }
            for (String verb : List.of("appeal", "files")) {
                new Step(verb, account).on(no, Map.of()).then().statusCode(404).body("code", equalTo("PE-850"));
            }
            Door.as(account)
                    .body(Map.of())
                    .post("/penalties/" + no + "/appeal")
                    .then()
                    .statusCode(404);
            for (String query : List.of("", "?q=" + no, "?q=" + orderNo, "?state=PROPOSED", "?kind=FAKE_ORDER")) {
                Door.as(account)
                        .get("/penalties" + query)
                        .then()
                        .body("items.no.findAll { it == '" + no + "' }", hasSize(0));
            }
            Door.as(account)
                    .get("/repair-orders/" + orderNo)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(no)));
            Door.as(account).get("/notices?size=200").then().statusCode(200).body(not(containsString(no)));
        }
        new Step("acknowledge", world.account("A")).on(no, Map.of()).then().statusCode(404);
    }

    @Test
    void nobodyOutsideHeadquartersSeesItBeforeItIsTold() {
        String orderNo = world.standing(RepairWorld.Standing.CONFIRMED_FAKE);
        String no = ofFake(orderNo);
        hidden(no, orderNo);
        for (Step step : way().subList(0, 3)) {
            step.on(no, Map.of()).then().statusCode(200);
            hidden(no, orderNo);
        }
        way().get(3).on(no, Map.of()).then().statusCode(200);
        for (String who : List.of("A", "A1")) {
            Door.as(world.account(who)).get("/penalties/" + no).then().statusCode(200);
            Door.as(world.account(who)).get("/penalties?q=" + no).then().body("total", equalTo(1));
            Door.as(world.account(who)).get("/notices?size=200").then().body(containsString(no));
        }
        String never = proposed();
        new Step("withdraw", "hq.accounts").on(never, Map.of()).then().statusCode(200);
        Door.as(world.account("A")).get("/penalties/" + never).then().statusCode(404);
        new Step("withdraw", "hq.accounts").on(no, Map.of()).then().statusCode(200);
        Door.as(world.account("A")).get("/penalties/" + no).then().statusCode(200);
    }

    @Test
    void aVerbPressedTwiceIsDoneOnceAndAStaleVersionIsRefused() {
        String no = proposed();
        for (Step step : way()) {
            int seen = version(no);
            List<String> before = verbs(no);
            step.on(no, Map.of("If-Match", "\"" + (seen - 1) + '"'))
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("PE-865"));
            assertThat(verbs(no)).as(step.verb() + " of a stale version").isEqualTo(before);
            Map<String, String> pressed = Map.of(
                    "If-Match",
                    "\"" + seen + '"',
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            Response first = step.on(no, pressed);
            Response second = step.on(no, pressed);
            assertThat(first.statusCode()).as(step.verb()).isEqualTo(200);
            assertThat(second.statusCode()).as(step.verb() + " again").isEqualTo(200);
            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(verbs(no)).as(step.verb()).hasSize(before.size() + 1);
        }
        Door.as("hq.director").get("/penalties/" + no).then().body("state", equalTo("FINAL"));
    }

    @Test
    void aRefusalUsesUpNoKey() {
        String orderNo = world.draft("A1");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = Map.of("kind", "OTHER", "orderNo", orderNo, "amount", "30.00", "note", "违规收费");
        String no = Door.as("hq.accounts")
                .headers(key)
                .body(body)
                .post("/penalties")
                .path("no");
        assertThat(Door.as("hq.accounts")
                        .headers(key)
                        .body(body)
                        .post("/penalties")
                        .<String>path("no"))
                .isEqualTo(no);
        Door.as("hq.accounts").get("/penalties?q=" + orderNo).then().body("total", equalTo(1));
        Step confirm = new Step("confirm", "hq.director");
        confirm.on(no, key).then().statusCode(409).body("code", equalTo("PE-851"));
        new Step("evidence", "hq.accounts").on(no, Map.of()).then().statusCode(200);
        confirm.on(no, key).then().statusCode(200).body("state", equalTo("FIRST_CONFIRMED"));
        new Step("withdraw", "hq.accounts").on(no, key).then().statusCode(200);
    }
}
