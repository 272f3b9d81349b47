package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.api.Door;
import weijie.repair.RepairWorld.Standing;
import weijie.testing.RunningServer;

/** What may be done with a record, by whom and when, through the REST door. */
class RepairIT {

    private static RepairWorld world;

    @BeforeAll
    static void open() {
        world = new RepairWorld();
    }

    /** One line a verb: who does it, then what a record of each standing becomes, or the code that refuses it. */
    @ParameterizedTest(name = "{0}")
    @DisplayName("a verb by where the record stands")
    @CsvSource(delimiter = '|', textBlock = """
            # verb       | who         | IN_WORK   | DRAFT     | VALIDATED | ABNORMAL  | QUESTIONED| SUSPECT   | INVALID | CONFIRMED_FAKE
            submit       | A1          | RR-203    | VALIDATED | RR-203    | ABNORMAL  | ANSWERED  | RR-203    | RR-203  | RR-203
            withdraw     | A1          | RR-203    | RR-203    | DRAFT     | DRAFT     | RR-201    | RR-201    | RR-201  | RR-201
            answer       | A1          | RR-208    | RR-208    | RR-208    | RR-208    | ANSWERED  | RR-208    | RR-208  | RR-208
            cancel       | A1          | CANCELLED | RR-207    | RR-207    | RR-207    | RR-207    | RR-207    | RR-207  | RR-207
            approve      | hq.reviewer | RR-203    | RR-203    | VALIDATED | VALIDATED | VALIDATED | RR-203    | RR-203  | RR-203
            question     | hq.reviewer | RR-203    | RR-203    | QUESTIONED | QUESTIONED | QUESTIONED | RR-203    | RR-203  | RR-203
            suspect      | hq.reviewer | RR-203    | RR-203    | SUSPECT   | SUSPECT   | SUSPECT   | RR-203    | RR-203  | RR-203
            clear        | hq.reviewer | RR-203    | RR-203    | RR-203    | RR-203    | RR-203    | VALIDATED | RR-203  | RR-203
            invalidate   | hq.reviewer | RR-203    | RR-203    | INVALID   | INVALID   | INVALID   | INVALID   | RR-203  | RR-203
            confirm-fake | hq.reviewer | RR-203    | RR-203    | RR-203    | RR-203    | RR-203    | RR-203    | INVALID | RR-203
            uphold-appeal| hq.director | RR-203    | RR-203    | RR-203    | RR-203    | RR-203    | RR-203    | RR-203  | INVALID
            waive-repeat | hq.reviewer | RR-203    | RR-203    | RR-222    | RR-222    | RR-222     | RR-203    | RR-203  | RR-203
            approve-late | hq.reviewer | RR-203    | RR-203    | RR-223    | RR-223    | RR-223    | RR-203    | RR-203  | RR-203
            """)
    void verbByStanding(
            String verb,
            String who,
            String inWork,
            String draft,
            String validated,
            String abnormal,
            String questioned,
            String suspect,
            String invalid,
            String fake) {
        String[] expected = {inWork, draft, validated, abnormal, questioned, suspect, invalid, fake};
        Map<Standing, String> became = new HashMap<>();
        Map<Standing, String> wanted = new HashMap<>();
        for (Standing standing : Standing.values()) {
            String orderNo = world.standing(standing);
            Response answer = world.act(who, orderNo, verb).extract().response();
            wanted.put(standing, expected[standing.ordinal()]);
            boolean refused = answer.statusCode() == 409;
            became.put(standing, answer.path(refused ? "code" : "status").toString());
            assertThat(refused || answer.statusCode() == 200).isTrue();
            if (refused && !answer.path("code").equals("RR-207")) {
                assertThat(answer.<String>path("detail")).contains(orderNo);
            }
        }
        assertThat(became).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @DisplayName("a verb by who asks for it: the wrong duty 403, the wrong house 404")
    @CsvSource(delimiter = '|', textBlock = """
            submit        | hq.reviewer,hq.accounts,hq.director,hq.parts,hq.inspector
            withdraw      | hq.reviewer,hq.accounts,hq.director,hq.parts,hq.inspector
            answer        | hq.reviewer,hq.accounts,hq.director,hq.parts,hq.inspector
            cancel        | hq.reviewer,hq.accounts,hq.director,hq.parts,hq.inspector
            approve       | A,A1,hq.accounts,hq.parts,hq.inspector
            question      | A,A1,hq.accounts,hq.parts,hq.inspector
            suspect       | A,A1,hq.accounts,hq.parts,hq.inspector
            clear         | A,A1,hq.accounts,hq.parts,hq.inspector
            invalidate    | A,A1,hq.accounts,hq.parts,hq.inspector
            confirm-fake  | A,A1,hq.accounts,hq.parts,hq.inspector,hq.admin
            uphold-appeal | A,A1,hq.accounts,hq.parts,hq.inspector,hq.admin,hq.reviewer
            waive-repeat  | A,A1,hq.accounts,hq.parts,hq.inspector
            approve-late  | A,A1,hq.accounts,hq.parts,hq.inspector
            unmask        | hq.accounts,hq.director,hq.parts,hq.inspector
            """)
    void verbByDuty(String verb, String wrong) {
        String orderNo = world.standing(Standing.VALIDATED);
        int version = version(orderNo);
        for (String who : wrong.split(",")) {
            world.act(who, orderNo, verb).statusCode(403).body("code", equalTo("AU-905"));
        }
        assertThat(version(orderNo)).isEqualTo(version);
    }

    private static int version(String orderNo) {
        return world.view("hq.reviewer", orderNo).extract().path("version");
    }

    @ParameterizedTest
    @CsvSource({
        "answer",
        "cancel",
        "question",
        "suspect",
        "invalidate",
        "confirm-fake",
        "waive-repeat",
        "comment",
        "unmask"
    })
    void aVerbThatNeedsAWordWhyIsRefusedWithoutOne(String verb) {
        Map<String, Standing> at =
                Map.of("answer", Standing.QUESTIONED, "cancel", Standing.IN_WORK, "confirm-fake", Standing.INVALID);
        String orderNo = world.standing(at.getOrDefault(verb, Standing.VALIDATED));
        String who = verb.equals("answer") || verb.equals("cancel") ? "A1" : "hq.reviewer";
        String path = "/repair-orders/" + orderNo + '/' + verb;
        String before = world.tag(orderNo);
        Door.as(world.account(who)).body("{}").post(path).then().statusCode(422).body("code", equalTo("RR-210"));
        Door.as(world.account(who))
                .body(Map.of("reason", "长".repeat(501)))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("RR-211"));
        assertThat(world.tag(orderNo)).isEqualTo(before);
    }

