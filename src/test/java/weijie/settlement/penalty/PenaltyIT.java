package weijie.settlement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/** The life of a penalty at its door: from the fabricated record to the decision on the appeal, and every verb that is refused on the way. */
class PenaltyIT {

    /** Who does a verb; of the two who confirm, neither proposed it. */
    private static final Map<String, String> WHO = new LinkedHashMap<>();

    /** The states with the verbs that lead there from the state before. */
    private static final Map<String, String> WAY = new LinkedHashMap<>();

    private static final Map<String, List<String>> ALLOWED = Map.of(
            "PROPOSED", List.of("confirm", "withdraw"),
            "EVIDENCE_COMPLETE", List.of("confirm", "withdraw"),
            "FIRST_CONFIRMED", List.of("confirm-second", "withdraw"),
            "SECOND_CONFIRMED", List.of("notify", "withdraw"),
            "NOTIFIED", List.of("acknowledge", "appeal", "withdraw"),
            "APPEALED", List.of("decide"));

    private static RepairWorld world;

    @BeforeAll
    static void people() {
        world = new RepairWorld();
        WHO.put("evidence", "hq.accounts");
        WHO.put("confirm", "hq.accounts");
        WHO.put("confirm-second", "hq.director");
        WHO.put("notify", "hq.director");
        WHO.put("acknowledge", world.account("A"));
        WHO.put("appeal", world.account("A1"));
        WHO.put("decide", "hq.director");
        WHO.put("finalize", "hq.accounts");
        WHO.put("withdraw", "hq.accounts");
        WAY.put("PROPOSED", "");
        WAY.put("EVIDENCE_COMPLETE", "evidence");
        WAY.put("FIRST_CONFIRMED", "confirm");
        WAY.put("SECOND_CONFIRMED", "confirm-second");
        WAY.put("NOTIFIED", "notify");
        WAY.put("APPEALED", "appeal");
    }

