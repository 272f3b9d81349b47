package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** The month through the REST door: who sees what of it, and what is refused at which step. Every test has a month of its own. */
class SettlementIT {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual();
    private final String no = month.statement();

    private static RequestSpecification accounts() {
        return Door.as("hq.accounts");
    }

    private static RequestSpecification centre() {
        return Door.as("centre.fc44");
    }

    private void calculated() {
        month.handedIn().calculated();
    }

    private static void sent(String statement) {
        accounts().post("/statements/" + statement + "/send").then().statusCode(200);
    }

    private static void confirmed(String statement) {
        centre().post("/statements/" + statement + "/confirm").then().statusCode(200);
    }

    private static void published(String statement) {
        accounts().post("/statements/" + statement + "/publish").then().statusCode(200);
    }

    private static String lines(String of) {
        return accounts()
                .get("/months/" + of + "/lines.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theNeighbourAndWhoeverIsNotShownItYetGetNothing() {
        calculated();
        String order = month.order(1);
        for (String nobody : List.of("centre.fc44", "centre.hn", "outlet.wd440101", "outlet.hn-a")) {
            hidden(nobody, order);
        }
        sent(no);
        centre().get("/statements/" + no).then().statusCode(200).body("total", equalTo("70.00"));
        for (String nobody : List.of("centre.hn", "outlet.wd440101", "outlet.hn-a")) {
            hidden(nobody, order);
        }
        confirmed(no);
        published(no);
        for (String nobody : List.of("centre.hn", "outlet.hn-a")) {
            hidden(nobody, order);
        }
        Door.as("outlet.wd440101")
                .get("/statements/" + no + "/lines?size=200")
                .then()
                .body("items.outletCode", everyItem(equalTo("WD440101")))
                .body("items", hasSize(3));
        Door.as("outlet.wd440101")
                .get("/statements/" + no)
                .then()
                .statusCode(200)
                .body("total", equalTo("30.00"))
                .body("parts.outletCode", contains("WD440101"));
        Door.as("outlet.wd440101").get("/statements/" + no + ".pdf").then().statusCode(200);
        String own = Door.as("outlet.wd440101")
                .get("/months/" + month.month() + "/lines.csv")
                .asString();
        assertThat(own).contains(month.order(1)).doesNotContain(month.order(4));
    }

    private void hidden(String user, String order) {
        for (String rest : List.of("", "/lines", ".pdf", ".xlsx")) {
            Door.as(user)
                    .accept("*/*")
                    .get("/statements/" + no + rest)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("ST-401"));
        }
        for (String list : List.of("/statements?size=200", "/statements?size=200&month=" + month.month())) {
            Door.as(user).get(list).then().statusCode(200).body("items.no", not(hasItem(no)));
        }
        String csv =
                Door.as(user).get("/months/" + month.month() + "/lines.csv").asString();
        if (user.startsWith("centre.fc44")) {
            // A centre may follow the calculation of its own records; what it is asked to confirm it sees once that was
            // sent.
            assertThat(csv).contains(order);
        } else {
            assertThat(csv).doesNotContain(order);
        }
        boolean clerk = user.startsWith("centre");
        int refused = clerk ? 404 : 403;
        Door.as(user).get("/statements/" + no + "/replay").then().statusCode(403);
        Door.as(user).post("/statements/" + no + "/publish").then().statusCode(403);
        Door.as(user).post("/statements/" + no + "/confirm").then().statusCode(refused);
        Door.as(user)
                .body(Map.of("orderNos", List.of(order), "reason", "这不是我们的单据"))
                .post("/statements/" + no + "/dispute")
                .then()
                .statusCode(refused);
        Door.as(user)
                .body(Map.of("orderNo", order))
                .post("/statements/" + no + "/withdraw-dispute")
                .then()
                .statusCode(refused);
        Door.as(user).get("/months/" + month.month()).then().body("centres.centreCode", not(hasItem(other(user))));
    }

    /** A centre that is not the user's; an outlet sees none. */
    private static String other(String user) {
        return user.equals("centre.fc44") ? "HN" : "FC44";
    }

    @Test
    void anOrderTellsWhatBecameOfItsFeeToWhoSeesTheStatement() {
        calculated();
        String repeat = "/repair-orders/" + month.order(3);
        accounts()
                .get(repeat + "/lines")
                .then()
                .statusCode(200)
                .body("items.statementNo", contains(no))
                .body("items.state", contains("CALCULATED"))
                .body("items.kind", contains("NON_PAYABLE"))
                .body("items.amount", contains("0.00"))
                .body("items.relatedOrderNo", contains(month.order(2)));
        centre().get(repeat + "/lines").then().statusCode(200).body("items", empty());
        sent(no);
        centre().get(repeat + "/lines").then().body("items.statementNo", contains(no));
        Door.as("outlet.wd440101").get(repeat + "/lines").then().statusCode(200).body("items", empty());
        confirmed(no);
        published(no);
        Door.as("outlet.wd440101").get(repeat + "/lines").then().body("items.state", contains("PUBLISHED"));
        for (String neighbour : List.of("centre.hn", "outlet.wd440301")) {
            Door.as(neighbour).get(repeat + "/lines").then().statusCode(404);
        }
        String unit = "/serials/" + accounts().get(repeat).path("order.serialNo");
        accounts()
                .get(unit)
                .then()
                .statusCode(200)
                .body("payments.orderNo", contains(month.order(2), month.order(3)))
                .body("payments.amount", contains("20.00", "0.00"));
        Door.as("centre.hn")
                .get(unit)
                .then()
                .statusCode(200)
                .body("repairs", hasSize(2))
                .body("payments", empty());
    }