    @Test
    void aQuestionIsAnsweredAndDecidedByTheReviewer() {
        String orderNo = world.standing(Standing.ABNORMAL);
        Door.as("hq.reviewer")
                .body(Map.of("reason", "请补充铭牌照片"))
                .post("/repair-orders/" + orderNo + "/question")
                .then()
                .statusCode(200)
                .body("order.question", equalTo("请补充铭牌照片"));
        for (String who : new String[] {"A", "A1"}) {
            Door.as(world.account(who))
                    .get("/notices?unread=true")
                    .then()
                    .body("items[0].text", containsString("请补充铭牌照片"))
                    .body("items[0].link", equalTo("/repair/view.xhtml?no=" + orderNo));
            Door.as(world.account(who))
                    .get("/repair-orders?view=QUESTIONED")
                    .then()
                    .body("items.orderNo", hasItem(orderNo));
        }
        Door.as("hq.reviewer")
                .get("/repair-orders?view=TO_REVIEW&centre=" + world.centre("A"))
                .then()
                .body("items.orderNo", not(hasItem(orderNo)));
        world.attach("A1", orderNo).statusCode(201);
        Door.as(world.account("A1"))
                .body(Map.of("text", "铭牌照片已补"))
                .post("/repair-orders/" + orderNo + "/answer")
                .then()
                .statusCode(200)
                .body("order.answeredAt", notNullValue());
        Door.as("hq.reviewer")
                .get("/repair-orders?view=ANSWERED&centre=" + world.centre("A"))
                .then()
                .body("items.orderNo", hasItem(orderNo));
        world.act("hq.reviewer2", orderNo, "approve")
                .statusCode(200)
                .body("status", equalTo("VALIDATED"))
                .body("order.question", nullValue())
                .body("timeline.verb", contains("APPROVE", "ANSWER", "ATTACH", "QUESTION", "SUBMIT", "ENTER"))
                .body("timeline.find { it.verb == 'QUESTION' }.note", equalTo("请补充铭牌照片"))
                .body("timeline.find { it.verb == 'ANSWER' }.note", equalTo("铭牌照片已补"))
                .body("timeline.find { it.verb == 'APPROVE' }.fromStatus", equalTo("ABNORMAL"))
                .body("timeline.find { it.verb == 'APPROVE' }.toStatus", equalTo("VALIDATED"))
                .body("timeline.find { it.verb == 'APPROVE' }.userName", equalTo("hq.reviewer2"));
    }

