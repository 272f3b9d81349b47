package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.ApiClient;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** A line of 35 that is disputed while the rest of its month is published: it stands in suspense (2201) until it is published too. */
@DisplayName("disputed lines in suspense")
class SuspenseIT {

    private static final URI ROOT = URI.create(RunningServer.url());

    private final FreshMonth month = FreshMonth.on(ROOT).usual().handedIn();
    private final String main = month.statement();
    private final String rest = main.replaceFirst("1$", "2");

    private static void done(String who, String path, Object... body) {
        var door = Door.as(who);
        if (body.length > 0) {
            door.body(body[0]);
        }
        door.post(path).then().log().ifValidationFails().statusCode(200);
    }

    private void published() {
        ApiClient.as("hq.accounts", ROOT).run("months/" + month.month() + "/calculate");
        done("hq.accounts", "/statements/" + main + "/send");
        done(
                "centre.fc44",
                "/statements/" + main + "/dispute",
                Map.of("orderNos", List.of(month.order(4)), "reason", "金额不对，请核对"));
        done("centre.fc44", "/statements/" + main + "/confirm");
        done("hq.accounts", "/statements/" + main + "/publish");
    }

    private void restPublished() {
        done(
                "hq.accounts",
                "/statements/" + rest + "/resolve",
                Map.of(
                        "orderNo",
                        month.order(4),
                        "decision",
                        "PARTLY_ACCEPTED",
                        "granted",
                        "30.00",
                        "answer",
                        "按标准核定"));
        done("centre.fc44", "/statements/" + rest + "/confirm");
        done("hq.accounts", "/statements/" + rest + "/publish");
    }

    private ValidatableResponse entries(String event) {
        return Door.as("hq.accounts")
                .get("/ledger/entries?event=" + event + "&reference=" + rest)
                .then();
    }

    private String suspense() {
        List<Map<String, String>> rows = Door.as("hq.accounts")
                .get("/ledger/balances?size=200&centre=FC44")
                .path("items");
        return rows.stream()
                .filter(row -> row.get("account").equals("2201"))
                .filter(row -> row.get("outletCode").equals("WD440301"))
                .map(row -> row.get("balance"))
                .findFirst()
                .orElse("0.00");
    }

    private static void isWell() {
        for (String code : List.of("STATEMENT_POSTED", "LEDGER_BALANCED", "LEDGER_CHAIN")) {
            Door.as("hq.director")
                    .get("/verification")
                    .then()
                    .body("checks.find { it.code == '" + code + "' }.ok", equalTo(true));
        }
    }

    @Test
    void standThereUntilTheRestIsPublished() {
        String before = suspense();
        published();
        entries("DISPUTED_SET_ASIDE")
                .body("items", hasSize(1))
                .body("items[0].book", equalTo("HQ"))
                .body("items[0].postings.account", contains("5101", "2201"))
                .body("items[0].postings.outletCode", contains("WD440301", "WD440301"))
                .body("items[0].postings[1].credit", equalTo("35.00"));
        assertThat(suspense()).isNotEqualTo(before);
        isWell();
        restPublished();
        entries("DISPUTED_CLEARED")
                .body("items", hasSize(1))
                .body("items[0].postings.account", contains("2201", "5101"))
                .body("items[0].postings[0].debit", equalTo("35.00"));
        entries("STATEMENT_PUBLISHED").body("items.book", contains("CENTRE", "HQ"));
        assertThat(suspense()).isEqualTo(before);
        isWell();
    }

    @Test
    void whatWasReversedByHandIsNotClearedAgain() {
        String before = suspense();
        published();
        String entry =
                "/ledger/entries/" + entries("DISPUTED_SET_ASIDE").extract().path("items[0].no");
        done("hq.accounts", entry + "/reverse", Map.of("reason", "不该先放到争议里"));
        done("hq.director", entry + "/approve-reversal", Map.of());
        assertThat(suspense()).isEqualTo(before);
        restPublished();
        entries("DISPUTED_CLEARED").body("items", hasSize(0));
        entries("STATEMENT_PUBLISHED").body("items.book", contains("CENTRE", "HQ"));
        assertThat(suspense()).isEqualTo(before);
        isWell();
    }
}
