package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static weijie.parts.PartsLoop.act;
import static weijie.parts.PartsLoop.labels;
import static weijie.parts.PartsLoop.open;
import static weijie.parts.PartsLoop.part;
import static weijie.parts.PartsLoop.quantity;
import static weijie.parts.PartsLoop.used;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.RunningServer;

/** What an order draws, and its old parts on their way back until headquarters has written them off. */
class ReturnIT {

    private final RepairWorld world = new RepairWorld();
    private String centre;
    private String outlet;
    private String board;
    private String fuse;

    @BeforeAll
    static void theLoopRuns() {
        PartsLoop.on();
    }

    @BeforeEach
    void stocked() throws Exception {
        centre = world.account("A");
        outlet = world.account("A1");
        board = part("MAINBOARD");
        fuse = part("OTHER");
        open("OUTLET," + world.outlet("A1") + "," + board + ",10", "OUTLET," + world.outlet("A1") + "," + fuse + ",10");
    }

    private int at(String part, String state) {
        return quantity(outlet, part, "OUTLET", world.outlet("A1"), state);
    }

    private static void hand(String who, List<String> labels) {
        Door.as(who)
                .body(Map.of("labels", labels))
                .post("/parts/bad-parts/hand-over")
                .then()
                .statusCode(204);
    }

    private String parcel(String group, List<String> labels) {
        String no = Door.as(centre)
                .body(Map.of("group", group))
                .post("/parts/parcels")
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        act(centre, no, "add", Map.of("labels", labels)).statusCode(200);
        return no;
    }