    private static String ofFake(String orderNo) {
        return Door.as("hq.director")
                .get("/penalties?q=" + orderNo)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].no");
    }

    private static String proposed() {
        return ofFake(world.standing(RepairWorld.Standing.CONFIRMED_FAKE));
    }

    private static Response act(String who, String no, String verb) {
        RequestSpecification door = Door.as(who);
        if (verb.equals("evidence")) {
            door.contentType(ContentType.MULTIPART).multiPart("file", "证据.png", RepairWorld.PICTURE, "image/png");
        } else {
            door.body(Map.of("text", "客户可以作证", "reason", "情况属实", "outcome", "CANCELLED"));
        }
        return door.post("/penalties/" + no + '/' + verb);
    }

    private static String in(String state) {
        String no = proposed();
        for (Map.Entry<String, String> step : WAY.entrySet()) {
            if (!step.getValue().isEmpty()) {
                assertThat(act(WHO.get(step.getValue()), no, step.getValue()).statusCode())
                        .as(step.getKey())
                        .isEqualTo(200);
            }
            if (step.getKey().equals(state)) {
                break;
            }
        }
        return no;
    }

    static Stream<String> states() {
        return WAY.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyVerbThatIsNotForTheStateIsRefusedAndChangesNothing(String state) {
        String no = in(state);
        for (String verb : WHO.keySet()) {
            if (verb.equals("evidence") || ALLOWED.get(state).contains(verb)) {
                continue;
            }
            Response refused = act(WHO.get(verb), no, verb);
            boolean outside =
                    WHO.get(verb).equals(world.account("A")) || WHO.get(verb).equals(world.account("A1"));
            boolean hidden = outside && PenaltyState.valueOf(state).isBeforeNotice();
            assertThat(refused.statusCode()).as(state + ' ' + verb).isIn(hidden ? List.of(404) : List.of(409, 422));
            assertThat(refused.<String>path("code")).as(state + ' ' + verb).startsWith("PE-8");
        }
        Door.as("hq.director").get("/penalties/" + no).then().body("state", equalTo(state));
        act("hq.accounts", no, "withdraw");
        act("hq.director", no, "decide");
    }

    @Test
    void aFabricatedRecordProposesItsPenaltyWithBaseClauseAndEvidence() {
        String no = proposed();
        Door.as("hq.accounts")
                .get("/penalties/" + no)
                .then()
                .body("kind", equalTo("FAKE_ORDER"))
                .body("state", equalTo("PROPOSED"))
                .body("clause", equalTo("G11"))
                .body("base", equalTo("20.00"))
                .body("baseSource", equalTo("RATE_CARD"))
                .body("multiplier", equalTo(10))
                .body("amount", equalTo("200.00"))
                .body("lossEstimate", equalTo("20.00"))
                .body("centreCode", equalTo(world.centre("A")))
                .body("outletCode", equalTo(world.outlet("A1")))
                .body("evidence.source", equalTo(List.of("ORDER")))
                .body("proposedBy", equalTo("hq.reviewer2"));
        act("hq.reviewer2", no, "confirm").then().statusCode(409).body("code", equalTo("PE-852"));
        act(world.account("A"), no, "confirm").then().statusCode(403);
        act("hq.accounts", no, "confirm").then().statusCode(200).body("state", equalTo("FIRST_CONFIRMED"));
        act("hq.accounts", no, "confirm-second").then().statusCode(409).body("code", equalTo("PE-852"));
        act("hq.accounts", no, "withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void aCancelledPenaltyMakesTheRecordInvalidAgainAndTheOtherWayRound() {
        String orderNo = world.standing(RepairWorld.Standing.CONFIRMED_FAKE);
        String no = ofFake(orderNo);
        act("hq.accounts", no, "confirm").then().statusCode(200);
        act("hq.director", no, "confirm-second").then().statusCode(200);
        act("hq.director", no, "notify").then().statusCode(200).body("appealUntil", equalTo("2026-11-09"));
        act(world.account("A"), no, "appeal")
                .then()
                .statusCode(200)
                .body("appeal", equalTo("客户可以作证"))
                .body("decideBy", equalTo("2026-11-10"));
        act("hq.reviewer2", no, "decide").then().statusCode(403);
        act("hq.director", no, "decide")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("decision", equalTo("CANCELLED"))
                .body("events.verb", contains("PROPOSE", "CONFIRM", "CONFIRM_SECOND", "NOTIFY", "APPEAL", "DECIDE"))
                .body("events[5].decision", equalTo("CANCELLED"))
                .body("events[5].state", equalTo("CANCELLED"))
                .body("events[5].note", equalTo("情况属实"));
        // Outside headquarters its history begins with the notice.
        Door.as(world.account("A"))
                .get("/penalties/" + no)
                .then()
                .body("events.verb", contains("NOTIFY", "APPEAL", "DECIDE"));
        world.demand(orderNo, "INVALID");

        String other = world.standing(RepairWorld.Standing.CONFIRMED_FAKE);
        String penalty = ofFake(other);
        world.done("hq.director", other, "uphold-appeal");
        Door.as("hq.director").get("/penalties/" + penalty).then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void theNeighbourSeesNothingAndTheOutletOnlyItsOwn() {
        String no = in("NOTIFIED");
        for (String who : List.of("B", "B1", "A2")) {
            String account = world.account(who);
            Door.as(account).get("/penalties/" + no).then().statusCode(404).body("code", equalTo("PE-850"));
            Door.as(account).get("/penalties").then().body("total", equalTo(0));
        }
        act(world.account("B"), no, "appeal").then().statusCode(404);
        act(world.account("A2"), no, "appeal").then().statusCode(404);
        for (String who : List.of("A", "A1")) {
            Door.as(world.account(who)).get("/penalties/" + no).then().statusCode(200);
        }
        act("hq.accounts", no, "withdraw").then().statusCode(200);
    }

    @Test
    void byHandItTakesANoteAndAnAmountOrAPrice() {
        String orderNo = world.draft("A1");
        propose(Map.of("kind", "OTHER", "orderNo", orderNo, "amount", "30.00"), 422, "FD-001");
        propose(Map.of("kind", "OTHER", "amount", "30.00", "note", "违规"), 422, "PE-856");
        propose(Map.of("kind", "OTHER", "orderNo", orderNo, "note", "违规"), 422, "PE-854");
        propose(Map.of("kind", "OTHER", "orderNo", orderNo, "amount", "0.00", "note", "违规"), 422, "PE-854");
        propose(Map.of("kind", "FAKE_ORDER", "orderNo", orderNo, "note", "违规"), 409, "PE-862");
        propose(Map.of("kind", "OTHER", "orderNo", "NO-SUCH", "amount", "3.00", "note", "违规"), 404, "RR-200");
        String no = Door.as("hq.accounts")
                .body(Map.of("kind", "OTHER", "orderNo", orderNo, "amount", "30.00", "note", "违规收费"))
                .post("/penalties")
                .then()
                .statusCode(201)
                .body("clause", equalTo("G12"))
                .body("baseSource", equalTo("MANUAL"))
                .body("amount", equalTo("30.00"))
                .extract()
                .path("no");
        act("hq.director", no, "confirm").then().statusCode(409).body("code", equalTo("PE-851"));
        act("hq.accounts", no, "withdraw").then().statusCode(200);
        String fake = world.standing(RepairWorld.Standing.CONFIRMED_FAKE);
        propose(Map.of("kind", "FAKE_ORDER", "orderNo", fake, "note", "违规"), 409, "PE-855");
    }

    private static void propose(Map<String, Object> body, int status, String code) {
        Door.as("hq.accounts")
                .body(body)
                .post("/penalties")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
