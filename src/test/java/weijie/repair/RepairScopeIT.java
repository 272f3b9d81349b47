package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.api.Door;
import weijie.repair.RepairWorld.Standing;

/** A neighbour gets nothing of a record: not from a list, not by its number, not through its unit, its files or a verb. */
class RepairScopeIT {

    private static RepairWorld world;
    private static String orderNo;
    private static String serialNo;
    private static String fileId;

    @BeforeAll
    static void open() {
        world = new RepairWorld();
        Map<String, Object> body = world.record("A1");
        serialNo = body.get("serialNo").toString();
        world.enter("A1", world.record("A1"));
        orderNo = world.enter("A1", body);
        fileId = world.attach("A1", orderNo).extract().path("items[0].id").toString();
        world.done("A1", orderNo, "submit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2", "B", "B1"})
    void theNeighbourGetsNothing(String who) {
        String user = world.account(who);
        String ownersCursor = Door.as(world.account("A1"))
                .get("/repair-orders?sort=orderNo&size=1")
                .path("next");
        for (String filter : List.of(
                "q=" + orderNo,
                "serial=" + serialNo,
                "month=2026-10",
                "outlet=" + world.outlet("A1"),
                "centre=" + world.centre("A"),
                "settlementStatus=VALIDATED",
                "view=TO_REVIEW",
                "sort=orderNo&after=" + ownersCursor)) {
            Door.as(user)
                    .get("/repair-orders?size=200&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.orderNo", not(hasItem(orderNo)));
        }
        String path = "/repair-orders/" + orderNo;
        Door.as(user).get(path).then().statusCode(404).body("code", equalTo("RR-200"));
        Door.as(user).get(path + "/files").then().statusCode(404);
        Door.as(user).accept("*/*").get(path + "/files/" + fileId).then().statusCode(404);
        Door.as(user).delete(path + "/files/" + fileId).then().statusCode(404);
        world.attach(who, orderNo).statusCode(404);
        Door.as(user)
                .header("If-Match", world.tag(orderNo))
                .body(Map.of("remark", "x"))
                .patch(path)
                .then()
                .statusCode(404);
        for (String verb : List.of("submit", "withdraw", "answer", "cancel", "comment", "unmask")) {
            world.act(who, orderNo, verb).statusCode(404).body("code", equalTo("RR-200"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2", "B", "B1"})
    void aUnitRepairedElsewhereIsKnownByItsDatesAlone(String who) {
        Door.as(world.account(who))
                .get("/serials/" + serialNo)
                .then()
                .statusCode(200)
                .body("repairs[0].acceptedOn", equalTo("2026-10-10"))
                .body("repairs[0].completedOn", equalTo("2026-10-12"))
                .body("repairs[0].orderNo", nullValue())
                .body("repairs[0].outletName", nullValue())
                .body("repairs[0].level", nullValue())
                .body("repairs[0].status", nullValue());
    }

    @Test
    void aRepeatElsewhereIsWarnedOfWithoutItsNumber() {
        Map<String, Object> body = world.record("B1");
        body.put("serialNo", serialNo);
        body.put("acceptedOn", "2026-10-20");
        body.put("completedOn", "2026-10-21");
        String repeat = world.enter("B1", body);
        String finding = "order.findings.find { it.code == 'RR-108' }";
        for (String who : List.of("B", "B1")) {
            world.view(who, repeat)
                    .body(finding + ".relatedOn", equalTo("2026-10-12"))
                    .body(finding + ".relatedOrderNo", nullValue());
        }
        world.view("hq.reviewer", repeat).body(finding + ".relatedOrderNo", equalTo(orderNo));
        String said = world.view("B1", repeat).extract().asString();
        assertThat(said).doesNotContain(orderNo).doesNotContain(world.outlet("A1"));
    }

    @Test
    void anOutletSeesItselfACentreItsOutletsAndHeadquartersAll() {
        String second = world.draft("A2");
        String third = world.draft("B2");
        orders("A1").body("items.orderNo", hasItem(orderNo)).body("items.orderNo", not(hasItem(second)));
        orders("A2")
                .body("items.orderNo", hasItem(second))
                .body("items.outletCode", everyItem(equalTo(world.outlet("A2"))));
        orders("A").body("items.orderNo", hasItems(orderNo, second)).body("items.orderNo", not(hasItem(third)));
        orders("B2").body("items.orderNo", contains(third));
        orders("B").body("items.centreCode", everyItem(equalTo(world.centre("B"))));
        Door.as("hq.reviewer")
                .get("/repair-orders?centre=" + world.centre("B"))
                .then()
                .body("items.orderNo", hasItem(third));
        for (String who : List.of("A", "A1", "hq.reviewer", "hq.accounts", "hq.parts", "hq.director")) {
            world.view(who, orderNo).statusCode(200);
        }
    }

    private static io.restassured.response.ValidatableResponse orders(String who) {
        return Door.as(world.account(who)).get("/repair-orders?size=200").then().statusCode(200);
    }

    @Test
    void nobodyEntersForANeighbour() {
        Map<String, Object> body = world.record("A1");
        for (String who : List.of("A2", "B", "B1")) {
            world.send(who, body).statusCode(422).body("code", equalTo("RR-101"));
        }
        String mine = world.standing(Standing.DRAFT);
        Door.as(world.account("A1"))
                .header("If-Match", world.tag(mine))
                .body(Map.of("outletCode", world.outlet("A2")))
                .patch("/repair-orders/" + mine)
                .then()
                .statusCode(422)
                .body("code", equalTo("RR-101"));
    }

    @Test
    void aVerbOnAllReachesOnlyOnesOwn() {
        String others = world.draft("B1");
        String own = world.draft("A2");
        Door.as(world.account("A"))
                .body("{}")
                .post("/repair-orders/submit?settlementStatus=DRAFT")
                .then()
                .statusCode(200);
        world.demand(own, "VALIDATED");
        world.demand(others, "DRAFT");
        Door.as(world.account("A"))
                .body("{}")
                .post("/repair-orders/submit?outlet=" + world.outlet("B1"))
                .then()
                .body("submitted", equalTo(0));
        world.demand(others, "DRAFT");
    }

    @Test
    void whoIsNotSignedInGetsNothing() {
        for (String path : List.of("/repair-orders", "/repair-orders/" + orderNo, "/serials/" + serialNo)) {
            Door.nobody().get(path).then().statusCode(401).body("items", nullValue());
        }
        Door.as(world.account("B1"))
                .get("/serials/" + "NEVERSEEN1")
                .then()
                .statusCode(404)
                .body("code", equalTo("RR-218"));
        Door.as(world.account("B1")).get("/repair-orders?q=" + orderNo).then().body("items", empty());
    }
}
