package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static weijie.parts.PartsWorld.NOTHING;
import static weijie.parts.PartsWorld.line;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weijie.api.Door;

/** Requests for parts: made by an outlet or a centre, granted by the centre and by headquarters, ended by whoever may. */
class PartRequestIT {

    private static PartsWorld world;
    private static String part;

    @BeforeAll
    static void begin() throws Exception {
        world = new PartsWorld();
        part = world.partAtHq(1_000);
    }

    @AfterAll
    static void theBookIsWhole() {
        Door.as("hq.director")
                .get("/verification")
                .then()
                .body("checks.find { it.code == 'PARTS_ACCOUNTED' }.ok", equalTo(true))
                .body("checks.find { it.code == 'STOCK_NOT_NEGATIVE' }.ok", equalTo(true));
    }

    private static Map<String, Object> grant(int lineNo, int pieces) {
        return Map.of("lines", List.of(Map.of("lineNo", lineNo, "quantity", pieces)));
    }

    private static Map<String, Object> because(String reason) {
        return Map.of("reason", reason);
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code)).body("detail", notNullValue());
    }

    @Test
    void anOutletAsksItsCentreGrantsAndHeadquartersGrantsLess() {
        Map<String, Object> forOrder = line(part, 2);
        forOrder.put("orderNo", "WX-1");
        String no = world.ask("A1", "A1", line(part, 5), forOrder)
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("outletCode", equalTo(world.outlet("A1")))
                .body("centreCode", equalTo(world.centre("A")))
                .body("lines.lineNo", contains(1, 2))
                .body("lines.requested", contains(5, 2))
                .body("lines.orderNo", contains(null, "WX-1"))
                .body("lines.approved", contains(null, null))
                .body("lines.shipped", contains(0, 0))
                .body("lines.received", contains(0, 0))
                .extract()
                .path("no");
        assertThat(no).startsWith("SQ");
        world.request("A1", no, "submit", NOTHING).statusCode(200).body("state", equalTo("SUBMITTED"));
        refused(world.request("hq.parts", no, "approve", NOTHING), 409, "PT-742");
        refused(world.request("A", no, "centre-approve", grant(1, 6)), 422, "PT-746");
        refused(world.request("A", no, "centre-approve", grant(3, 1)), 422, "PT-744");
        refused(world.request("A", no, "centre-approve", grant(1, -1)), 422, "PT-724");
        world.request("A", no, "centre-approve", grant(1, 3))
                .statusCode(200)
                .body("state", equalTo("CENTRE_APPROVED"))
                .body("lines.centreApproved", contains(3, 2));
        refused(world.request("A", no, "centre-approve", NOTHING), 409, "PT-741");
        refused(world.request("hq.parts", no, "approve", grant(1, 4)), 422, "PT-746");
        world.request("hq.parts", no, "approve", grant(2, 0))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("lines.approved", contains(3, 0))
                .body("events.verb", contains("ADD", "SUBMIT", "CENTRE_APPROVE", "APPROVE"));
        refused(world.request("hq.parts", no, "approve", NOTHING), 409, "PT-741");
        refused(world.request("hq.parts", no, "refuse", because("迟了")), 409, "PT-741");
    }

    @Test
    void aCentreAsksForItselfAndNeedsNoOtherApproval() {
        String no = world.submitted("A", part, 4);
        world.request("hq.parts", no, "approve", NOTHING)
                .statusCode(200)
                .body("outletCode", nullValue())
                .body("lines.approved", contains(4));
        String again = world.submitted("A", part, 4);
        world.request("A", again, "centre-approve", grant(1, 2)).statusCode(200);
        world.request("hq.parts", again, "approve", NOTHING).body("lines.approved", contains(2));
    }

    @Test
    void aCentreAsksForItsOutletAndHandsItInItself() {
        String no =
                world.ask("A", "A1", line(part, 1)).statusCode(201).extract().path("no");
        refused(world.request("A1", no, "submit", NOTHING), 403, "PT-752");
        world.request("A", no, "submit", NOTHING).statusCode(200);
        String own = world.ask("A1", "A1", line(part, 1)).extract().path("no");
        refused(world.request("A", own, "submit", NOTHING), 403, "PT-752");
        refused(world.request("A", own, "cancel", NOTHING), 403, "PT-752");
    }

    @Test
    void whatIsNoRequestIsRefused() {
        refused(world.ask("A1", "A1"), 422, "PT-743");
        refused(world.ask("A1", "A1", line("NOPART", 1)), 422, "PT-721");
        refused(world.ask("A1", "A1", line(part, 0)), 422, "PT-724");
        refused(world.ask("A1", "B1", line(part, 1)), 422, "PT-720");
        refused(world.ask("A1", "A", line(part, 1)), 422, "PT-720");
        refused(
                Door.as(world.account("A"))
                        .body(Map.of("lines", List.of(line(part, 1))))
                        .post("/parts/requests")
                        .then(),
                422,
                "PT-759");
        world.ask("hq.parts", "A1", line(part, 1)).statusCode(403);
    }

    @Test
    void twiceIsRefused() {
        String no = world.submitted("A1", part, 1);
        refused(world.request("A1", no, "submit", NOTHING), 409, "PT-741");
        world.request("A1", no, "cancel", NOTHING).statusCode(200).body("state", equalTo("CANCELLED"));
        refused(world.request("A1", no, "cancel", NOTHING), 409, "PT-741");
        refused(world.request("A", no, "centre-approve", NOTHING), 409, "PT-741");
        String other = world.submitted("A1", part, 1);
        refused(world.request("A", other, "refuse", NOTHING), 422, "FD-001");
        world.request("A", other, "refuse", because("本月已发"))
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("本月已发"));
        refused(world.request("A", other, "refuse", because("再退")), 409, "PT-741");
    }

    @Test
    void nothingIsGrantedByRefusing() {
        String no = world.submitted("A1", part, 2);
        refused(world.request("A", no, "centre-approve", grant(1, 0)), 422, "PT-747");
    }

    @Test
    void whatWasPartlySentIsClosedShortAndFreesTheRest() throws Exception {
        String scarce = world.partAtHq(5);
        String no = world.approved("A1", scarce, 5);
        world.shipped("hq.parts", "A", line(scarce, 2, no));
        refused(world.request("A1", no, "cancel", NOTHING), 409, "PT-748");
        String loose = world.send("hq.parts", "B", line(scarce, 3)).extract().path("no");
        refused(world.issue("hq.parts", loose, "pick", NOTHING), 409, "PT-702");
        world.request("hq.parts", no, "close", because("停产")).statusCode(200).body("state", equalTo("CLOSED"));
        refused(world.request("hq.parts", no, "close", because("停产")), 409, "PT-741");
        world.issue("hq.parts", loose, "pick", NOTHING).statusCode(200);
    }

    @Test
    void whileItIsPickedForItIsNotClosed() {
        String no = world.approved("A1", part, 2);
        String issue = world.send("hq.parts", "A", line(part, 1, no)).extract().path("no");
        world.issue("hq.parts", issue, "pick", NOTHING).statusCode(200);
        refused(world.request("A", no, "close", because("不要了")), 409, "PT-749");
        world.request("A1", no, "cancel", NOTHING).statusCode(200);
        refused(world.issue("hq.parts", issue, "ship", Map.of("carrier", "顺丰", "trackingNo", "1")), 409, "PT-761");
        world.issue("hq.parts", issue, "cancel", NOTHING).statusCode(200);
    }

    @Test
    void theNeighbourSeesAndMovesNothing() {
        String no = world.submitted("A1", part, 1);
        for (String stranger : List.of("B", "A2", "B1")) {
            refused(
                    Door.as(world.account(stranger))
                            .get("/parts/requests/" + no)
                            .then(),
                    404,
                    "PT-740");
            Door.as(world.account(stranger)).get("/parts/requests").then().body("items.no", not(hasItem(no)));
        }
        refused(world.request("B1", no, "submit", NOTHING), 404, "PT-740");
        refused(world.request("A2", no, "cancel", NOTHING), 404, "PT-740");
        refused(world.request("B", no, "centre-approve", NOTHING), 404, "PT-740");
        refused(world.request("B", no, "refuse", because("x")), 404, "PT-740");
        for (String owner : List.of("A", "A1", "hq.parts", "hq.director")) {
            Door.as(world.account(owner)).get("/parts/requests?size=200").then().body("items.no", hasItem(no));
        }
    }

    @Test
    void listsAreLimitedByWhatTheyAreAskedFor() throws Exception {
        String own = world.partAtHq(9);
        String draft = world.ask("A1", "A1", line(own, 1)).extract().path("no");
        String submitted = world.submitted("A1", own, 1);
        String centres = world.submitted("A", own, 1);
        String approved = world.approved("A1", own, 1);
        String of = "/parts/requests?part=" + own;
        Door.as("hq.parts").get(of).then().body("items.no", contains(approved, centres, submitted, draft));
        Door.as("hq.parts").get(of + "&state=DRAFT").then().body("items.no", contains(draft));
        Door.as("hq.parts").get(of + "&waiting=FOR_CENTRE").then().body("items.no", contains(submitted));
        Door.as("hq.parts").get(of + "&waiting=FOR_HQ").then().body("items.no", contains(centres));
        Door.as("hq.parts").get(of + "&waiting=TO_SHIP").then().body("items.no", contains(approved));
        Door.as("hq.parts").get(of + "&waiting=TO_PASS_ON").then().body("items", empty());
        Door.as("hq.parts").get(of + "&outlet=" + world.outlet("A2")).then().body("items", empty());
        Door.as("hq.parts")
                .get(of + "&centre=" + world.centre("A") + "&outlet=" + world.outlet("A1"))
                .then()
                .body("items.no", contains(approved, submitted, draft));
        Door.as("hq.parts").get(of + "&state=NOTHING").then().statusCode(400);
    }

    @Test
    void whoeverIsNextIsTold() {
        String no = world.submitted("A1", part, 1);
        told("A", no, "请审核");
        world.request("A", no, "centre-approve", NOTHING).statusCode(200);
        told("hq.parts", no, "请批准");
        world.request("hq.parts", no, "approve", NOTHING).statusCode(200);
        told("A1", no, "已批准");
    }

    private static void told(String who, String no, String words) {
        List<String> said = Door.as(world.account(who))
                .get("/notices?size=50")
                .then()
                .statusCode(200)
                .extract()
                .path("items.text");
        assertThat(said).anySatisfy(text -> assertThat(text).contains(no, words));
    }

    @Test
    void ofManyWhoGrantAtOnceOneDoes() throws Exception {
        String no = world.submitted("A", part, 3);
        List<Integer> answers = PartsWorld.atOnce(
                6,
                () -> Door.as("hq.parts")
                        .post("/parts/requests/" + no + "/approve")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        String no = world.submitted("A1", part, 1);
        Door.as(world.account("A"))
                .header("If-Match", "\"77\"")
                .post("/parts/requests/" + no + "/centre-approve")
                .then()
                .statusCode(412);
    }
}