    @Test
    void thatMoreThanOneThingSpeaksAgainstARecordIsNotedOnIt() throws SQLException {
        world.standing(Standing.ABNORMAL);
        try (Connection database = RunningServer.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*), coalesce(sum(o.high_risk), 0), coalesce(sum(o.high_risk <> ((select count(*) from order_finding f
                            where f.order_id = o.id and f.severity <> 'INFO') > 1)), 0)
                        from repair_order o where o.submitted_by is not null""")) {
            row.next();
            assertThat(row.getInt(1)).isPositive();
            assertThat(row.getInt(2)).as("of high risk").isPositive();
            assertThat(row.getInt(3)).as("noted otherwise than found").isZero();
        }
    }

    @Test
    void handingInAgainIsAnAnswerAndNoWayRoundTheReviewer() {
        String orderNo = world.standing(Standing.VALIDATED);
        world.done("hq.reviewer", orderNo, "question");
        world.act("A1", orderNo, "submit")
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("order.settlementStatus", equalTo("ABNORMAL"))
                .body("order.answeredAt", notNullValue());
        Door.as("hq.reviewer")
                .get("/repair-orders?view=TO_REVIEW&centre=" + world.centre("A"))
                .then()
                .body("items.orderNo", hasItem(orderNo));
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStaysReadable() {
        String orderNo = world.standing(Standing.ABNORMAL);
        String seen = world.tag(orderNo);
        var patch = Map.of("repairLevel", "2", "customerPhone", "13900001111");
        Door.as(world.account("A1"))
                .body(patch)
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(428);
        Door.as(world.account("A1"))
                .header("If-Match", seen)
                .body(patch)
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(200)
                .header("ETag", not(seen))
                .body("status", equalTo("VALIDATED"))
                .body("timeline[0].verb", equalTo("CORRECT"))
                .body("timeline[0].fromStatus", equalTo("ABNORMAL"))
                .body("timeline[0].changes.field", hasItems("REPAIR_LEVEL", "CUSTOMER_PHONE"))
                .body("timeline[0].changes.find { it.field == 'CUSTOMER_PHONE' }.after", equalTo("139****1111"))
                .body("timeline[0].changes.find { it.field == 'REPAIR_LEVEL' }.before", equalTo("L3"));
        Door.as(world.account("A1"))
                .header("If-Match", seen)
                .body(Map.of("repairLevel", "1"))
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(412)
                .body("code", equalTo("RR-202"))
                .body("detail", containsString(world.called("A1")))
                .body("detail", not(containsString(world.account("A1"))));
    }

    @Test
    void writingBackWhatWasReadLosesNothing() {
        Map<String, Object> record = new HashMap<>(world.record("A1"));
        record.put("customerName", "李晓明");
        record.put("customerPhone", "13812345678");
        record.put("customerAddress", "湖南省长沙市岳麓区麓山南路1号");
        String orderNo = world.enter("A1", record);
        Map<String, String> read = world.view("A1", orderNo).extract().path("fields");
        assertThat(read)
                .containsEntry("customerPhone", "138****5678")
                .containsEntry("customerName", "李**")
                .containsEntry("customerAddress", "湖南省长沙市****");
        Map<String, String> back = new HashMap<>(read);
        back.put("remark", "加急");
        Door.as(world.account("A1"))
                .header("If-Match", world.tag(orderNo))
                .body(back)
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(200)
                .body("timeline[0].changes.field", equalTo(List.of("REMARK")));
        Door.as(world.account("A1"))
                .body(Map.of("reason", "回访"))
                .post("/repair-orders/" + orderNo + "/unmask")
                .then()
                .statusCode(200)
                .body("CUSTOMER_PHONE", equalTo("13812345678"))
                .body("CUSTOMER_NAME", equalTo("李晓明"))
                .body("CUSTOMER_ADDRESS", equalTo("湖南省长沙市岳麓区麓山南路1号"));
        Door.as(world.account("A1"))
                .header("If-Match", world.tag(orderNo))
                .body(Map.of("customerPhone", "139****0000", "customerName", "王**"))
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(200)
                .body("timeline[0].changes.field", equalTo(List.of("CUSTOMER_NAME", "CUSTOMER_PHONE")));
    }

    @Test
    void aStaleVersionIsToldWhatWasChangedByWhom() {
        String orderNo = world.draft("A1");
        String seen = world.tag(orderNo);
        Door.as(world.account("A"))
                .header("If-Match", seen)
                .body(Map.of("remark", "客户催", "actions", "更换主板"))
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(200);
        Door.as(world.account("A1")).body(Map.of("text", "在等配件")).post("/repair-orders/" + orderNo + "/comment");
        Door.as(world.account("A1"))
                .header("If-Match", seen)
                .body(Map.of("remark", "不急"))
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(412)
                .body("code", equalTo("RR-202"))
                .body("detail", containsString(world.called("A")))
                .body("detail", not(containsString(world.account("A"))))
                .body("detail", containsString("处理措施、备注"));
        world.view("A1", orderNo).body("fields.remark", equalTo("客户催"));
    }

    @Test
    void whatHeadquartersLetPassItLetPassOfThatVersion() {
        Map<String, Object> record = world.record("A1");
        record.put("repairLevel", "3");
        world.done("A2", world.enter("A2", again(record)), "submit");
        String orderNo = world.enter("A1", record);
        world.done("A1", orderNo, "submit");
        world.view("hq.reviewer", orderNo).body("verbs", hasItem("WAIVE_REPEAT"));
        world.done("hq.reviewer", orderNo, "waive-repeat");
        world.act("A1", orderNo, "withdraw").statusCode(409).body("code", equalTo("RR-201"));
        world.view("hq.reviewer", orderNo).body("verbs", not(hasItem("WAIVE_REPEAT")));
        Door.as(world.account("A1"))
                .header("If-Match", world.tag(orderNo))
                .body(Map.of("remark", "补正"))
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(200);
        world.view("hq.reviewer", orderNo).body("verbs", hasItem("WAIVE_REPEAT"));
    }

    /** The same unit at another outlet, three days before. */
    private static Map<String, Object> again(Map<String, Object> record) {
        Map<String, Object> earlier = new HashMap<>(world.record("A2"));
        earlier.put("serialNo", record.get("serialNo"));
        for (String day : List.of("acceptedOn", "completedOn")) {
            earlier.put(
                    day, LocalDate.parse((String) record.get(day)).minusDays(3).toString());
        }
        return earlier;
    }

    @Test
    void aSheetAndACallbackHaveTheirWays() {
        String orderNo = world.standing(Standing.VALIDATED);
        world.act("hq.reviewer", orderNo, "waive-sheet").statusCode(409).body("code", equalTo("RR-227"));
        world.act("hq.reviewer", orderNo, "waive-callback").statusCode(409).body("code", equalTo("RR-228"));
        call("A", orderNo, Map.of("calledOn", "2026-10-13", "outcome", "CONFIRMED"))
                .statusCode(403);
        call("hq.reviewer", orderNo, Map.of("calledOn", "2026-10-13"))
                .statusCode(422)
                .body("code", equalTo("RR-225"));
        for (String day : List.of("2026-10-11", "2199-01-01")) {
            call("hq.reviewer", orderNo, Map.of("calledOn", day, "outcome", "CONFIRMED"))
                    .statusCode(422)
                    .body("code", equalTo("RR-226"));
        }
        call("hq.reviewer", orderNo, Map.of("calledOn", "2026-10-12", "reached", false, "note", "关机"))
                .statusCode(200)
                .body("conditions.callbackOn", nullValue())
                .body("conditions.calls[0].outcome", equalTo("NOT_REACHED"))
                .body("timeline[0].verb", equalTo("CALLBACK_MISSED"))
                .body("timeline[0].note", equalTo("关机"));
        call("hq.reviewer", orderNo, Map.of("calledOn", "2026-10-13", "reached", true, "confirmed", true))
                .statusCode(200)
                .body("status", equalTo("VALIDATED"))
                .body("conditions.callbackOn", equalTo("2026-10-13"))
                .body("conditions.calls.outcome", equalTo(List.of("CONFIRMED", "NOT_REACHED")))
                .body("timeline[0].verb", equalTo("CALLBACK"));
        sheet("B", orderNo).statusCode(404);
        sheet("A1", orderNo)
                .statusCode(200)
                .body("conditions.sheetOn", notNullValue())
                .body("files[0].kind", equalTo("SERVICE_SHEET"))
                .body("timeline[0].verb", equalTo("SERVICE_SHEET"));
    }

    @Test
    void whatTheCustomerDeniesIsSuspectUntilHeadquartersHasLookedAtIt() {
        String orderNo = world.standing(Standing.VALIDATED);
        call("hq.reviewer", orderNo, Map.of("calledOn", "2026-10-13", "outcome", "DENIED", "note", "说没有修过"))
                .statusCode(200)
                .body("status", equalTo("SUSPECT"))
                .body("timeline[0].verb", equalTo("CALLBACK_DENIED"))
                .body("timeline[0].toStatus", equalTo("SUSPECT"));
        String draft = world.draft("A1");
        call("hq.reviewer", draft, Map.of("calledOn", "2026-10-13", "outcome", "CONFIRMED"))
                .statusCode(409)
                .body("code", equalTo("RR-203"));
    }

    private io.restassured.response.ValidatableResponse call(String who, String orderNo, Map<String, Object> body) {
        return Door.as(world.account(who))
                .body(body)
                .post("/repair-orders/" + orderNo + "/callback")
                .then();
    }

    private io.restassured.response.ValidatableResponse sheet(String who, String orderNo) {
        return Door.as(world.account(who))
                .contentType("multipart/form-data")
                .multiPart("file", "sheet.png", RepairWorld.PICTURE, "image/png")
                .post("/repair-orders/" + orderNo + "/service-sheet")
                .then();
    }

    @Test
    void headquartersConcedesOnlyWhatThereIsToConcede() {
        String orderNo = world.standing(Standing.VALIDATED);
        world.view("hq.reviewer", orderNo).body("verbs", not(hasItem("WAIVE_REPEAT")));
        world.act("hq.reviewer", orderNo, "waive-repeat").statusCode(409).body("code", equalTo("RR-222"));
        String abnormal = world.standing(Standing.ABNORMAL);
        world.view("hq.reviewer", abnormal).body("verbs", not(hasItem("APPROVE_LATE")));
        world.act("hq.reviewer", abnormal, "approve-late").statusCode(409).body("code", equalTo("RR-223"));
        world.demand(abnormal, "ABNORMAL");
    }

    @Test
    void draftsHandedInTogetherAreJudgedAgainAsOneAloneIs() {
        Map<String, Object> record = world.record("A1");
        String alone = world.enter("A1", record);
        Map<String, Object> other = world.record("A1");
        String together = world.enter("A1", other);
        for (Map<String, Object> one : List.of(record, other)) {
            Map<String, Object> same = new HashMap<>(world.record("A2"));
            same.put("serialNo", one.get("serialNo"));
            same.put("acceptedOn", one.get("acceptedOn"));
            same.put("completedOn", one.get("acceptedOn"));
            world.done("A2", world.enter("A2", same), "submit");
        }
        world.done("A1", alone, "submit");
        Door.as(world.account("A1"))
                .queryParam("serial", other.get("serialNo"))
                .post("/repair-orders/submit")
                .then()
                .statusCode(200)
                .body("submitted", equalTo(1))
                .body("refused", equalTo(List.of()));
        List<String> codes = world.view("hq.reviewer", alone).extract().path("order.findings.code");
        assertThat(codes).contains("RR-127");
        assertThat(world.view("hq.reviewer", together).extract().<List<String>>path("order.findings.code"))
                .isEqualTo(codes);
        world.demand(alone, "ABNORMAL");
        world.demand(together, "ABNORMAL");
    }

    @Test
    void aLevelNobodyKnowsIsKeptUntilHeadquartersKnowsIt() {
        String word = "大修" + world.category();
        Map<String, Object> record = world.record("A1");
        record.put("repairLevel", word);
        record.put("faultCode", null);
        String alone = world.enter("A1", record);
        Map<String, Object> other = world.record("A1");
        other.put("repairLevel", word);
        other.put("status", "飞走了");
        String together = world.enter("A1", other);
        world.done("A1", alone, "submit");
        world.view("hq.reviewer", alone)
                .body("status", equalTo("ABNORMAL"))
                .body("order.level", nullValue())
                .body("order.levelWord", equalTo(word))
                .body("fields.repairLevel", equalTo(word))
                .body("order.findings.code", hasItem("RR-146"));
        world.act("hq.reviewer", alone, "approve").statusCode(409).body("code", equalTo("RR-224"));
        world.done("hq.reviewer", alone, "suspect");
        world.act("hq.reviewer", alone, "clear").statusCode(409).body("code", equalTo("RR-224"));
        together(other, 1);
        world.demand(together, "ABNORMAL");
        world.done("A1", together, "withdraw");
        Door.as("hq.admin")
                .body(Map.of("kind", "LEVEL", "word", word, "means", "L1", "validFrom", "2026-10-01"))
                .post("/words")
                .then()
                .statusCode(201);
        together(other, 1);
        world.view("hq.reviewer", together)
                .body("status", equalTo("ABNORMAL"))
                .body("order.level", equalTo("L1"))
                .body("order.levelWord", nullValue())
                .body("fields.status", equalTo("飞走了"))
                .body("order.findings.code", contains("RR-132"));
        world.done("hq.reviewer", together, "approve");
        world.demand(together, "VALIDATED");
    }

    private void together(Map<String, Object> record, int submitted) {
        Door.as(world.account("A1"))
                .queryParam("serial", record.get("serialNo"))
                .post("/repair-orders/submit")
                .then()
                .statusCode(200)
                .body("submitted", equalTo(submitted));
    }

    /** What only the text said is still true when the text is gone; it goes with the field that somebody puts right. */
    @Test
    void whatWasFoundInATextIsRememberedWhenTheRecordIsHandedIn() {
        Map<String, Object> record = world.record("A1");
        record.put("purchasedOn", "2026-03-01 23:59:17");
        record.put("status", "维修中");
        String alone = world.enter("A1", record);
        Map<String, Object> other = new HashMap<>(record);
        other.put("serialNo", world.freshSerial());
        String together = world.enter("A1", other);
        world.done("A1", alone, "submit");
        together(other, 1);
        for (String orderNo : List.of(alone, together)) {
            world.view("hq.reviewer", orderNo).body("order.findings.code", hasItems("RR-160", "RR-134"));
        }
        world.done("A1", alone, "withdraw");
        Door.as(world.account("A1"))
                .header("If-Match", world.tag(alone))
                .body(Map.of("purchasedOn", "2026-03-02"))
                .patch("/repair-orders/" + alone)
                .then()
                .statusCode(200);
        world.view("hq.reviewer", alone)
                .body("order.findings.code", hasItem("RR-134"))
                .body("order.findings.code", not(hasItem("RR-160")));
    }

    /** Another server changes the policy: what reaches this one is the table, and nobody tells its memory. */
    @Test
    void oneHandedInAloneIsJudgedByThePolicyOfThatMoment() throws SQLException {
        Map<String, Object> record = world.record("A1");
        record.put("acceptedOn", "2002-02-02");
        record.put("completedOn", "2002-02-02");
        record.put("purchasedOn", "2002-01-01");
        String orderNo = world.enter("A1", record);
        try (Connection database = RunningServer.database();
                Statement there = database.createStatement()) {
            there.executeUpdate("update term_value set valid_to = '2002-02-01' where term = 'BURST_PER_DAY_MAX'");
            there.executeUpdate("insert into term_value (id, term, value, valid_from, valid_to, changed_by) values"
                    + " (-1, 'BURST_PER_DAY_MAX', '0', '2002-02-02', '2002-02-02', 'other')");
            try {
                world.done("A1", orderNo, "submit");
            } finally {
                there.executeUpdate("delete from term_value where id = -1");
                there.executeUpdate("update term_value set valid_to = null where term = 'BURST_PER_DAY_MAX'");
            }
        }
        world.view("hq.reviewer", orderNo).body("order.findings.code", hasItem("RR-141"));
    }

    @ParameterizedTest
    @CsvSource({"VALIDATED,RR-203", "SUSPECT,RR-203", "INVALID,RR-203", "CONFIRMED_FAKE,RR-203", "DRAFT,", "QUESTIONED,"
    })
    void correctedIsOnlyWhatIsTheOutlets(Standing standing, String code) {
        String orderNo = world.standing(standing);
        var answer = Door.as(world.account("A1"))
                .header("If-Match", world.tag(orderNo))
                .body(Map.of("remark", "改"))
                .patch("/repair-orders/" + orderNo)
                .then();
        if (code == null) {
            answer.statusCode(200);
        } else {
            answer.statusCode(409).body("code", equalTo(code));
        }
    }

    @Test
    void aFakeTakesTwoPeopleAndEvidence() {
        String orderNo = world.draft("A1");
        world.done("A1", orderNo, "submit");
        world.done("hq.reviewer", orderNo, "invalidate");
        world.act("hq.reviewer", orderNo, "confirm-fake").statusCode(409).body("code", equalTo("PE-851"));
        world.attach("hq.reviewer", orderNo).statusCode(201);
        world.act("hq.reviewer", orderNo, "confirm-fake").statusCode(200).body("status", equalTo("INVALID"));
        world.act("hq.reviewer", orderNo, "confirm-fake").statusCode(403).body("code", equalTo("PE-852"));
        world.act("hq.director", orderNo, "confirm-fake").statusCode(200).body("status", equalTo("CONFIRMED_FAKE"));
        world.act("hq.director", orderNo, "uphold-appeal").statusCode(200).body("status", equalTo("INVALID"));
        world.act("hq.reviewer", orderNo, "confirm-fake").statusCode(200).body("status", equalTo("INVALID"));
    }

    @Test
    void aRecordThatCannotBeReadIsNotStoredAndSaysEveryReason() {
        Map<String, Object> body = world.record("A1");
        body.put("orderNo", "R-" + world.freshSerial());
        body.put("serialNo", "");
        body.put("completedOn", "2026-13-02");
        body.put("repairLevel", "9");
        world.send("A1", body)
                .statusCode(422)
                .body("errors.code", hasItems("RR-115", "RR-104", "RR-111"))
                .body("errors.field", hasItems("serialNo", "completedOn", "repairLevel"));
        world.view("hq.reviewer", body.get("orderNo").toString()).statusCode(404);
    }

    @Test
    void aTakenNumberIsRefused() {
        Map<String, Object> body = world.record("A1");
        body.put("orderNo", "R-" + world.freshSerial());
        world.send("A1", body).statusCode(201);
        body.put("serialNo", world.freshSerial());
        world.send("A2", withOutlet(body, "A2")).statusCode(422).body("code", equalTo("RR-107"));
    }

    private static Map<String, Object> withOutlet(Map<String, Object> body, String outlet) {
        body.put("outletCode", world.outlet(outlet));
        return body;
    }

    @Test
    void numbersOfOursGoOnAndARejectedRecordTakesNone() {
        Map<String, Object> body = world.record("A1");
        body.put("acceptedOn", "2026-10-05");
        String day = world.centre("A") + "261005";
        assertThat(world.enter("A1", body)).isEqualTo(day + "-Z0001");
        body.put("serialNo", "坏");
        world.send("A1", body).statusCode(422);
        body.put("serialNo", world.freshSerial());
        assertThat(world.enter("A1", body)).isEqualTo(day + "-Z0002");
    }

    /** A centre counts its own records as it likes; what it counts is never given to another record, nor the other way round. */
    @Test
    void numbersOfPeopleAndOfOursNeverMeet() {
        Map<String, Object> body = world.record("A1");
        body.put("acceptedOn", "2026-10-06");
        String day = world.centre("A") + "261006";
        String drawn = world.enter("A1", body);
        for (String own : new String[] {"0001", "0002"}) {
            body.put("serialNo", world.freshSerial());
            body.put("orderNo", day + own);
            world.send("A1", body).statusCode(201);
        }
        body.put("serialNo", world.freshSerial());
        body.put("orderNo", day + "-Z0002");
        world.send("A1", body).statusCode(422).body("code", equalTo("RR-159"));
        body.remove("orderNo");
        assertThat(world.enter("A1", body)).isEqualTo(day + "-Z0002").isNotEqualTo(drawn);
    }

    @Test
    void theWholeNumberOfTheCustomerIsShownForAReasonAndWrittenDown() {
        String orderNo = world.standing(Standing.DRAFT);
        world.view("hq.reviewer", orderNo)
                .body("fields.customerPhone", containsString("****"))
                .body("fields.customerName", equalTo("王**"))
                .body("order.customerPhone", containsString("****"));
        world.act("hq.reviewer", orderNo, "unmask")
                .statusCode(200)
                .body("CUSTOMER_NAME", equalTo("王小芳"))
                .body("CUSTOMER_PHONE", startsWith("138"));
        world.view("hq.reviewer", orderNo)
                .body("timeline[0].verb", equalTo("UNMASK"))
                .body("timeline[0].note", equalTo("说明 unmask"));
        Door.as("hq.admin")
                .get("/audit?kind=REPAIR_ORDER&verb=UNMASK&about=" + orderNo)
                .then()
                .body("items", hasSize(1))
                .body("items[0].userName", equalTo("hq.reviewer"));
        String past = world.standing(Standing.VALIDATED);
        world.act("A1", past, "unmask").statusCode(403).body("code", equalTo("RR-212"));
        world.act("A", past, "unmask").statusCode(200);
    }

    @Test
    void filesArePicturesOrPapersAndNineAtMost() {
        String orderNo = world.standing(Standing.DRAFT);
        Door.as(world.account("A1"))
                .contentType("multipart/form-data")
                .multiPart("file", "photo.png", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "image/png")
                .post("/repair-orders/" + orderNo + "/files")
                .then()
                .statusCode(422)
                .body("code", equalTo("RR-215"));
        for (int i = 0; i < 9; i++) {
            world.attach("A1", orderNo).statusCode(201);
        }
        world.attach("A1", orderNo).statusCode(409).body("code", equalTo("RR-213"));
        String path = "/repair-orders/" + orderNo + "/files";
        Object id = Door.as(world.account("A1"))
                .get(path)
                .then()
                .body("items", hasSize(9))
                .body("items.mediaType", everyItem(equalTo("image/png")))
                .extract()
                .path("items[0].id");
        Door.as("hq.reviewer")
                .accept("*/*")
                .get(path + '/' + id)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", startsWith("attachment"));
        Door.as("hq.reviewer").delete(path + '/' + id).then().statusCode(403);
        Door.as(world.account("A1")).delete(path + '/' + id).then().statusCode(204);
        Door.as(world.account("A1"))
                .delete(path + '/' + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("RR-214"));
        world.done("A1", orderNo, "submit");
        Object other = Door.as(world.account("A1")).get(path).then().extract().path("items[0].id");
        Door.as(world.account("A1"))
                .delete(path + '/' + other)
                .then()
                .statusCode(409)
                .body("code", equalTo("RR-203"));
    }

    @Test
    void aVerbThatDoesNotExistIsNotFound() {
        world.act("hq.reviewer", world.draft("A1"), "pay").statusCode(404).body("code", equalTo("RR-217"));
    }
}
