package weijie.settlement.penalty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.parts.PartsLoop;
import weijie.repair.RepairWorld;

/** What is said beside a penalty before it is confirmed: its limit, what the wrong would have cost, cases like it, and why it may not stand. */
class PenaltyCaseIT {

    private final RepairWorld world = new RepairWorld();

    private static void term(String term, String value, String from) {
        Door.as("hq.admin")
                .body(Map.of("term", term, "value", value, "validFrom", from))
                .post("/terms")
                .then()
                .statusCode(201);
    }

    private String fake(Map<String, Object> record) {
        String orderNo = world.enter("A1", record);
        world.done("A1", orderNo, "submit");
        world.done("hq.reviewer", orderNo, "invalidate");
        world.attach("hq.reviewer", orderNo).statusCode(201);
        world.done("hq.reviewer", orderNo, "confirm-fake");
        world.done("hq.reviewer2", orderNo, "confirm-fake");
        return orderNo;
    }

    private static String of(String orderNo) {
        return Door.as("hq.director").get("/penalties?q=" + orderNo).path("items[0].no");
    }

    private static ValidatableResponse seen(String who, String no) {
        return Door.as(who).get("/penalties/" + no).then().statusCode(200);
    }

    private static void prove(String no) {
        Door.as("hq.accounts")
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "证据.png", RepairWorld.PICTURE, "image/png")
                .post("/penalties/" + no + "/evidence")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse act(String who, String no, String verb) {
        return Door.as(who)
                .body(Map.of("reason", "说明"))
                .post("/penalties/" + no + '/' + verb)
                .then();
    }

    /** The policy of one month that no other test uses limits what is counted from its days. */
    @Test
    void theTighterOfTheTwoLimitsCutsAndSaysSo() {
        term("PENALTY_MAX", "150", "2024-03-01");
        term("PENALTY_MAX", "0", "2024-04-01");
        term("PENALTY_MONTH_MAX", "320", "2024-03-01");
        term("PENALTY_MONTH_MAX", "0", "2024-04-01");
        String[][] expected = {
            {"2024-02-29", "200.00", null, null},
            {"2024-03-06", "120.00", "120.00", "MONTH"},
            {"2024-03-31", "0.00", "0.00", "MONTH"},
            {"2024-04-01", "200.00", null, null}
        };
        String last = null;
        for (String[] one : expected) {
            Map<String, Object> record = world.record("A1");
            record.put("purchasedOn", "2023-09-01");
            record.put("acceptedOn", one[0]);
            record.put("completedOn", one[0]);
            String no = of(fake(record));
            seen("hq.accounts", no)
                    .body("base", equalTo("20.00"))
                    .body("multiplier", equalTo(10))
                    .body("amount", equalTo(one[1]))
                    .body("cap", one[2] == null ? nullValue() : equalTo(one[2]))
                    .body("capKind", one[3] == null ? nullValue() : equalTo(one[3]));
            last = one[1].equals("0.00") ? no : last;
        }
        prove(last);
        act("hq.accounts", last, "confirm").statusCode(409).body("code", equalTo("PE-864"));
    }

    @Test
    void theLossIsTheFeeAndThePartsThatTheRecordSays() throws Exception {
        PartsLoop.on();
        String part = PartsLoop.part("OTHER");
        PartsLoop.open("OUTLET," + world.outlet("A1") + ',' + part + ",3");
        seen("hq.accounts", of(fake(PartsLoop.record(world, "A1", part + "*2"))))
                .body("amount", equalTo("200.00"))
                .body("lossFee", equalTo("20.00"))
                .body("lossParts", equalTo("240.00"))
                .body("lossEstimate", equalTo("260.00"));
    }