    private static ValidatableResponse shipped(String who, String no) {
        act(who, no, "pack", Map.of()).statusCode(200).body("state", equalTo("PACKED"));
        return act(who, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no));
    }

    /** A parcel with these pieces that headquarters has taken in. */
    private String received(String group, List<String> labels) {
        hand(outlet, labels);
        String no = parcel(group, labels);
        shipped(centre, no).statusCode(200);
        act("hq.parts", no, "receive", Map.of()).statusCode(200);
        return no;
    }

    private ValidatableResponse corrected(String orderNo, String field, String text) {
        return Door.as(outlet)
                .header("If-Match", world.tag(orderNo))
                .body(Map.of(field, text))
                .patch("/repair-orders/" + orderNo)
                .then();
    }

    private static Map<String, Object> count(List<String> there) {
        return Map.of(
                "pieces",
                there.stream()
                        .map(label -> Map.of("label", label, "counted", 1))
                        .toList());
    }

    private static Map<String, Object> verdict(String label, String verdict) {
        return Map.of("pieces", List.of(Map.of("label", label, "verdict", verdict)));
    }

    private static void photograph(String label, int photos) {
        for (int i = 0; i < photos; i++) {
            photograph("hq.inspector", label, i).statusCode(201);
        }
    }

    private static ValidatableResponse photograph(String who, String label, int shade) {
        return Door.as(who)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "旧件.png", RepairWorld.picture(shade), "image/png")
                .post("/parts/bad-parts/" + label + "/photos")
                .then();
    }

    @Test
    void whatAnOrderUsesIsDrawnAndGivenBackWithIt() {
        String orderNo = used(world, "A1", board + "*2;" + fuse + "*1");
        world.demand(orderNo, "VALIDATED");
        assertThat(at(board, "GOOD")).isEqualTo(8);
        assertThat(at(board, "CONSUMED")).isEqualTo(2);
        assertThat(at(board, "BAD")).isEqualTo(2);
        assertThat(labels(outlet, orderNo)).hasSize(3).doesNotHaveDuplicates();
        Door.as(outlet)
                .get("/parts/bad-parts?orderNo=" + orderNo + "&group=VALUABLE")
                .then()
                .body("items", hasSize(2))
                .body("items[0].state", equalTo("AT_OUTLET"))
                .body("items[0].partClass", equalTo("MAINBOARD"))
                .body("items[0].centreCode", equalTo(world.centre("A")))
                .body("items[0].dueOn", equalTo("2025-06-05"));
        world.done("A1", orderNo, "withdraw");
        assertThat(at(board, "GOOD")).isEqualTo(10);
        assertThat(at(board, "CONSUMED")).isZero();
        assertThat(at(board, "BAD")).isZero();
        assertThat(labels(outlet, orderNo)).isEmpty();
        world.done("A1", orderNo, "submit");
        assertThat(labels(outlet, orderNo)).hasSize(3);
        assertThat(at(fuse, "GOOD")).isEqualTo(9);
    }

    @Test
    void anOrderThatLacksAPartIsAbnormalAtEveryDoorAndDrawsNothing() {
        Map<String, Object> much = PartsLoop.record(world, "A1", board + "*6;" + board + "*5");
        String alone = world.enter("A1", much);
        world.done("A1", alone, "submit");
        world.demand(alone, "ABNORMAL");
        world.view("A1", alone).body("order.findings.code", contains("RR-148"));
        String first = world.enter("A1", PartsLoop.record(world, "A1", board + "*6"));
        String second = world.enter("A1", PartsLoop.record(world, "A1", board + "*6"));
        Door.as(outlet)
                .body(Map.of("filter", Map.of("status", "DRAFT")))
                .post("/repair-orders/submit")
                .then()
                .statusCode(200);
        world.demand(first, "VALIDATED");
        world.demand(second, "ABNORMAL");
        assertThat(at(board, "GOOD")).isEqualTo(4);
        world.act("hq.reviewer", second, "approve").statusCode(409).body("code", equalTo("RR-263"));
        assertThat(at(board, "GOOD")).isEqualTo(4);
        world.done("A1", first, "withdraw");
        world.done("hq.reviewer", second, "approve");
        assertThat(at(board, "GOOD")).isEqualTo(4);
        assertThat(labels(outlet, second)).hasSize(6);
    }

    @Test
    void aCorrectionKeepsWhatStaysAndIsRefusedOnceItsPieceIsPacked() {
        String orderNo = used(world, "A1", board + "*1");
        List<String> before = labels(outlet, orderNo);
        world.done("hq.reviewer", orderNo, "question");
        corrected(orderNo, "remark", "已核对").statusCode(200);
        assertThat(labels(outlet, orderNo)).isEqualTo(before);
        hand(outlet, before);
        String no = parcel("VALUABLE", before);
        corrected(orderNo, "partsUsed", fuse + "*1").statusCode(409).body("code", equalTo("RP-303"));
        act(centre, no, "remove", Map.of("labels", before)).statusCode(200);
        corrected(orderNo, "partsUsed", fuse + "*1").statusCode(200);
        assertThat(at(board, "GOOD")).isEqualTo(10);
        assertThat(quantity(centre, board, "CENTRE", world.centre("A"), "BAD")).isZero();
    }

    @Test
    void aParcelGoesItsWayAndEachStepIsDoneOnce() {
        List<String> pieces = labels(outlet, used(world, "A1", board + "*4"));
        String no = received("VALUABLE", pieces);
        act("hq.parts", no, "receive", Map.of())
                .statusCode(409)
                .body("code", equalTo("RP-304"))
                .body("detail", containsString("总部已收"));
        act("hq.parts", no, "count", count(pieces.subList(0, 3)))
                .statusCode(200)
                .body("state", equalTo("COUNTED"));
        act("hq.parts", no, "count", count(pieces)).statusCode(409).body("code", equalTo("RP-314"));
        Door.as("hq.parts").get("/parts/bad-parts/" + pieces.get(3)).then().body("state", equalTo("MISSING"));
        act("hq.parts", no, "write-off", Map.of()).statusCode(409).body("code", equalTo("RP-321"));
        act("hq.inspector", no, "inspect", verdict(pieces.get(0), "ORIGINAL")).statusCode(200);
        act("hq.inspector", no, "inspect", verdict(pieces.get(1), "NON_ORIGINAL"))
                .statusCode(422)
                .body("code", equalTo("RP-318"));
        for (int i = 0; i < 9; i++) {
            photograph(outlet, pieces.get(1), 100 + i).statusCode(201);
        }
        photograph(centre, pieces.get(1), 200).statusCode(409).body("code", equalTo("RP-328"));
        photograph("hq.inspector", pieces.get(1), 7).statusCode(201);
        photograph("hq.inspector", pieces.get(1), 7).statusCode(201);
        act("hq.inspector", no, "inspect", verdict(pieces.get(1), "NON_ORIGINAL"))
                .statusCode(422)
                .body("code", equalTo("RP-318"))
                .body("detail", containsString("现有 1 张"));
        photograph(pieces.get(1), 1);
        act("hq.inspector", no, "inspect", verdict(pieces.get(1), "NON_ORIGINAL"))
                .statusCode(200);
        act("hq.inspector", no, "inspect", verdict(pieces.get(2), "MISMATCHED"))
                .statusCode(200)
                .body("state", equalTo("INSPECTED"));
        Door.as("hq.director")
                .get("/parts/parcels/" + no + "/claims")
                .then()
                .body("items", hasSize(1))
                .body("items[0].clause", equalTo("G20"))
                .body("items[0].amount", equalTo("1200.00"))
                .body("items[0].baseSource", equalTo("USE_DAY"));
        // What headquarters proposes is its own until the centre is told of the penalty.
        Door.as(centre).get("/parts/parcels/" + no + "/claims").then().body("items", hasSize(0));
        act("hq.inspector", no, "write-off", Map.of()).statusCode(403);
        act("hq.parts", no, "close", Map.of()).statusCode(409).body("code", equalTo("RP-319"));
        act("hq.parts", no, "write-off", Map.of())
                .statusCode(200)
                .body("pieces.outcome", contains("WRITTEN_OFF", "CONFISCATED", "REJECTED", null));
        act("hq.parts", no, "write-off", Map.of("labels", List.of(pieces.get(0))))
                .statusCode(409)
                .body("code", equalTo("RP-315"));
        act("hq.parts", no, "write-off", Map.of()).statusCode(409).body("code", equalTo("RP-315"));
        act("hq.parts", no, "close", Map.of()).statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(quantity("hq.parts", board, "HQ", "HQ", "WRITTEN_OFF")).isEqualTo(1);
        assertThat(quantity("hq.parts", board, "HQ", "HQ", "MISSING")).isEqualTo(1);
        accounted();
    }

    @Test
    void aBadVerdictProposesAPenaltyThatFallsWithTheVerdict() {
        List<String> pieces = labels(outlet, used(world, "A1", board + "*1"));
        String label = pieces.get(0);
        String no = received("VALUABLE", pieces);
        act("hq.parts", no, "count", count(pieces)).statusCode(200);
        act("hq.inspector", no, "inspect", verdict(label, "NON_WARRANTY")).statusCode(200);
        Door.as("hq.accounts")
                .get("/penalties?q=" + label)
                .then()
                .body("items.kind", contains("NON_WARRANTY_RETURN"))
                .body("items[0].state", equalTo("PROPOSED"))
                .body("items[0].clause", equalTo("G19"))
                .body("items[0].baseSource", equalTo("USE_DAY"))
                .body("items[0].amount", equalTo("120.00"))
                .body("items[0].outletCode", equalTo(world.outlet("A1")))
                .body("items[0].proposedBy", equalTo("hq.inspector"));
        act("hq.inspector", no, "inspect", verdict(label, "ORIGINAL")).statusCode(200);
        Door.as("hq.accounts").get("/penalties?q=" + label).then().body("items.state", contains("WITHDRAWN"));
        photograph(label, 2);
        act("hq.inspector", no, "inspect", verdict(label, "NON_ORIGINAL")).statusCode(200);
        String penalty = Door.as("hq.accounts")
                .get("/penalties?q=" + label + "&state=PROPOSED")
                .then()
                .body("items.amount", contains("1200.00"))
                .extract()
                .path("items[0].no");
        Door.as(outlet).get("/penalties/" + penalty).then().statusCode(404);
        Door.as("hq.accounts").get("/penalties/" + penalty).then().body("evidence.source", contains("PIECE", "PIECE"));
        Door.as("hq.accounts")
                .body(Map.of("kind", "NON_ORIGINAL_PART", "label", label, "amount", "5.00", "note", "再提一次"))
                .post("/penalties")
                .then()
                .statusCode(409)
                .body("code", equalTo("PE-855"));
        act("hq.inspector", no, "inspect", verdict(label, "MISMATCHED")).statusCode(200);
        accounted();
    }

    @Test
    void aParcelTakenInOrCountedTwiceUnderOneNameCountsOnce() {
        List<String> pieces = labels(outlet, used(world, "A1", board + "*2"));
        hand(outlet, pieces);
        String no = parcel("VALUABLE", pieces);
        shipped(centre, no).statusCode(200);
        act("hq.parts", no, "receive", Map.of("token", "R")).statusCode(200);
        act("hq.parts", no, "receive", Map.of("token", "R")).statusCode(200).body("state", equalTo("RECEIVED"));
        act("hq.parts", no, "receive", Map.of("token", "R2")).statusCode(409);
        Map<String, Object> one =
                Map.of("token", "C", "pieces", count(pieces.subList(0, 1)).get("pieces"));
        act("hq.parts", no, "count", one).statusCode(200);
        act(
                        "hq.parts",
                        no,
                        "count",
                        Map.of("token", "C", "pieces", count(pieces).get("pieces")))
                .statusCode(200)
                .body("state", equalTo("COUNTED"))
                .body("pieces.state", containsInAnyOrder("COUNTED", "MISSING"));
        act("hq.parts", no, "count", Map.of("token", "C2", "pieces", one.get("pieces")))
                .statusCode(409)
                .body("code", equalTo("RP-314"));
        accounted();
    }

    private static void accounted() {
        Door.as("hq.director")
                .get("/verification")
                .then()
                .body(
                        "checks.findAll { it.code == 'PARTS_ACCOUNTED' || it.code == 'WRITTEN_OFF_ONCE' || it.code == 'QUOTA_KEPT' }.ok",
                        not(empty()))
                .body("checks.find { it.code == 'PARTS_ACCOUNTED' }.ok", equalTo(true));
    }

    @Test
    void aWriteOffIsTakenBackOnItsDayByTwoPeople() {
        List<String> pieces = labels(outlet, used(world, "A1", board + "*1"));
        String no = received("VALUABLE", pieces);
        String label = pieces.get(0);
        act("hq.parts", no, "count", count(pieces)).statusCode(200);
        act("hq.inspector", no, "inspect", verdict(label, "ORIGINAL")).statusCode(200);
        act("hq.parts", no, "write-off", Map.of()).statusCode(200);
        act("hq.parts", no, "close", Map.of()).statusCode(200);
        String end = "/parts/write-offs/" + label;
        Door.as("hq.director")
                .post(end + "/approve-reversal")
                .then()
                .statusCode(409)
                .body("code", equalTo("RP-325"));
        Door.as("hq.parts")
                .body(Map.of("reason", "看错了"))
                .post(end + "/reverse")
                .then()
                .statusCode(204);
        Door.as("hq.parts")
                .post(end + "/approve-reversal")
                .then()
                .statusCode(403)
                .body("code", equalTo("RP-324"));
        Door.as("hq.director").post(end + "/approve-reversal").then().statusCode(204);
        Door.as("hq.parts").get("/parts/parcels/" + no).then().body("state", equalTo("INSPECTED"));
        act("hq.inspector", no, "inspect", verdict(label, "MISMATCHED")).statusCode(200);
        act("hq.director", no, "write-off", Map.of()).statusCode(200);
        Door.as("hq.parts")
                .get("/parts/write-offs?parcel=" + no)
                .then()
                .body("items.outcome", contains("REJECTED", "WRITTEN_OFF"))
                .body("items.standing", contains(true, false));
        assertThat(quantity("hq.parts", board, "HQ", "HQ", "REJECTED")).isEqualTo(1);
        assertThat(quantity("hq.parts", board, "HQ", "HQ", "WRITTEN_OFF")).isZero();
        accounted();
    }

    @Test
    void slotsAreTakenByTheMonthOfShippingAndFreedByACancellation() {
        List<String> pieces = labels(outlet, used(world, "A1", fuse + "*3"));
        hand(outlet, pieces);
        String first = parcel("OTHER", pieces.subList(0, 1));
        String second = parcel("OTHER", pieces.subList(1, 2));
        shipped(centre, first).statusCode(200);
        shipped(centre, second).statusCode(409).body("code", equalTo("RP-305"));
        act(centre, first, "cancel", Map.of()).statusCode(409).body("code", equalTo("RP-304"));
        act("hq.parts", first, "pack", Map.of()).statusCode(403);
        act("hq.parts", first, "cancel", Map.of("reason", "地址写错")).statusCode(200);
        Door.as(centre)
                .get("/parts/bad-parts/" + pieces.get(0))
                .then()
                .body("state", equalTo("AT_CENTRE"))
                .body("shippedOn", nullValue());
        act(centre, second, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF1"))
                .statusCode(200)
                .body("slotMonth", not(nullValue()));
        String month = Door.as(centre).get("/parts/parcels/" + second).path("slotMonth");
        Door.as("hq.parts")
                .body(Map.of(
                        "centreCode", world.centre("A"), "month", month, "group", "OTHER", "slots", 1, "reason", ""))
                .post("/parts/quota/extra")
                .then()
                .statusCode(422);
        Door.as("hq.parts")
                .body(Map.of(
                        "centreCode",
                        world.centre("A"),
                        "month",
                        month,
                        "group",
                        "OTHER",
                        "slots",
                        1,
                        "reason",
                        "月底集中"))
                .post("/parts/quota/extra")
                .then()
                .statusCode(201)
                .body("groups.find { it.group == 'OTHER' }.left", equalTo(1));
        String third = parcel("OTHER", pieces.subList(2, 3));
        shipped(centre, third).statusCode(200);
        Door.as(centre)
                .get("/parts/quota?month=" + month)
                .then()
                .body("groups.find { it.group == 'OTHER' }.used", equalTo(2))
                .body("groups.find { it.group == 'OTHER' }.left", equalTo(0))
                .body("groups.find { it.group == 'VALUABLE' }.left", equalTo(4));
        act("hq.parts", third, "lost", Map.of("reason", "快递丢失")).statusCode(200).body("state", equalTo("LOST"));
        Door.as("hq.director")
                .get("/parts/parcels/" + third + "/claims")
                .then()
                .body("items.kind", contains("LOST_PARCEL"))
                .body("items[0].amount", equalTo("120.00"));
        Door.as(centre)
                .get("/parts/quota?month=" + month)
                .then()
                .body("groups.find { it.group == 'OTHER' }.used", equalTo(2));
        Door.as(outlet).get("/parts/quota").then().statusCode(403);
        Door.as(outlet).get("/parts/parcels/proposal").then().statusCode(403);
        accounted();
    }

    @Test
    void aParcelHoldsOneGroupOfOneCentreAndIsNotShippedOnAnyDay() {
        List<String> pieces = labels(outlet, used(world, "A1", board + "*1;" + fuse + "*1"));
        hand(outlet, pieces);
        String valuable = Door.as(centre)
                .get("/parts/bad-parts?group=VALUABLE&state=AT_CENTRE")
                .path("items[0].label");
        String other = pieces.stream()
                .filter(label -> !label.equals(valuable))
                .findFirst()
                .orElseThrow();
        String no = parcel("VALUABLE", List.of(valuable));
        act(centre, no, "add", Map.of("labels", List.of(other))).statusCode(409).body("code", equalTo("RP-301"));
        act(centre, no, "add", Map.of("labels", List.of(valuable)))
                .statusCode(409)
                .body("code", equalTo("RP-309"));
        act(centre, no, "add", Map.of("labels", List.of())).statusCode(422).body("code", equalTo("RP-310"));
        String neighbour = world.account("B");
        act(neighbour, no, "pack", Map.of()).statusCode(404).body("code", equalTo("RP-302"));
        Door.as(neighbour).get("/parts/bad-parts/" + valuable).then().statusCode(404);
        Door.as(neighbour)
                .body(Map.of("labels", List.of(other)))
                .post("/parts/bad-parts/hand-over")
                .then()
                .statusCode(404);
        Door.as(world.account("A2")).get("/parts/bad-parts/" + valuable).then().statusCode(404);
        Door.as(outlet).get("/parts/parcels").then().body("items", empty());
        String strange = Door.as(neighbour)
                .body(Map.of("group", "OTHER"))
                .post("/parts/parcels")
                .path("no");
        act(neighbour, strange, "add", Map.of("labels", List.of(other)))
                .statusCode(404)
                .body("code", equalTo("RP-300"));
        act(neighbour, strange, "pack", Map.of()).statusCode(409).body("code", equalTo("RP-307"));
        act(centre, no, "pack", Map.of()).statusCode(200);
        act(centre, no, "ship", Map.of("carrier", "顺丰")).statusCode(422);
        String today = Door.as("hq.admin")
                .get("/parts/bad-parts/" + valuable)
                .then()
                .statusCode(404)
                .extract()
                .path("code");
        assertThat(today).isEqualTo("RP-300");
        act(centre, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "1", "shippedOn", "2099-01-01"))
                .statusCode(422)
                .body("code", equalTo("RP-308"));
        act(centre, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "1", "shippedOn", "2025-05-06"))
                .statusCode(422)
                .body("code", equalTo("RP-308"));
    }

    @Test
    void headquartersIsToldNothingOfAParcelBeforeItIsCounted() {
        List<String> pieces = labels(outlet, used(world, "A1", board + "*2"));
        String orderNo =
                Door.as(outlet).get("/parts/bad-parts/" + pieces.get(0)).path("orderNo");
        String no = received("VALUABLE", pieces);
        for (String path : List.of(
                "/parts/parcels/" + no,
                "/parts/parcels",
                "/parts/bad-parts?size=200&centre=" + world.centre("A"),
                "/parts/movements?size=200&part=" + board,
                "/parts/movements?reference=" + no,
                "/parts/stock?part=" + board,
                "/repair-orders/" + orderNo,
                "/audit?size=200")) {
            for (String who : List.of("hq.parts", "hq.inspector", "hq.director", "hq.admin")) {
                String answer = Door.as(who).get(path).asString();
                pieces.forEach(
                        label -> assertThat(answer).as("%s %s", who, path).doesNotContain(label));
            }
        }
        Door.as("hq.parts")
                .get("/parts/parcels/" + no)
                .then()
                .body("count", nullValue())
                .body("pieces", empty());
        Door.as("hq.parts").get("/parts/movements?reference=" + no).then().body("items", empty());
        Door.as("hq.parts")
                .get("/parts/stock?part=" + board)
                .then()
                .body("items.state", not(containsInAnyOrder("RECEIVED")));
        act("hq.parts", no, "count", count(pieces))
                .statusCode(200)
                .body("pieces.label", containsInAnyOrder(pieces.toArray()));
        Door.as("hq.parts").get("/parts/movements?reference=" + no).then().body("items", not(empty()));
    }

    @Test
    void whatTheCountFindsBesideTheListIsALineOfItsOwnAndACentreMayDispute() {
        List<String> pieces = labels(outlet, used(world, "A1", board + "*1"));
        String no = received("VALUABLE", pieces);
        act("hq.parts", no, "count", count(List.of("NOBODY-1"))).statusCode(422).body("code", equalTo("RP-316"));
        act("hq.parts", no, "count", count(List.of(pieces.get(0), pieces.get(0))))
                .statusCode(422)
                .body("code", equalTo("RP-317"));
        act(
                        "hq.parts",
                        no,
                        "count",
                        Map.of(
                                "pieces",
                                List.of(Map.of("label", pieces.get(0), "counted", 1)),
                                "unlisted",
                                List.of(Map.of("partCode", fuse, "quantity", 2, "remark", "无标签"))))
                .statusCode(200)
                .body("unlisted[0].partCode", equalTo(fuse))
                .body("unlisted[0].quantity", equalTo(2));
        String label = pieces.get(0);
        String dispute = "/parts/bad-parts/" + label + "/dispute";
        Door.as(centre)
                .body(Map.of("text", "是原装"))
                .post(dispute)
                .then()
                .statusCode(409)
                .body("code", equalTo("RP-306"));
        act("hq.inspector", no, "inspect", verdict(label, "NONCONFORMING")).statusCode(200);
        Door.as(centre).body(Map.of("text", "")).post(dispute).then().statusCode(422);
        Door.as(centre)
                .body(Map.of("text", "是原装，见照片"))
                .post(dispute)
                .then()
                .statusCode(200)
                .body("dispute.text", containsString("原装"));
        Door.as(centre)
                .body(Map.of("text", "再说一次"))
                .post(dispute)
                .then()
                .statusCode(409)
                .body("code", equalTo("RP-329"));
        Door.as("hq.director")
                .body(Map.of("text", "维持"))
                .post("/parts/bad-parts/" + label + "/answer")
                .then()
                .statusCode(200)
                .body("dispute.answer", equalTo("维持"));
    }

    @Test
    void aCountSaysSomethingAndACentreMayDisputeWhatWasMissing() {
        List<String> pieces = labels(outlet, used(world, "A1", board + "*2"));
        String no = received("VALUABLE", pieces);
        act("hq.parts", no, "count", Map.of("token", "nothing"))
                .statusCode(422)
                .body("errors.field", contains("pieces"));
        Door.as("hq.parts").get("/parts/parcels/" + no).then().body("state", equalTo("RECEIVED"));
        act("hq.parts", no, "count", count(pieces.subList(0, 1))).statusCode(200);
        act("hq.parts", no, "count", Map.of()).statusCode(409).body("code", equalTo("RP-314"));
        String missing = "/parts/bad-parts/" + pieces.get(1);
        Door.as(world.account("B"))
                .body(Map.of("text", "装了"))
                .post(missing + "/dispute")
                .then()
                .statusCode(404);
        Door.as("hq.director")
                .body(Map.of("text", "没有"))
                .post(missing + "/answer")
                .then()
                .statusCode(409)
                .body("code", equalTo("RP-330"));
        Door.as(centre)
                .body(Map.of("text", "装箱时拍了照"))
                .post(missing + "/dispute")
                .then()
                .statusCode(200)
                .body("state", equalTo("MISSING"))
                .body("dispute.text", containsString("拍了照"));
        Door.as("hq.parts")
                .body(Map.of("text", "确实没有"))
                .post(missing + "/answer")
                .then()
                .statusCode(403)
                .body("code", equalTo("RP-320"));
        Door.as("hq.director")
                .body(Map.of("text", "复看开箱录像，确实没有"))
                .post(missing + "/answer")
                .then()
                .statusCode(200)
                .body("dispute.answer", containsString("录像"));
    }

    @Test
    void aCentreIsToldWhatToSendAndWhichFeesThatReleases() {
        List<String> one = labels(outlet, used(world, "A1", board + "*1"));
        List<String> both = labels(outlet, used(world, "A1", board + "*1;" + fuse + "*1"));
        List<String> half = labels(outlet, used(world, "A1", board + "*2"));
        hand(outlet, one);
        hand(outlet, both);
        hand(outlet, half.subList(0, 1));
        Door.as(centre)
                .get("/parts/parcels/proposal")
                .then()
                .statusCode(200)
                .body("groups.find { it.group == 'VALUABLE' }.labels", hasSize(3))
                .body("groups.find { it.group == 'VALUABLE' }.left", equalTo(4))
                .body("groups.find { it.group == 'VALUABLE' }.fee", equalTo("20.00"))
                .body("groups.find { it.group == 'OTHER' }.labels", hasSize(1))
                .body("groups.find { it.group == 'OTHER' }.fee", equalTo("0.00"))
                .body("fee", equalTo("40.00"));
        Door.as("hq.parts")
                .get("/parts/parcels/proposal?centre=" + world.centre("A"))
                .then()
                .body("fee", equalTo("40.00"));
        Door.as(world.account("B"))
                .get("/parts/parcels/proposal?centre=" + world.centre("A"))
                .then()
                .statusCode(422)
                .body("code", equalTo("PT-720"));
    }

    /** What the code refuses the database refuses too, when somebody goes past the code. */
    @Test
    void theDatabaseKeepsWhatTheCodeDoes() throws Exception {
        List<String> boards = labels(outlet, used(world, "A1", board + "*3"));
        List<String> fuses = labels(outlet, used(world, "A1", fuse + "*2"));
        String ended = received("VALUABLE", boards.subList(0, 1));
        act("hq.parts", ended, "count", count(boards.subList(0, 1))).statusCode(200);
        act("hq.inspector", ended, "inspect", verdict(boards.get(0), "ORIGINAL"))
                .statusCode(200);
        act("hq.parts", ended, "write-off", Map.of()).statusCode(200);
        String sent = received("VALUABLE", boards.subList(1, 2));
        hand(outlet, boards.subList(2, 3));
        hand(outlet, fuses);
        String open = parcel("VALUABLE", boards.subList(2, 3));
        act(centre, open, "pack", Map.of()).statusCode(200);
        String strange = Door.as(world.account("B"))
                .body(Map.of("group", "OTHER"))
                .post("/parts/parcels")
                .path("no");
        String piece = "(SELECT id FROM bad_part WHERE label = '%s')";
        String box = "(SELECT id FROM return_parcel WHERE parcel_no = '%s')";
        List<String> harms = List.of(
                // A parcel without a slot, and two on one.
                "UPDATE return_parcel SET state = 'SHIPPED', carrier = 'c', tracking_no = 't', shipped_on = CURDATE() WHERE parcel_no = '%s'"
                        .formatted(open),
                "UPDATE return_parcel r JOIN return_parcel o ON o.parcel_no = '%s' SET r.slot_month = o.slot_month, r.slot_no = o.slot_no WHERE r.parcel_no = '%s'"
                        .formatted(ended, sent),
                // A piece of the other group, and one of another centre.
                "UPDATE bad_part SET parcel_id = %s, parcel_line = 90 WHERE label = '%s'"
                        .formatted(box.formatted(open), fuses.get(0)),
                "UPDATE bad_part SET parcel_id = %s, parcel_line = 90 WHERE label = '%s'"
                        .formatted(box.formatted(strange), fuses.get(0)),
                // Written off twice, by the inspector, and without a verdict.
                "INSERT INTO write_off (id, bad_part_id, parcel_id, round, outcome, inspected_by, done_by, done_on, done_at, standing) SELECT id + 1,"
                        + " bad_part_id, parcel_id, round + 1, outcome, inspected_by, done_by, done_on, done_at, TRUE FROM write_off WHERE bad_part_id = "
                        + piece.formatted(boards.get(0)),
                "INSERT INTO write_off (id, bad_part_id, parcel_id, round, outcome, inspected_by, done_by, done_on, done_at, standing) SELECT id, id,"
                        + " parcel_id, 0, 'WRITTEN_OFF', 'hq.inspector', 'hq.inspector', CURDATE(), NOW(3), TRUE FROM bad_part WHERE label = '"
                        + boards.get(1) + "'",
                "UPDATE bad_part SET state = 'WRITTEN_OFF' WHERE label = '%s'".formatted(boards.get(1)),
                // The same receipt, and the same count, once more.
                movedAgain(sent, "RECEIVED"),
                movedAgain(ended, "COUNTED"),
                // Fewer than none, and another label for the same piece.
                "UPDATE stock_balance SET quantity = -1 WHERE part_id = (SELECT id FROM part WHERE code = '%s')"
                        .formatted(board),
                "UPDATE bad_part SET label = '%s' WHERE label = '%s'".formatted(boards.get(0), boards.get(1)));
        try (Connection owner = RunningServer.database();
                Statement statement = owner.createStatement()) {
            for (String harm : harms) {
                assertThatThrownBy(() -> statement.execute(harm), harm).isInstanceOf(SQLException.class);
            }
        }
        accounted();
    }

    private static String movedAgain(String parcel, String event) {
        return "INSERT INTO stock_movement SELECT id + 1, booked_at, business_on, part_id, quantity, from_kind, from_id, from_state, to_kind, to_id,"
                + " to_state, event, reference_kind, reference_no, reference_version, line_no, centre_id, outlet_id, moved_by FROM stock_movement"
                + " WHERE reference_no = '" + parcel + "' AND event = '" + event + "' LIMIT 1";
    }

    @Test
    void ofTwoWhoDoTheSameOneDoesAndTheOtherIsRefused() throws Exception {
        List<String> pieces = labels(outlet, used(world, "A1", fuse + "*2"));
        hand(outlet, pieces);
        String first = parcel("OTHER", pieces.subList(0, 1));
        String second = parcel("OTHER", pieces.subList(1, 2));
        act(centre, first, "pack", Map.of()).statusCode(200);
        act(centre, second, "pack", Map.of()).statusCode(200);
        Map<String, String> by = Map.of("carrier", "顺丰", "trackingNo", "SF2");
        assertThat(atOnce(() -> act(centre, first, "ship", by), () -> act(centre, second, "ship", by)))
                .as("one slot is left")
                .containsExactlyInAnyOrder(200, 409);
        String sent = List.of(first, second).stream()
                .filter(no -> "SHIPPED"
                        .equals(Door.as(centre).get("/parts/parcels/" + no).path("state")))
                .findFirst()
                .orElseThrow();
        assertThat(atOnce(
                        () -> act("hq.parts", sent, "receive", Map.of()),
                        () -> act("hq.director", sent, "receive", Map.of())))
                .containsExactlyInAnyOrder(200, 409);
        List<String> inside = Door.as(centre).get("/parts/parcels/" + sent).path("pieces.label");
        assertThat(atOnce(
                        () -> act("hq.parts", sent, "count", count(inside)),
                        () -> act("hq.director", sent, "count", count(List.of()))))
                .containsExactlyInAnyOrder(200, 409);
        accounted();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<ValidatableResponse>... acts) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(acts.length);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<ValidatableResponse> answer : clients.invokeAll(List.of(acts))) {
                answers.add(answer.get().extract().statusCode());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void aPieceWithoutAnOrderHasALabelToo() {
        String label = Door.as(outlet)
                .body(Map.of("outletCode", world.outlet("A1"), "partCode", fuse, "reason", "整理库房发现"))
                .post("/parts/bad-parts")
                .then()
                .statusCode(201)
                .body("orderNo", nullValue())
                .extract()
                .path("label");
        assertThat(at(fuse, "BAD")).isEqualTo(1);
        Door.as(world.account("B1"))
                .body(Map.of("outletCode", world.outlet("A1"), "partCode", fuse, "reason", "x"))
                .post("/parts/bad-parts")
                .then()
                .statusCode(422)
                .body("code", equalTo("PT-720"));
        hand(centre, List.of(label));
        assertThat(quantity(centre, fuse, "CENTRE", world.centre("A"), "BAD")).isEqualTo(1);
    }
}
