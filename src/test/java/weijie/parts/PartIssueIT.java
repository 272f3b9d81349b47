package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static weijie.parts.PartsWorld.NOTHING;
import static weijie.parts.PartsWorld.line;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.RunningServer;

/** Issues of parts from headquarters' shelf to the outlet's: picked, shipped, received in parts, decided on. */
class PartIssueIT {

    private static final Map<String, Object> SHIPPING = Map.of("carrier", "顺丰", "trackingNo", "SF1");

    private static PartsWorld world;

    @BeforeAll
    static void begin() {
        world = new PartsWorld();
    }

    @AfterEach
    void theBookIsWhole() {
        Door.as("hq.director")
                .get("/verification")
                .then()
                .body("checks.find { it.code == 'PARTS_ACCOUNTED' }.ok", equalTo(true))
                .body("checks.find { it.code == 'STOCK_NOT_NEGATIVE' }.ok", equalTo(true));
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code)).body("detail", notNullValue());
    }

    /** What came of a line: pairs of a name and a number. */
    private static Map<String, Object> came(int lineNo, Object... pairs) {
        Map<String, Object> line = new HashMap<>(Map.of("lineNo", lineNo));
        for (int i = 0; i < pairs.length; i += 2) {
            line.put((String) pairs[i], pairs[i + 1]);
        }
        return line;
    }

    @SafeVarargs
    private static Map<String, Object> lines(Map<String, Object>... lines) {
        return Map.of("lines", List.of(lines));
    }

    private static String drafted(String who, String place, Map<String, Object> line) {
        return world.send(who, place, line).statusCode(201).extract().path("no");
    }

    @Test
    void theWholeWayFromHeadquartersShelfToTheOutlets() throws Exception {
        String part = world.partAtHq(10);
        String request = world.approved("A1", part, 5);
        String no = drafted("hq.parts", "A", line(part, 3, request));
        assertThat(no).startsWith("FH");
        world.issue("hq.parts", no, "pick", NOTHING).statusCode(200).body("state", equalTo("PICKED"));
        assertThat(world.lying(part, "HQ", StockState.GOOD)).isEqualTo(10);
        world.issue("hq.parts", no, "ship", SHIPPING)
                .statusCode(200)
                .body("state", equalTo("SHIPPED"))
                .body("trackingNo", equalTo("SF1"))
                .body("lines[0].shipped", equalTo(3));
        assertThat(world.lying(part, "HQ", StockState.GOOD)).isEqualTo(7);
        assertThat(world.lying(part, "A", StockState.IN_TRANSIT)).isEqualTo(3);
        requestLine(request, 3, 0, 0, 0, "APPROVED");
        world.issue("A", no, "receive", lines(came(1, "received", 2)))
                .statusCode(200)
                .body("state", equalTo("SHIPPED"))
                .body("lines[0].received", equalTo(2))
                .body("lines[0].inTransit", equalTo(1));
        world.issue("A", no, "receive", NOTHING).statusCode(200).body("state", equalTo("RECEIVED"));
        assertThat(world.lying(part, "A", StockState.GOOD)).isEqualTo(3);
        requestLine(request, 3, 3, 0, 0, "APPROVED");
        String rest = world.shipped("hq.parts", "A", line(part, 2, request));
        world.issue("A", rest, "receive", NOTHING).statusCode(200);
        String onward = world.shipped("A", "A1", line(part, 5, request));
        requestLine(request, 5, 5, 5, 0, "APPROVED");
        world.issue("A1", onward, "receive", NOTHING).statusCode(200).body("state", equalTo("RECEIVED"));
        assertThat(world.lying(part, "A1", StockState.GOOD)).isEqualTo(5);
        requestLine(request, 5, 5, 5, 5, "CLOSED");
        Door.as(world.account("A1"))
                .get("/parts/movements?reference=" + onward)
                .then()
                .body("items.event", contains("ARRIVED", "SHIPPED"))
                .body("items[1].from.code", equalTo(world.centre("A")))
                .body("items[0].to.state", equalTo("GOOD"));
    }

    private static void requestLine(String no, int shipped, int received, int passedOn, int delivered, String state) {
        Door.as("hq.parts")
                .get("/parts/requests/" + no)
                .then()
                .body("state", equalTo(state))
                .body("lines[0].shipped", equalTo(shipped))
                .body("lines[0].received", equalTo(received))
                .body("lines[0].passedOn", equalTo(passedOn))
                .body("lines[0].delivered", equalTo(delivered));
    }

    @Test
    void aCentreServesItsOutletFromItsOwnShelf() throws Exception {
        String part = world.part();
        world.open("CENTRE," + world.centre("A") + "," + part + ",4");
        String request = world.submitted("A1", part, 2);
        refused(world.send("A", "A1", line(part, 2, request)), 409, "PT-761");
        world.request("A", request, "centre-approve", NOTHING).statusCode(200);
        String no = world.shipped("A", "A1", line(part, 2, request));
        world.issue("A1", no, "receive", NOTHING).statusCode(200);
        requestLine(request, 0, 0, 2, 2, "CLOSED");
    }

    @Test
    void aCentresOwnRequestEndsWhenItsPartsHaveCome() throws Exception {
        String part = world.partAtHq(5);
        String request = world.submitted("A", part, 3);
        world.request("hq.parts", request, "approve", NOTHING).statusCode(200);
        String no = world.shipped("hq.parts", "A", line(part, 3, request));
        world.issue("A", no, "receive", lines(came(1, "received", 2))).statusCode(200);
        requestLine(request, 3, 2, 0, 0, "APPROVED");
        world.issue("A", no, "resolve", lines(came(1, "outcome", "FOUND"))).statusCode(200);
        requestLine(request, 3, 3, 0, 0, "CLOSED");
    }

    @Test
    void whatIsNoIssueIsRefused() throws Exception {
        String part = world.partAtHq(5);
        refused(world.send("hq.parts", "A"), 422, "PT-743");
        refused(world.send("hq.parts", "A", line("NOPART", 1)), 422, "PT-721");
        refused(world.send("hq.parts", "A", line(part, 0)), 422, "PT-724");
        refused(world.send("hq.parts", "A1", line(part, 1)), 422, "PT-762");
        refused(world.send("A", "B1", line(part, 1)), 422, "PT-762");
        refused(world.send("A", "A", line(part, 1)), 422, "PT-762");
        refused(world.send("hq.parts", "A", line(part, 1, "SQ000")), 422, "PT-740");
        world.send("A1", "A1", line(part, 1)).statusCode(403);
        String request = world.approved("A1", part, 2);
        refused(world.send("hq.parts", "A", line(part, 3, request)), 422, "PT-760");
        refused(world.send("hq.parts", "A", line(part, 2, request), line(part, 1, request)), 422, "PT-760");
        refused(world.send("hq.parts", "A", line(world.part(), 1, request)), 422, "PT-754");
        refused(world.send("hq.parts", "B", line(part, 1, request)), 409, "PT-761");
        refused(world.send("A", "A2", line(part, 1, request)), 409, "PT-761");
        refused(world.send("B", "B1", line(part, 1, request)), 422, "PT-740");
    }

    @Test
    void twiceIsRefusedAndNothingIsSkipped() throws Exception {
        String part = world.partAtHq(5);
        String no = drafted("hq.parts", "A", line(part, 2));
        refused(world.issue("hq.parts", no, "ship", SHIPPING), 409, "PT-751");
        refused(world.issue("A", no, "receive", NOTHING), 409, "PT-751");
        world.issue("hq.parts", no, "pick", NOTHING).statusCode(200);
        refused(world.issue("hq.parts", no, "pick", NOTHING), 409, "PT-751");
        refused(world.issue("hq.parts", no, "ship", Map.of("carrier", "顺丰")), 422, "FD-001");
        refused(world.issue("hq.parts", no, "ship", Map.of("trackingNo", "1")), 422, "FD-001");
        world.issue("hq.parts", no, "ship", SHIPPING).statusCode(200);
        refused(world.issue("hq.parts", no, "ship", SHIPPING), 409, "PT-751");
        refused(world.issue("hq.parts", no, "cancel", NOTHING), 409, "PT-751");
        world.issue("A", no, "receive", NOTHING).statusCode(200);
        refused(world.issue("A", no, "receive", NOTHING), 409, "PT-751");
        refused(world.issue("A", no, "resolve", lines(came(1, "outcome", "LOST"))), 409, "PT-751");
        String other = drafted("hq.parts", "A", line(part, 1));
        world.issue("hq.parts", other, "cancel", NOTHING).statusCode(200).body("state", equalTo("CANCELLED"));
        refused(world.issue("hq.parts", other, "cancel", NOTHING), 409, "PT-751");
        refused(world.issue("hq.parts", other, "pick", NOTHING), 409, "PT-751");
    }

    @Test
    void aReceiptKnowsWhatIsBrokenMissingAndTooMuch() throws Exception {
        String part = world.partAtHq(20);
        String no = world.shipped("hq.parts", "A", line(part, 10));
        refused(world.issue("A", no, "receive", lines(came(1, "received", 11))), 422, "PT-703");
        refused(world.issue("A", no, "receive", lines(came(1, "received", 9, "damaged", 2))), 422, "PT-703");
        refused(world.issue("A", no, "receive", lines(came(2, "received", 1))), 422, "PT-744");
        refused(world.issue("A", no, "receive", lines(came(1, "received", 0))), 422, "PT-755");
        refused(world.issue("A", no, "receive", lines(came(1, "received", 1), came(1, "received", 1))), 422, "PT-745");
        world.issue("A", no, "receive", lines(came(1, "received", 5, "damaged", 2, "missing", 1, "over", 3)))
                .statusCode(200)
                .body("state", equalTo("SHIPPED"))
                .body("lines", hasSize(2))
                .body("lines[0].received", equalTo(5))
                .body("lines[0].damaged", equalTo(2))
                .body("lines[0].missing", equalTo(1))
                .body("lines[0].inTransit", equalTo(2))
                .body("lines[1].overOf", equalTo(1))
                .body("lines[1].over", equalTo(3))
                .body("missing", equalTo(1))
                .body("open", equalTo(3));
        assertThat(world.lying(part, "A", StockState.GOOD)).isEqualTo(8);
        assertThat(world.lying(part, "A", StockState.DAMAGED)).isEqualTo(2);
        assertThat(world.lying(part, "A", StockState.MISSING)).isEqualTo(1);
        assertThat(world.lying(part, "A", StockState.IN_TRANSIT)).isEqualTo(2);
        refused(world.issue("A", no, "resolve", lines(came(1, "outcome", "EATEN"))), 422, "PT-758");
        refused(world.issue("A", no, "resolve", lines(came(1, "outcome", "LOST", "quantity", 4))), 422, "PT-757");
        refused(world.issue("A", no, "resolve", lines()), 422, "PT-756");
        world.issue(
                        "hq.parts",
                        no,
                        "resolve",
                        lines(came(1, "outcome", "FOUND", "quantity", 1), came(1, "outcome", "RESENT", "quantity", 1)))
                .statusCode(200)
                .body("state", equalTo("SHIPPED"))
                .body("lines[0].inTransit", equalTo(2));
        assertThat(world.lying(part, "A", StockState.GOOD)).isEqualTo(9);
        assertThat(world.lying(part, "HQ", StockState.GOOD)).isEqualTo(10);
        world.issue("A", no, "resolve", lines(came(1, "outcome", "LOST", "quantity", 1)))
                .statusCode(200);
        world.issue("A", no, "receive", NOTHING).statusCode(200).body("state", equalTo("RECEIVED"));
        assertThat(world.lying(part, "A", StockState.GOOD)).isEqualTo(10);
        assertThat(world.lying(part, "A", StockState.LOST)).isEqualTo(1);
        assertThat(world.lying(part, "A", StockState.IN_TRANSIT)).isZero();
        Door.as("hq.parts")
                .get("/parts/movements?reference=" + no)
                .then()
                .body(
                        "items.event",
                        contains(
                                "ARRIVED",
                                "LOST",
                                "SENT_AGAIN",
                                "SENT_BACK",
                                "FOUND",
                                "ARRIVED_MORE",
                                "NOT_ARRIVED",
                                "ARRIVED_DAMAGED",
                                "ARRIVED",
                                "SHIPPED"));
    }

    @Test
    void whatIsLostMayBeSentOnceMoreForTheRequest() throws Exception {
        String part = world.partAtHq(9);
        String request = world.approved("A1", part, 4);
        String no = world.shipped("hq.parts", "A", line(part, 4, request));
        refused(world.send("hq.parts", "A", line(part, 1, request)), 422, "PT-760");
        world.issue("A", no, "receive", lines(came(1, "received", 3))).statusCode(200);
        world.issue("A", no, "resolve", lines(came(1, "outcome", "LOST"))).statusCode(200);
        world.send("hq.parts", "A", line(part, 1, request)).statusCode(201);
        refused(world.send("hq.parts", "A", line(part, 2, request)), 422, "PT-760");
    }

    @Test
    void whatOthersHavePickedOrWaitForIsNotFree() throws Exception {
        String part = world.partAtHq(10);
        String request = world.approved("A1", part, 4);
        String loose = drafted("hq.parts", "B", line(part, 7));
        world.issue("hq.parts", loose, "pick", NOTHING)
                .statusCode(409)
                .body("code", equalTo("PT-702"))
                .body("detail", containsString("可用 6 件"));
        String less = drafted("hq.parts", "B", line(part, 6));
        world.issue("hq.parts", less, "pick", NOTHING).statusCode(200);
        String other = drafted("hq.parts", "B", line(part, 1));
        refused(world.issue("hq.parts", other, "pick", NOTHING), 409, "PT-702");
        String forIt = drafted("hq.parts", "A", line(part, 4, request));
        world.issue("hq.parts", forIt, "pick", NOTHING).statusCode(200);
        world.issue("hq.parts", less, "cancel", NOTHING).statusCode(200);
        world.issue("hq.parts", other, "pick", NOTHING).statusCode(200);
    }

    @Test
    void whatCameForAnOutletWaitsForItAtTheCentre() throws Exception {
        String part = world.partAtHq(5);
        String request = world.approved("A1", part, 5);
        world.issue("A", world.shipped("hq.parts", "A", line(part, 5, request)), "receive", NOTHING)
                .statusCode(200);
        String loose = drafted("A", "A2", line(part, 1));
        refused(world.issue("A", loose, "pick", NOTHING), 409, "PT-702");
        world.shipped("A", "A1", line(part, 5, request));
    }

    @Test
    void linesOfTheSamePartAreCountedTogether() throws Exception {
        String part = world.partAtHq(5);
        String no = world.send("hq.parts", "A", line(part, 3), line(part, 3))
                .extract()
                .path("no");
        refused(world.issue("hq.parts", no, "pick", NOTHING), 409, "PT-702");
        assertThat(world.lying(part, "HQ", StockState.GOOD)).isEqualTo(5);
    }

    @Test
    void whatACountTookFromTheShelfIsNotShipped() throws Exception {
        String part = world.partAtHq(5);
        String no = drafted("hq.parts", "A", line(part, 5));
        world.issue("hq.parts", no, "pick", NOTHING).statusCode(200);
        String take = Door.as("hq.parts")
                .body(Map.of(
                        "locationKind",
                        "HQ",
                        "locationCode",
                        "HQ",
                        "lines",
                        List.of(Map.of("partCode", part, "counted", 4))))
                .post("/parts/stock-takes")
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        Door.as("hq.director")
                .post("/parts/stock-takes/" + take + "/approve")
                .then()
                .statusCode(200);
        refused(world.issue("hq.parts", no, "ship", SHIPPING), 409, "PT-702");
        Door.as("hq.parts").get("/parts/issues/" + no).then().body("state", equalTo("PICKED"));
    }

    @Test
    void theNeighbourSeesAndMovesNothing() throws Exception {
        String part = world.partAtHq(9);
        String toCentre = world.shipped("hq.parts", "A", line(part, 5));
        for (String stranger : List.of("B", "A1", "B1")) {
            refused(
                    Door.as(world.account(stranger))
                            .get("/parts/issues/" + toCentre)
                            .then(),
                    404,
                    "PT-750");
            Door.as(world.account(stranger)).get("/parts/issues").then().body("items.no", not(hasItem(toCentre)));
            refused(world.issue(stranger, toCentre, "receive", NOTHING), 404, "PT-750");
        }
        refused(world.issue("B", toCentre, "pick", NOTHING), 404, "PT-750");
        refused(world.issue("A", toCentre, "cancel", NOTHING), 403, "PT-753");
        world.issue("hq.parts", toCentre, "receive", NOTHING).statusCode(403);
        world.issue("A", toCentre, "receive", NOTHING).statusCode(200);
        String toOutlet = world.shipped("A", "A1", line(part, 2));
        for (String stranger : List.of("B", "A2", "B1")) {
            refused(
                    Door.as(world.account(stranger))
                            .get("/parts/issues/" + toOutlet)
                            .then(),
                    404,
                    "PT-750");
            refused(world.issue(stranger, toOutlet, "resolve", lines(came(1, "outcome", "LOST"))), 404, "PT-750");
        }
        refused(world.issue("A", toOutlet, "receive", NOTHING), 403, "PT-753");
        refused(world.issue("hq.parts", toOutlet, "resolve", lines(came(1, "outcome", "LOST"))), 403, "PT-753");
        world.issue("A1", toOutlet, "receive", NOTHING).statusCode(200);
    }

    @Test
    void ofManyWhoReceiveAtOnceOneDoes() throws Exception {
        String part = world.partAtHq(5);
        String no = world.shipped("hq.parts", "A", line(part, 5));
        List<Integer> answers = PartsWorld.atOnce(
                6,
                () -> Door.as(world.account("A"))
                        .post("/parts/issues/" + no + "/receive")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        assertThat(world.lying(part, "A", StockState.GOOD)).isEqualTo(5);
    }

    @Test
    void theLastPieceIsPickedOnce() throws Exception {
        String part = world.partAtHq(1);
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String no = drafted("hq.parts", i % 2 == 0 ? "A" : "B", line(part, 1));
            presses.add(() ->
                    Door.as("hq.parts").post("/parts/issues/" + no + "/pick").statusCode());
        }
        assertThat(PartsWorld.atOnce(presses)).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void twoIssuesForTheSameLineDoNotSendItTwice() throws Exception {
        String part = world.partAtHq(50);
        String request = world.approved("A1", part, 3);
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String no = drafted("hq.parts", "A", line(part, 2, request));
            presses.add(() ->
                    Door.as("hq.parts").post("/parts/issues/" + no + "/pick").statusCode());
        }
        assertThat(PartsWorld.atOnce(presses)).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 422);
    }

    @Test
    void aReceiptSentTwiceUnderOneNameCountsOnce() throws Exception {
        String part = world.partAtHq(5);
        String no = world.shipped("hq.parts", "A", line(part, 5));
        Map<String, Object> half = Map.of("token", "T1", "lines", List.of(came(1, "received", 2)));
        world.issue("A", no, "receive", half).statusCode(200);
        world.issue("A", no, "receive", half).statusCode(200).body("lines[0].received", equalTo(2));
        refused(
                world.issue("A", no, "receive", Map.of("token", "T2", "lines", List.of(came(1, "received", 4)))),
                422,
                "PT-703");
        // What was refused may be put right and sent under the same name.
        world.issue("A", no, "receive", Map.of("token", "T2", "lines", List.of(came(1, "received", 3))))
                .statusCode(200)
                .body("state", equalTo("RECEIVED"));
        assertThat(world.lying(part, "A", StockState.GOOD)).isEqualTo(5);
    }

    @Test
    void whatWaitsToBeSentIsOfferedTogether() throws Exception {
        String part = world.partAtHq(3);
        String one = world.approved("A1", part, 2);
        String other = world.approved("A2", part, 2);
        Door.as("hq.parts")
                .get("/parts/issues/proposal?centre=" + world.centre("A"))
                .then()
                .statusCode(200)
                .body("findAll { it.partCode == '" + part + "' }.requestNo", contains(one, other))
                .body("find { it.requestNo == '" + one + "' }.quantity", equalTo(2))
                .body("find { it.requestNo == '" + one + "' }.onShelf", equalTo(3));
        world.shipped("hq.parts", "A", line(part, 2, one));
        Door.as("hq.parts")
                .get("/parts/issues/proposal?centre=" + world.centre("A"))
                .then()
                .body("findAll { it.partCode == '" + part + "' }.requestNo", contains(other));
        Door.as(world.account("A"))
                .get("/parts/issues/proposal?outlet=" + world.outlet("A1"))
                .then()
                .body("requestNo", hasItem(one));
        refused(
                Door.as(world.account("B"))
                        .get("/parts/issues/proposal?outlet=" + world.outlet("A1"))
                        .then(),
                422,
                "PT-762");
    }

    @Test
    void beyondTheFloatNothingIsAskedForUnlessAnOrderWaits() throws Exception {
        String part = world.part();
        world.open("OUTLET," + world.outlet("A1") + "," + part + ",2");
        term("FLOAT_PIECES_MAX", "5", () -> {
            String before = world.submitted("A1", part, 2);
            String no = world.ask("A1", "A1", line(part, 2)).extract().path("no");
            refused(world.request("A1", no, "submit", NOTHING), 409, "PT-701");
            for (String noneOfIts : List.of("WX-2", world.waitingOrder("A2"))) {
                String made = world.ask("A1", "A1", forOrder(part, noneOfIts))
                        .extract()
                        .path("no");
                refused(world.request("A1", made, "submit", NOTHING), 409, "PT-701");
            }
            String urgent = world.ask("A1", "A1", forOrder(part, world.waitingOrder("A1")))
                    .extract()
                    .path("no");
            world.request("A1", urgent, "submit", NOTHING).statusCode(200);
            world.request("A", before, "refuse", Map.of("reason", "换单")).statusCode(200);
            world.request("A1", no, "submit", NOTHING).statusCode(200);
        });
    }

    private static Map<String, Object> forOrder(String part, String orderNo) {
        Map<String, Object> line = line(part, 2);
        line.put("orderNo", orderNo);
        return line;
    }

    @Test
    void whoHasBadPartsToSendBackIsSentNothing() throws Exception {
        String part = world.partAtHq(9);
        for (int i = 0; i < 2; i++) {
            Door.as(world.account("B1"))
                    .body(Map.of("outletCode", world.outlet("B1"), "partCode", part, "reason", "旧件无单"))
                    .post("/parts/bad-parts")
                    .then()
                    .statusCode(201);
        }
        String asked = world.submitted("B1", part, 1);
        world.request("B", asked, "centre-approve", NOTHING).statusCode(200);
        String drafted = drafted("hq.parts", "B", line(part, 1));
        term("OUTSTANDING_PIECES_MAX", "1", () -> {
            world.request("hq.parts", asked, "approve", NOTHING)
                    .statusCode(409)
                    .body("code", equalTo("PT-705"))
                    .body("detail", containsString("2 件坏件待返回"));
            refused(world.issue("hq.parts", drafted, "pick", NOTHING), 409, "PT-705");
        });
        term(
                "OUTSTANDING_PIECES_MAX",
                "2",
                () -> world.request("hq.parts", asked, "approve", NOTHING).statusCode(200));
        world.issue("hq.parts", drafted, "pick", NOTHING).statusCode(200);
    }

    @Test
    void whatIsOverdueStopsIssuesOnceTheSwitchIsSet() throws Exception {
        String part = world.partAtHq(9);
        String label = Door.as(world.account("A2"))
                .body(Map.of("outletCode", world.outlet("A2"), "partCode", part, "reason", "旧件无单"))
                .post("/parts/bad-parts")
                .then()
                .statusCode(201)
                .extract()
                .path("label");
        String asked = world.submitted("A2", part, 1);
        world.request("A", asked, "centre-approve", NOTHING).statusCode(200);
        execute("UPDATE bad_part SET due_on = '2026-10-30' WHERE label = '" + label + "'");
        try {
            execute("INSERT INTO term_value (id, term, value, valid_from, changed_by)"
                    + " VALUES (77, 'OVERDUE_BLOCKS_FROM', '2026-10-01', '2000-01-01', 'test')");
            refused(world.request("hq.parts", asked, "approve", NOTHING), 409, "PT-705");
            execute("UPDATE bad_part SET due_on = '2026-10-31' WHERE label = '" + label + "'");
            world.request("hq.parts", asked, "approve", NOTHING).statusCode(200);
        } finally {
            execute("DELETE FROM term_value WHERE id = 77");
        }
    }

    private interface Check {
        void run() throws Exception;
    }

    /** Does something while a term has another value. */
    private static void term(String term, String value, Check check) throws Exception {
        try {
            set(term, value);
            check.run();
        } finally {
            set(term, "0");
        }
    }

    private static void set(String term, String value) throws Exception {
        execute("UPDATE term_value SET value = '" + value + "' WHERE term = '" + term + "'");
    }

    private static void execute(String sql) throws Exception {
        try (Connection owner = RunningServer.database();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theFloatIsSuggestedFromUse() throws Exception {
        String part = world.part();
        world.open("OUTLET," + world.outlet("A1") + "," + part + ",2");
        try (Connection owner = RunningServer.database();
                Statement statement = owner.createStatement()) {
            // Use is booked by the records of repairs; what the float is computed from is the month's flow.
            statement.execute("INSERT INTO stock_flow (month, place_kind, place_id, part_id, state, event, came, went)"
                    + " SELECT DATE_FORMAT(NOW(), '%Y-%m'), 'OUTLET', o.id, p.id, 'CONSUMED', 'USED', 30, 0 FROM outlet o, part p"
                    + " WHERE o.code = '" + world.outlet("A1") + "' AND p.code = '" + part + "'");
            try {
                Door.as(world.account("A1"))
                        .get("/parts/floats?part=" + part)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].used", equalTo(30))
                        .body("items[0].suggested", equalTo(4))
                        .body("items[0].has", equalTo(2))
                        .body("items[0].reason", containsString("建议 4 件"));
                Door.as(world.account("A2"))
                        .get("/parts/floats?part=" + part)
                        .then()
                        .body("items", hasSize(0));
                Door.as(world.account("A"))
                        .get("/parts/floats?part=" + part)
                        .then()
                        .body("items", hasSize(1));
            } finally {
                statement.execute(
                        "DELETE FROM stock_flow WHERE event = 'USED' AND part_id = (SELECT id FROM part WHERE code = '"
                                + part + "')");
            }
        }
    }
}