    @Test
    void whatMayBeChallengedIsSaidToHeadquartersUntilItIsPutRight() {
        String orderNo = fake(world.record("A1"));
        String no = of(orderNo);
        seen("hq.accounts", no).body("doubts", hasItems("LITTLE_PROOF", "CUSTOMER_NOT_REACHED"));
        prove(no);
        seen("hq.accounts", no)
                .body("doubts", not(hasItems("LITTLE_PROOF")))
                .body("doubts", hasItems("CUSTOMER_NOT_REACHED"));
        act("hq.accounts", no, "confirm").statusCode(200);
        act("hq.director", no, "confirm-second").statusCode(200);
        act("hq.director", no, "notify").statusCode(200);
        seen(world.account("A"), no).body("doubts", empty());
        act("hq.accounts", no, "withdraw");
    }

    /** Not even to cancel it, which is done at the record. */
    @Test
    void whoProposedItDoesNotDecideOnTheAppeal() {
        String orderNo = world.enter("A1", world.record("A1"));
        world.done("A1", orderNo, "submit");
        world.done("hq.reviewer", orderNo, "invalidate");
        world.attach("hq.reviewer", orderNo).statusCode(201);
        world.done("hq.reviewer", orderNo, "confirm-fake");
        world.done("hq.director", orderNo, "confirm-fake");
        String no = of(orderNo);
        prove(no);
        act("hq.reviewer", no, "confirm").statusCode(200);
        act("hq.accounts", no, "confirm-second").statusCode(200);
        act("hq.accounts", no, "notify").statusCode(200);
        Door.as(world.account("A1"))
                .body(Map.of("text", "客户可以作证"))
                .post("/penalties/" + no + "/appeal")
                .then()
                .statusCode(200);
        for (String outcome : new String[] {"CANCELLED", "UPHELD"}) {
            Door.as("hq.director")
                    .body(Map.of("outcome", outcome, "reason", "情况属实"))
                    .post("/penalties/" + no + "/decide")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("PE-852"));
        }
        seen("hq.accounts", no).body("state", equalTo("APPEALED"));
        Door.as("hq.accounts")
                .body(Map.of("outcome", "CANCELLED", "reason", "情况属实"))
                .post("/penalties/" + no + "/decide")
                .then()
                .statusCode(200);
    }

    @Test
    void casesLikeItAreTheUnitsTheOutletsAndTheCentres() {
        Map<String, Object> record = world.record("A1");
        String no = of(fake(record));
        Map<String, Object> again = world.record("B1");
        again.put("serialNo", record.get("serialNo"));
        String unit = other(world.enter("B1", again));
        String outlet = of(fake(world.record("A1")));
        Map<String, Object> same = world.record("A2");
        same.put("serialNo", record.get("serialNo"));
        // A penalty of another clause is no case like it.
        other(world.enter("A2", same));
        Door.as("hq.director")
                .get("/penalties/" + no + "/similar")
                .then()
                .statusCode(200)
                .body("items.no", contains(outlet))
                .body("items[0].closeness", equalTo("OUTLET"))
                .body("items[0].state", equalTo("PROPOSED"));
        Door.as("hq.director")
                .get("/penalties/" + unit + "/similar")
                .then()
                .body("items.closeness", contains("SERIAL"));
        act("hq.accounts", no, "confirm").statusCode(200);
        act("hq.director", no, "confirm-second").statusCode(200);
        String like = "/penalties/" + no + "/similar";
        Door.as(world.account("A1")).get(like).then().statusCode(404);
        act("hq.director", no, "notify").statusCode(200);
        // The other one is not told yet.
        Door.as(world.account("A1")).get(like).then().statusCode(200).body("total", equalTo(0));
        Door.as(world.account("B1")).get(like).then().statusCode(404);
        act("hq.accounts", no, "withdraw").statusCode(200);
    }

    private String other(String orderNo) {
        return Door.as("hq.accounts")
                .body(Map.of("kind", "OTHER", "orderNo", orderNo, "amount", "30.00", "note", "违规收费"))
                .post("/penalties")
                .path("no");
    }
}
