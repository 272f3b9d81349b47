package weijie.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import weijie.api.Door;

/** What an outlet owes its centre after the worked example's first month, and how the centre gives some of it up. */
@DisplayName("what outlets owe their centre")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutletClaimIT {

    private static WorkedMonths months;
    private static String path;

    @BeforeAll
    static void oneMonth() {
        months = new WorkedMonths().november();
        path = "/ledger/claims/" + months.outlet();
    }

    private static ValidatableResponse account(String who) {
        return Door.as(who).get(path).then();
    }

    private static Response waiving(String who, String amount, String reason) {
        return Door.as(who).body(Map.of("amount", amount, "reason", reason)).post(path + "/waive");
    }

    @Test
    @Order(1)
    void theClaimStandsInTheCentresBookWithItsPenalty() {
        for (String who : List.of("hq.accounts", months.clerk(), months.outletClerk())) {
            account(who)
                    .statusCode(200)
                    .body("sums.owes", equalTo("200.00"))
                    .body("sums.owed", equalTo("80.00"))
                    .body("sums.net", equalTo("120.00"))
                    .body("claims", hasSize(1))
                    .body("claims[0].event", equalTo("PENALTY_POSTED"))
                    .body("claims[0].clause", equalTo("G11"))
                    .body("claims[0].statementNo", equalTo(months.firstStatement()))
                    .body("claims[0].open", equalTo("200.00"))
                    .body("mayWaive", equalTo(who.equals(months.clerk())));
        }
        assertThat(Door.as(months.clerk()).get("/ledger/claims").<List<String>>path("items.centreCode"))
                .containsOnly(months.centre());
        assertThat(Door.as(months.outletClerk()).get("/ledger/claims").<List<String>>path("items.outletCode"))
                .containsExactly(months.outlet());
        account(months.neighbour()).statusCode(404).body("code", equalTo("PY-620"));
        Door.as("hq.inspector").get("/ledger/claims").then().statusCode(403);
    }

    @Test
    @Order(2)
    void isNeverRaisedNorWaivedBeyondWhatIsOpenNorByAnybodyElse() {
        for (String amount : List.of("200.01", "0.00", "-5.00")) {
            waiving(months.clerk(), amount, "由中心承担")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("PY-621"))
                    .body("errors[0].field", equalTo("amount"));
        }
        waiving(months.clerk(), "1.00", " ").then().statusCode(422).body("code", equalTo("FD-001"));
        waiving(months.neighbour(), "1.00", "由中心承担").then().statusCode(404);
        for (String who : List.of("hq.accounts", "hq.director", months.outletClerk())) {
            waiving(who, "1.00", "由中心承担").then().statusCode(403);
        }
        account("hq.accounts").body("sums.owes", equalTo("200.00"));
    }

    @Test
    @Order(3)
    void ofManyWhoWaiveAtOnceNoMoreThanWhatIsOpenIsGiven() {
        String key = UUID.randomUUID().toString();
        List<Response> twice = IntStream.range(0, 2)
                .mapToObj(i -> Door.as(months.clerk())
                        .header("Idempotency-Key", key)
                        .body(Map.of("amount", "10.00", "reason", "首次违规"))
                        .post(path + "/waive"))
                .toList();
        twice.forEach(one -> one.then().statusCode(200).body("sums.owes", equalTo("190.00")));
        List<Response> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> waiving(months.clerk(), "60.00", "由中心承担"), work -> new Thread(work).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers.stream().filter(one -> one.statusCode() == 200)).hasSize(3);
        account(months.outletClerk())
                .body("sums.owes", equalTo("10.00"))
                .body("claims[0].amount", equalTo("200.00"))
                .body("claims[0].open", equalTo("10.00"))
                .body("waivers.amount", contains("60.00", "60.00", "60.00", "10.00"));
    }

    @Test
    @Order(4)
    void theBookTheAuditAndTheNextMonthKnowIt() {
        Response entries =
                Door.as(months.clerk()).get("/ledger/entries?size=200&event=CLAIM_WAIVED&outlet=" + months.outlet());
        entries.then().body("items", hasSize(4)).body("items[0].book", equalTo("CENTRE"));
        assertThat(entries.<List<String>>path(
                        "items[3].postings.collect { it.account + ' ' + it.debit + ' ' + it.credit }"))
                .containsExactly("3901 10.00 0.00", "1901 0.00 10.00");
        assertThat(Door.as("hq.director")
                        .get("/audit?size=50&kind=CLAIM_WAIVER&verb=WAIVE_CLAIM")
                        .<List<String>>path("items.user.flatten()"))
                .isNotEmpty();
        months.december();
        String part = "parts.find { it.outletCode == '" + months.outlet() + "' }.amounts.";
        Door.as("hq.accounts")
                .get("/statements/" + months.secondStatement())
                .then()
                .body(part + "previousDebt", equalTo("0.00"))
                .body(part + "net", equalTo("90.00"))
                .body("amounts.previousDebt", equalTo("20.00"));
        Door.as("hq.accounts")
                .get("/statements/" + months.firstStatement())
                .then()
                .body(part + "carriedForward", equalTo("120.00"));
        account(months.clerk()).body("sums.net", equalTo("-160.00"));
        Door.as("hq.director")
                .get("/verification")
                .then()
                .body("checks.find { it.code == 'LEDGER_CHAIN' }.ok", equalTo(true));
    }
}
