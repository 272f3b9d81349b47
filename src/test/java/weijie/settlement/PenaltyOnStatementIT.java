package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** A final penalty is deducted with the centre's next calculated statement, and deducted for good when that is published (G11, G12). */
class PenaltyOnStatementIT {

    private final FreshMonth month = FreshMonth.on(URI.create(RunningServer.url()));
    private final String path = "/statements/" + month.statement();
    private final YearMonth next = month.month().plusMonths(1);
    private final String later = "/statements/JS-FC44-" + next.toString().replace("-", "") + "-1";

    private static String finalPenalty(String orderNo) {
        String no = FakeOrders.proposed(orderNo);
        act("hq.accounts", no, "confirm");
        act("hq.director", no, "confirm-second");
        act("hq.director", no, "notify");
        act("centre.fc44", no, "acknowledge");
        act("hq.accounts", no, "finalize");
        return no;
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

    /** Two people spread it over two months: a line on each month's statement, and done with the last. */
    @Test
    void isSpreadOverTwoStatements() throws IOException {
        month.usual();
        for (int day = 1; day <= 3; day++) {
            month.repair("WD440101", day, "3");
        }
        String fake = month.repair("WD440101", 6, "2");
        month.handedIn();
        String no = finalPenalty(fake);
        spread(no, 1, 422, "PE-868");
        spread(no, 25, 422, "PE-868");
        Door.as("hq.director")
                .post("/penalties/" + no + "/approve-spread")
                .then()
                .statusCode(409)
                .body("code", equalTo("PE-870"));
        spread(no, 2, 200, null);
        Door.as("hq.accounts")
                .post("/penalties/" + no + "/approve-spread")
                .then()
                .statusCode(409)
                .body("code", equalTo("PE-852"));
        act("hq.director", no, "approve-spread");
        spread(no, 3, 409, "PE-871");
        Door.as("centre.fc44")
                .get("/penalties/" + no)
                .then()
                .body("spread.parts.amount", equalTo(List.of("100.00", "100.00")))
                .body("spread.parts.due", equalTo(List.of(month.month().toString(), next.toString())));
        calculate(month.month());
        part(path, fake, no + " 1/2");
        published(path);
        Door.as("hq.accounts")
                .get("/penalties/" + no)
                .then()
                .body("state", equalTo("FINAL"))
                .body("spread.parts[0].statementNo", equalTo(month.statement()))
                .body("spread.parts[1].statementNo", nullValue());
        lift(fake).then().statusCode(409).body("code", equalTo("PE-860"));
        whatIsLikeAFakeIsSuspectedInOneAct(month.order(2), month.order(3));
        for (int day = 1; day <= 4; day++) {
            repairedNextMonth(day);
        }
        calculate(next);
        part(later, fake, no + " 2/2");
        published(later);
        Door.as("hq.accounts")
                .get("/penalties/" + no)
                .then()
                .body("state", equalTo("POSTED"))
                .body("statementNo", equalTo(later.substring("/statements/".length())));
        for (String code :
                new String[] {"PENALTY_POSTED_ONCE", "STATEMENT_SUMS", "STATEMENT_POSTED", "LEDGER_BALANCED"}) {
            Door.as("hq.accounts")
                    .get("/verification")
                    .then()
                    .body("checks.find { it.code == '%s' }.ok".formatted(code), equalTo(true));
        }
    }

    /** Two settled records of one unit: when one turns out to be fabricated, the other is looked back at. */
    private static void whatIsLikeAFakeIsSuspectedInOneAct(String fake, String like) {
        String list = "/penalties/" + finalPenalty(fake) + "/look-back";
        Door.as("hq.accounts")
                .get(list)
                .then()
                .statusCode(200)
                .body("items[0].orderNo", equalTo(like))
                .body("items[0].alike", hasItem("SERIAL"));
        Door.as("centre.fc44").get(list).then().statusCode(403);
        suspect("hq.accounts", list, Map.of("reason", "同一机器")).then().statusCode(403);
        suspect("hq.reviewer", list, Map.of()).then().statusCode(422);
        suspect("hq.reviewer", list, Map.of("reason", "同一机器", "orderNos", List.of("NO-SUCH")))
                .then()
                .statusCode(200)
                .body("done", equalTo(List.of()));
        suspect("hq.reviewer", list, Map.of("reason", "同一机器", "orderNos", List.of(like)))
                .then()
                .statusCode(200)
                .body("done", equalTo(List.of(like)));
        Door.as("hq.reviewer").get("/repair-orders/" + like).then().body("status", equalTo("SUSPECT"));
        Door.as("hq.accounts").get(list).then().body("items.orderNo", not(hasItem(like)));
        FakeOrders.act("hq.reviewer", like, "clear");
        lift(fake).then().statusCode(200);
    }

    private static Response suspect(String who, String list, Map<String, Object> body) {
        return Door.as(who).body(body).post(list + "/suspect");
    }

    private void spread(String no, int months, int status, String code) {
        Door.as("hq.accounts")
                .body(Map.of("months", months, "firstMonth", month.month().toString(), "reason", "网点困难"))
                .post("/penalties/" + no + "/spread")
                .then()
                .statusCode(status)
                .body("code", code == null ? nullValue() : equalTo(code));
    }

    private static void part(String statement, String fake, String figure) {
        Door.as("hq.accounts").get(statement).then().body("amounts.penalties", equalTo("100.00"));
        String line = "items.find { it.kind == 'PENALTY' }.";
        Door.as("hq.accounts")
                .get(statement + "/lines?size=200")
                .then()
                .body(line + "orderNo", equalTo(fake))
                .body(line + "amount", equalTo("-100.00"))
                .body(line + "reason", containsString("分期扣"))
                .body(line + "reason", containsString(figure));
    }

    private static void published(String statement) {
        Door.as("hq.accounts").post(statement + "/send").then().statusCode(200);
        Door.as("centre.fc44").post(statement + "/confirm").then().statusCode(200);
        Door.as("hq.accounts").post(statement + "/publish").then().statusCode(200);
        JsonPath replay = Door.as("hq.accounts").get(statement + "/replay").jsonPath();
        assertThat(replay.getString("computed")).isEqualTo(replay.getString("stored"));
    }

    private void repairedNextMonth(int day) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("outletCode", "WD440101");
        record.put("productCategory", "TV");
        record.put("productModel", "WJ-55A1");
        record.put("serialNo", FreshMonth.serial());
        record.put("purchasedOn", next.atDay(day).minusMonths(3).toString());
        record.put("warrantyClaim", "保内");
        record.put("customerName", "王小芳");
        record.put("customerPhone", "138%08d".formatted(System.nanoTime() % 100_000_000));
        record.put("acceptedOn", next.atDay(day).toString());
        record.put("completedOn", next.atDay(day).toString());
        record.put("faultCode", "F02");
        record.put("actions", "更换主板");
        record.put("repairLevel", "3");
        String orderNo =
                Door.as("outlet.wd440101").body(record).post("/repair-orders").path("orderNo");
        Door.as("outlet.wd440101")
                .body(Map.of())
                .post("/repair-orders/" + orderNo + "/submit")
                .then()
                .statusCode(200);
    }

    private static Response lift(String orderNo) {
        return Door.as("hq.director").body(Map.of("reason", "改判")).post("/repair-orders/" + orderNo + "/uphold-appeal");
    }
}
