package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** A final penalty is deducted with the centre's next calculated statement, and deducted for good when that is published (G11, G12). */
class PenaltyOnStatementIT {

    private final FreshMonth month = FreshMonth.on(URI.create(RunningServer.url()));
    private final String path = "/statements/" + month.statement();
    private final YearMonth next = month.month().plusMonths(1);
    private final String later = "/statements/JS-FC44-" + next.toString().replace("-", "") + "-1";

    private String finalPenalty(String orderNo) {
        order("hq.reviewer", orderNo, "invalidate");
        Door.as("hq.reviewer")
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "现场.png", RepairWorld.PICTURE, "image/png")
                .post("/repair-orders/" + orderNo + "/files")
                .then()
                .statusCode(201);
        order("hq.reviewer", orderNo, "confirm-fake");
        order("hq.reviewer2", orderNo, "confirm-fake");
        String no = Door.as("hq.director").get("/penalties?q=" + orderNo).path("items[0].no");
        act("hq.accounts", no, "confirm");
        act("hq.director", no, "confirm-second");
        act("hq.director", no, "notify");
        act("centre.fc44", no, "acknowledge");
        act("hq.accounts", no, "finalize");
        return no;
    }

    private static void order(String who, String orderNo, String verb) {
        Door.as(who)
                .body(Map.of("reason", "客户否认"))
                .post("/repair-orders/" + orderNo + '/' + verb)
                .then()
                .statusCode(200);
    }

    private static void act(String who, String no, String verb) {
        Door.as(who).post("/penalties/" + no + '/' + verb).then().statusCode(200);
    }

    private void calculate(YearMonth of) {
        Door.as("hq.accounts").post("/months/" + of + "/calculate").then().statusCode(202);
        Eventually.await(
                "the calculation of " + of,
                Duration.ofMinutes(2),
                () -> Door.as("hq.accounts").get("/months/" + of).path("calculatingJobId") == null);
    }

    @Test
    void isDeductedPostedAndReplayed() throws IOException {
        month.usual();
        for (int day = 1; day <= 5; day++) {
            month.repair("WD440101", day, "3");
        }
        String fake = month.repair("WD440101", 6, "2");
        String another = month.repair("WD440101", 7, "3");
        month.handedIn();
        String no = finalPenalty(fake);
        calculate(month.month());
        whatStandsOnAnOpenStatementIsDeductedByNoOther(another);
        calculate(month.month());
        Door.as("hq.accounts")
                .get(path)
                .then()
                .body("amounts.base", equalTo("245.00"))
                .body("amounts.penalties", equalTo("200.00"))
                .body("amounts.net", equalTo("45.00"))
                .body("amounts.grossInvoice", equalTo("245.00"))
                .body("amounts.setOff", equalTo("200.00"))
                .body("parts.find { it.outletCode == 'WD440101' }.amounts.penalties", equalTo("200.00"))
                .body("parts.find { it.outletCode == 'WD440101' }.amounts.net", equalTo("5.00"));
        String line = "items.find { it.kind == 'PENALTY' }.";
        Door.as("hq.accounts")
                .get(path + "/lines?size=200")
                .then()
                .body(line + "orderNo", equalTo(fake))
                .body(line + "amount", equalTo("-200.00"))
                .body(line + "clause", equalTo("G11"))
                .body(line + "reason", containsString("扣罚 = 基数 ¥20.00 × 10"))
                .body(line + "reason", containsString(no));
        assertThat(Door.as("hq.accounts")
                        .get("/months/" + month.month() + "/lines.csv")
                        .asString())
                .contains(fake + ",FC44,WD440101,PENALTY,G11,-200.00,FAKE_ORDER_PENALTY,");
        Door.as("hq.accounts").get("/penalties/" + no).then().body("state", equalTo("FINAL"));
        for (String language : new String[] {"zh", "en"}) {
            byte[] notice = Door.speaking(language)
                    .auth()
                    .preemptive()
                    .basic("centre.fc44", RunningServer.DEMO_PASSWORD)
                    .get("/penalties/" + no + ".pdf")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(new String(notice, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            Files.write(Path.of("target/penalty-notice-" + language + ".pdf"), notice);
        }
        Door.as("hq.accounts").post(path + "/send").then().statusCode(200);
        Door.as("centre.fc44").post(path + "/confirm").then().statusCode(200);
        Door.as("hq.accounts").post(path + "/publish").then().statusCode(200);
        Door.as("hq.accounts")
                .get("/penalties/" + no)
                .then()
                .body("state", equalTo("POSTED"))
                .body("statementNo", equalTo(month.statement()));
        JsonPath replay = Door.as("hq.accounts").get(path + "/replay").jsonPath();
        assertThat(replay.getString("computed")).isEqualTo(replay.getString("stored"));
        String check = "checks.find { it.code == '%s' }.";
        for (String code :
                new String[] {"PENALTY_POSTED_ONCE", "ORDER_DECIDED_ONCE", "STATEMENT_SUMS", "STATEMENT_POSTED"}) {
            Door.as("hq.accounts").get("/verification").then().body(check.formatted(code) + "ok", equalTo(true));
        }
        lift(fake).then().statusCode(409).body("code", equalTo("PE-860"));
        theFeeOfASettledFakeGoesBackWithTheNextStatement();
    }

    /** The next month deducts what came up meanwhile, and that alone. */
    private void whatStandsOnAnOpenStatementIsDeductedByNoOther(String another) {
        finalPenalty(another);
        calculate(next);
        Door.as("hq.accounts").get(later).then().body("amounts.penalties", equalTo("350.00"));
        lift(another).then().statusCode(200);
        calculate(next);
    }

    private void theFeeOfASettledFakeGoesBackWithTheNextStatement() {
        finalPenalty(month.order(1));
        calculate(next);
        Door.as("hq.accounts")
                .get(later)
                .then()
                .body("amounts.adjustments", equalTo("-10.00"))
                .body("amounts.penalties", equalTo("100.00"))
                .body("amounts.net", equalTo("-110.00"))
                .body("amounts.grossInvoice", equalTo("0.00"));
        String line = "items.find { it.kind == 'REVERSAL' }.";
        Door.as("hq.accounts")
                .get(later + "/lines?size=200")
                .then()
                .body(line + "orderNo", equalTo(month.order(1)))
                .body(line + "amount", equalTo("-10.00"))
                .body(line + "originMonth", equalTo(month.month().toString()));
        lift(month.order(1)).then().statusCode(200);
        calculate(next);
        Door.as("hq.accounts")
                .get(later)
                .then()
                .body("amounts.penalties", equalTo("0.00"))
                .body("amounts.net", equalTo("0.00"));
    }

    private static Response lift(String orderNo) {
        return Door.as("hq.director").body(Map.of("reason", "改判")).post("/repair-orders/" + orderNo + "/uphold-appeal");
    }
}