    @Test
    void whoHasNotTheDutyIsRefused() {
        calculated();
        for (String nobody : List.of("hq.reviewer", "hq.parts", "hq.inspector", "centre.fc44", "outlet.wd440101")) {
            Door.as(nobody)
                    .post("/months/" + month.month() + "/calculate")
                    .then()
                    .statusCode(403);
            Door.as(nobody).post("/statements/" + no + "/send").then().statusCode(403);
            Door.as(nobody).get("/adjustments").then().statusCode(403);
        }
        accounts().post("/statements/" + no + "/confirm").then().statusCode(403);
        accounts()
                .body(Map.of("reason", "请再看一遍"))
                .post("/statements/" + no + "/reopen")
                .then()
                .statusCode(403);
    }

    @Test
    void everyStepIsRefusedUntilItsTurn() {
        calculated();
        accounts().post("/statements/" + no + "/publish").then().statusCode(409).body("code", equalTo("ST-404"));
        sent(no);
        accounts().post("/statements/" + no + "/publish").then().statusCode(409).body("code", equalTo("ST-404"));
        accounts().post("/statements/" + no + "/send").then().statusCode(409).body("code", equalTo("ST-404"));
        confirmed(no);
        centre().post("/statements/" + no + "/confirm").then().statusCode(409).body("code", equalTo("ST-404"));
        accounts()
                .post("/months/" + month.month() + "/calculate")
                .then()
                .statusCode(409)
                .body("code", equalTo("ST-414"));
        published(no);
        accounts().post("/statements/" + no + "/publish").then().statusCode(409).body("code", equalTo("ST-404"));
        Door.as("hq.director")
                .body(Map.of("reason", "请再看一遍"))
                .post("/statements/" + no + "/reopen")
                .then()
                .statusCode(409)
                .body("code", equalTo("ST-404"));
        accounts().get("/months/" + month.month()).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing() {
        calculated();
        String tag = accounts().get("/statements/" + no).header("ETag");
        accounts()
                .header("If-Match", tag)
                .post("/statements/" + no + "/review")
                .then()
                .statusCode(200);
        accounts()
                .header("If-Match", tag)
                .post("/statements/" + no + "/send")
                .then()
                .statusCode(412)
                .body("code", equalTo("ST-421"));
        accounts().get("/statements/" + no).then().body("state", equalTo("IN_REVIEW"));
    }

    @Test
    void aRequestSentTwiceUnderOneKeyIsDoneOnce() {
        calculated();
        String key = UUID.randomUUID().toString();
        Response first = accounts().header("Idempotency-Key", key).post("/statements/" + no + "/send");
        Response second = accounts().header("Idempotency-Key", key).post("/statements/" + no + "/send");
        first.then().statusCode(200);
        second.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        accounts().get("/statements/" + no).then().body("events.findAll { it.verb == 'send' }", hasSize(1));
        String calculation = UUID.randomUUID().toString();
        String path = "/months/" + month.month() + "/calculate";
        Response run = accounts().header("Idempotency-Key", calculation).post(path);
        run.then().statusCode(202);
        Response again = accounts().header("Idempotency-Key", calculation).post(path);
        again.then().statusCode(202).body("jobId", equalTo(run.path("jobId")));
        Door.done("hq.accounts", run.header("Location"));
        accounts().get("/months/" + month.month()).then().body("runs", hasSize(2));
    }

    @Test
    void aSecondCalculationGivesTheSameLinesAndAReplayTheSameBytes() {
        calculated();
        String first = lines(month.month().toString());
        assertThat(first.lines().filter(line -> line.startsWith(month.order(1).replaceAll("-\\d+$", "-"))))
                .hasSize(6);
        month.calculated();
        assertThat(lines(month.month().toString())).isEqualTo(first);
        replayed();
        sent(no);
        confirmed(no);
        published(no);
        assertThat(lines(month.month().toString())).isEqualTo(first);
        replayed();
    }

    private void replayed() {
        Response replay = accounts().get("/statements/" + no + "/replay");
        replay.then().statusCode(200).body("lines", equalTo(6));
        assertThat((String) replay.path("computed")).isEqualTo(replay.path("stored"));
    }

    @Test
    void whatIsStillDisputedMovesToAPaperOfItsOwnAndTheRestGoesOn() {
        calculated();
        sent(no);
        centre().body(Map.of("orderNos", List.of(month.order(4)), "reason", "金额不对，请核对"))
                .post("/statements/" + no + "/dispute")
                .then()
                .statusCode(200)
                .body("state", equalTo("PARTLY_DISPUTED"));
        confirmed(no);
        String rest = no.replaceAll("-1$", "-2");
        accounts().get("/statements/" + no).then().body("total", equalTo("35.00"));
        accounts()
                .get("/statements/" + rest)
                .then()
                .body("total", equalTo("35.00"))
                .body("state", equalTo("PARTLY_DISPUTED"));
        Door.as("centre.hn").get("/statements/" + rest).then().statusCode(404);
        published(no);
        accounts().get("/months/" + month.month()).then().body("state", not(equalTo("CLOSED")));
        accounts()
                .body(Map.of("orderNo", month.order(4), "decision", "REJECTED", "answer", "按费率表为三级维修，金额无误"))
                .post("/statements/" + rest + "/resolve")
                .then()
                .statusCode(200);
        confirmed(rest);
        published(rest);
        accounts().get("/months/" + month.month()).then().body("state", equalTo("CLOSED"));
        accounts().get("/verification").then().body("ok", equalTo(true));
    }

    @Test
    void aRecordOutOfWarrantyThatIsCorrectedAfterPublicationIsPaidWithTheNextMonth() {
        String order = month.order(5);
        calculated();
        sent(no);
        confirmed(no);
        published(no);
        assertThat(lineOf(order, month.month().toString())).contains("EXCLUDED", "CLAIMED_OUT_OF_WARRANTY");
        String next = month.month().plusMonths(1).toString();
        Door.run("hq.accounts", "/months/" + next + "/calculate");
        assertThat(lineOf(order, next)).isEmpty();
        Door.as("hq.reviewer")
                .body(Map.of("reason", "发票日期在保修期内，请更正"))
                .post("/repair-orders/" + order + "/question")
                .then()
                .statusCode(200);
        String tag = centre().get("/repair-orders/" + order).header("ETag");
        centre().header("If-Match", tag)
                .body(Map.of(
                        "purchasedOn", month.month().minusMonths(3).atDay(1).toString(), "warrantyClaim", "保内"))
                .patch("/repair-orders/" + order)
                .then()
                .statusCode(200)
                .body("order.settlementStatus", equalTo("ABNORMAL"));
        Door.as("hq.reviewer")
                .body(Map.of("reason", "更正后在保修期内"))
                .post("/repair-orders/" + order + "/approve")
                .then()
                .statusCode(200)
                .body("order.settlementStatus", equalTo("VALIDATED"));
        Door.run("hq.accounts", "/months/" + next + "/calculate");
        assertThat(lineOf(order, next))
                .contains("PAYABLE", "10.00", month.month().toString());
        assertThat(lineOf(order, month.month().toString())).contains("EXCLUDED");
        closed(next);
    }

    /** What is carried would stand in every later month of the centre until one of them is published. */
    private static void closed(String of) {
        String statement = "JS-FC44-" + of.replace("-", "") + "-1";
        sent(statement);
        confirmed(statement);
        published(statement);
        accounts().get("/months/" + of).then().body("state", equalTo("CLOSED"));
    }

    private static String lineOf(String order, String of) {
        return lines(of)
                .lines()
                .filter(line -> line.startsWith(order + ','))
                .findFirst()
                .orElse("");
    }

    @Test
    void aCorrectionOfAPublishedLineTakesTwoPeopleAndStandsInTheNextStatement() {
        calculated();
        sent(no);
        confirmed(no);
        published(no);
        String next = month.month().plusMonths(1).toString();
        String id = accounts()
                .body(Map.of("orderNo", month.order(1), "amount", "-4.00", "reason", "级别有误，应为检测"))
                .post("/statements/" + no + "/adjust")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        accounts()
                .post("/adjustments/" + id + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("ST-417"));
        Door.run("hq.accounts", "/months/" + next + "/calculate");
        assertThat(lines(next)).doesNotContain("ADJUSTMENT_OF_PUBLISHED");
        Door.as("hq.accounts2").post("/adjustments/" + id + "/approve").then().statusCode(200);
        Door.as("hq.accounts2")
                .post("/adjustments/" + id + "/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("ST-416"));
        Door.run("hq.accounts", "/months/" + next + "/calculate");
        assertThat(lineOf(month.order(1), next)).contains("ADJUSTMENT", "-4.00");
        assertThat(lines(month.month().toString())).doesNotContain("ADJUSTMENT_OF_PUBLISHED");
        closed(next);
        accounts().get("/adjustments").then().body("items.find { it.id == '" + id + "' }.state", equalTo("SETTLED"));
    }
}
