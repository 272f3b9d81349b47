package weijie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.api.Door;

/** What the tutorial leads through stands in the demonstration on its first day, as each of those sees it who have something to do with it. */
@DisplayName("the demonstration's third centre")
class DemoMoneyIT {

    private static ValidatableResponse ask(String who, String path) {
        return Door.as(who).get(path).then().statusCode(200);
    }

    private static String statement(String who, String month) {
        return ask(who, "/statements?centre=JX&month=" + month).extract().path("items[0].no");
    }

    private static String penalty(String who, String orderNo) {
        return ask(who, "/penalties?q=" + orderNo)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].no");
    }

    @Test
    void oneMonthComesToLessThanNothingAndTheNextPaysItOff() {
        ask("centre.jx", "/statements/" + statement("centre.jx", "2026-07"))
                .body("state", equalTo("CARRIED_FORWARD"))
                .body("amounts.base", equalTo("115.00"))
                .body("amounts.penalties", equalTo("350.00"))
                .body("amounts.net", equalTo("-235.00"))
                .body("amounts.carriedForward", equalTo("235.00"));
        String paid = statement("hq.accounts", "2026-08");
        ask("hq.accounts", "/statements/" + paid)
                .body("state", equalTo("PAID"))
                .body("amounts.base", equalTo("390.00"))
                .body("amounts.penalties", equalTo("100.00"))
                .body("amounts.previousDebt", equalTo("235.00"))
                .body("amounts.net", equalTo("55.00"))
                .body("events.verb", hasItems("publish", "record-payment", "confirm-payment"));
        ask("hq.director", "/months/2026-07").body("state", equalTo("CLOSED"));
        JsonPath lines = ask("centre.jx", "/statements/" + paid + "/lines?size=200")
                .extract()
                .jsonPath();
        assertThat(lines.getList("items.findAll { it.kind == 'CARRY' }.amount", String.class))
                .containsExactly("-235.00");
        ask("hq.accounts", "/ledger/accounts/JX?from=2026-10-01&to=2026-10-31")
                .body("opening", equalTo("0.00"))
                .body("closing", equalTo("0.00"))
                .body("lines.event", hasItems("STATEMENT_PUBLISHED", "PENALTY_POSTED", "STATEMENT_PAID"));
    }

    @Test
    void anOutletOwesItsCentreWhichHasGivenUpSome() {
        for (String who : List.of("centre.jx", "outlet.jx-a")) {
            ask(who, "/ledger/claims/JX-A")
                    .body("waivers.amount", contains("50.00"))
                    .body("sums.owes", equalTo("300.00"));
        }
        Door.as("centre.hn").get("/ledger/claims/JX-A").then().statusCode(404);
    }

    @Test
    void oneMonthIsDisputedAndOneLineStillWaitsForItsAnswer() {
        String no = statement("centre.jx", "2026-09");
        ask("hq.accounts", "/statements/" + no).body("state", equalTo("PARTLY_DISPUTED"));
        for (String who : List.of("hq.accounts", "centre.jx")) {
            ask(who, "/disputes?centre=JX")
                    .body("items", hasSize(2))
                    .body("items[0].state", equalTo("OPEN"))
                    .body("items[0].orderNo", equalTo("JX26090009"))
                    .body("items[0].claimed", equalTo("20.00"))
                    .body("items[0].files", equalTo(1))
                    .body("items[1].state", equalTo("PARTLY_ACCEPTED"));
        }
        ask("centre.jx", "/fee-questions?open=true").body("items.outletCode", contains("JX-B"));
        Door.as("centre.fc44").get("/statements/" + no).then().statusCode(404);
    }

    @Test
    void ofFourPenaltiesTwoAreDeductedOneIsAppealedAgainstAndOneWasJustTold() {
        List<String> fakes = List.of("JX26070001", "JX26080001", "JX26090001");
        List<String> states = List.of("POSTED", "POSTED", "APPEALED");
        for (int i = 0; i < fakes.size(); i++) {
            ask("hq.director", "/penalties/" + penalty("centre.jx", fakes.get(i)))
                    .body("kind", equalTo("FAKE_ORDER"))
                    .body("state", equalTo(states.get(i)))
                    .body("evidence", hasSize(1));
        }
        ask("outlet.jx-c", "/penalties/" + penalty("outlet.jx-c", "JX26080001"))
                .body("decision", equalTo("REDUCED"))
                .body("amount", equalTo("100.00"));
        String open = penalty("outlet.jx-a", "JX26090001");
        ask("hq.director", "/penalties?view=TO_DECIDE").body("items.no", hasItems(open));
        ask("hq.director", "/penalties/" + open).body("files", hasSize(1));
        ask("outlet.jx-c", "/penalties?view=TO_ANSWER").body("items.amount", contains("60.00"));
        Door.as("outlet.jx-b").get("/penalties/" + open).then().statusCode(404);
        Door.as("centre.hn").get("/penalties/" + open).then().statusCode(404);
    }

    @Test
    void theMonthAtWorkHasSomethingOfEverythingThatIsReviewed() {
        JsonPath records = ask("hq.reviewer", "/repair-orders?centre=JX&month=2026-10&size=200")
                .extract()
                .jsonPath();
        assertThat(records.getList("items.settlementStatus", String.class))
                .contains("DRAFT", "VALIDATED", "ABNORMAL", "SUSPECT", "INVALID");
        List<String> asked = Arrays.asList("JX26100006", "JX26100010");
        assertThat(records.getList("items.findAll { it.question != null }.orderNo", String.class))
                .containsAll(asked);
        assertThat(records.getString("items.find { it.orderNo == 'JX26100010' }.answeredAt"))
                .isNotNull();
        JsonPath outlook = ask("centre.jx", "/outlook?month=2026-10").extract().jsonPath();
        assertThat(outlook.getList("reasons.reasonCode", String.class))
                .contains("NOT_SUBMITTED", "ABNORMAL", "SUSPECT");
    }

    @Test
    void everythingAddsUp() {
        assertThat(ask("hq.accounts", "/verification").extract().jsonPath().getList("checks.findAll { !it.ok }.code"))
                .isEmpty();
    }
}
