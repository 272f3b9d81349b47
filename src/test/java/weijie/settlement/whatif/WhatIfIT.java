package weijie.settlement.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.settlement.FakeOrders;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** Past months by other prices and numbers through the REST door: what changes, what cannot be judged, and that nothing is touched. */
class WhatIfIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static FreshMonth fresh() {
        return FreshMonth.on(URI.create(RunningServer.url()));
    }

    private static FreshMonth calculated(FreshMonth month) {
        month.handedIn();
        calculate(month.month());
        return month;
    }

    private static void calculate(YearMonth month) {
        String location = Door.as("hq.accounts")
                .post("/months/" + month + "/calculate")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        done(location.substring(location.indexOf("/jobs/")));
    }

    private static void done(String job) {
        Eventually.await(
                job + " over",
                LONGEST,
                () -> !List.of("QUEUED", "RUNNING")
                        .contains(Door.as("hq.accounts").get(job).path("state")));
        Door.as("hq.accounts").get(job).then().body("state", equalTo("DONE"));
    }

    private static Map<String, Object> question(YearMonth from, YearMonth to, Map<String, ?> terms) {
        return new HashMap<>(Map.of("from", from.toString(), "to", to.toString(), "terms", terms));
    }

    private static ValidatableResponse asked(String who, String path, Object question) {
        return Door.as(who).body(question).post("/what-if" + path).then();
    }

    private static JsonPath played(YearMonth from, YearMonth to, Map<String, ?> terms) {
        return asked("hq.accounts", "", question(from, to, terms))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void demand(JsonPath answer, String difference, int changed) {
        assertThat(answer.getString("difference")).isEqualTo(difference);
        assertThat(answer.getInt("changed")).isEqualTo(changed);
    }

    @Test
    void otherPricesSayWhoWinsByHowMuch() {
        YearMonth month = calculated(fresh().usual()).month();
        JsonPath answer = asked(
                        "hq.accounts",
                        "",
                        Map.of(
                                "from",
                                month.toString(),
                                "to",
                                month.toString(),
                                "prices",
                                List.of(
                                        Map.of("level", "L1", "price", "12.00"),
                                        Map.of("level", "L2", "price", "20.00"),
                                        Map.of("level", "L3", "price", "30.00"),
                                        Map.of("level", "DETECT_UPGRADE", "price", "5.00"))))
                .statusCode(200)
                .body("id", nullValue())
                .extract()
                .jsonPath();
        demand(answer, "-3.00", 2);
        assertThat(answer.getMap("months[0]"))
                .containsEntry("month", month.toString())
                .containsEntry("orders", 6)
                .containsEntry("payable", 4)
                .containsEntry("actual", "70.00")
                .containsEntry("supposed", "67.00");
        assertThat(answer.getList("outlets.outletCode")).containsExactly("WD440101", "WD440601", "WD440301");
        assertThat(answer.getList("outlets.gain")).containsExactly("2.00", "0.00", "-5.00");
        assertThat(answer.getString("centres.find { it.centreCode == 'FC44' }.gain"))
                .isEqualTo("-3.00");
        assertThat(answer.getList("notJudged.code")).containsExactly("PENALTY_BASE");
    }

    @Test
    void aShorterWindowPaysWhatWasARepeatToTheDay() {
        YearMonth month = calculated(fresh().usual()).month();
        JsonPath answer = played(month, month, Map.of("REPEAT_WINDOW_DAYS", "14"));
        demand(answer, "20.00", 1);
        assertThat(answer.getMap("reasons[0]"))
                .containsEntry("beforeCode", "REPEAT")
                .containsEntry("before", "重复维修")
                .containsEntry("afterCode", "FEE")
                .containsEntry("orders", 1)
                .containsEntry("amount", "20.00");
        assertThat(answer.getList("notJudged.code")).containsExactly("SERIALS_OF_NOW");
        assertThat(answer.getInt("repeatsKept")).isZero();
        demand(played(month, month, Map.of("REPEAT_WINDOW_DAYS", "15")), "0.00", 0);
    }

    @Test
    void aLongerWindowFindsWhatWasNoRepeatAndGoesByWhatTheMonthsBeforeWouldHavePaid() {
        FreshMonth late = fresh();
        fresh();
        FreshMonth early = fresh();
        String serial = FreshMonth.serial();
        early.repair("WD440101", serial, 1, "2", "保内");
        late.repair("WD440301", serial, 20, "3", "保内");
        late.repair("WD440301", 21, "1");
        calculated(early);
        calculated(late);
        demand(played(late.month(), late.month(), Map.of("REPEAT_WINDOW_MONTHS", "3")), "0.00", 0);
        JsonPath longer = played(late.month(), late.month(), Map.of("REPEAT_WINDOW_MONTHS", "12"));
        demand(longer, "-35.00", 1);
        assertThat(longer.getString("reasons[0].afterCode")).isEqualTo("REPEAT");
        assertThat(longer.getString("outlets.find { it.outletCode == 'WD440301' }.gain"))
                .isEqualTo("-35.00");
        JsonPath both = played(early.month(), late.month(), Map.of("REPEAT_WINDOW_MONTHS", "12"));
        demand(both, "-35.00", 1);
        assertThat(both.getList("months.difference").get(0)).isEqualTo("0.00");
        JsonPath sheets = played(
                early.month(),
                late.month(),
                Map.of("REPEAT_WINDOW_MONTHS", "12", "SERVICE_SHEET_FROM", early.month() + "-01"));
        // What is held opens a window too, since it will be paid.
        assertThat(sheets.getList("reasons.afterCode")).contains("REPEAT", "SHEET_MISSING");
    }

    @Test
    void whatWouldOnlyBePaidLaterIsSaidAsSuch() {
        YearMonth month = calculated(fresh().usual()).month();
        JsonPath held = played(month, month, Map.of("SERVICE_SHEET_FROM", month + "-01"));
        demand(held, "-70.00", 4);
        assertThat(held.getString("postponed")).isEqualTo("70.00");
        assertThat(held.getInt("months[0].payable")).isZero();
        demand(played(month, month, Map.of("SERVICE_SHEET_FROM", "OFF")), "0.00", 0);
        demand(played(month, month, Map.of("SERVICE_SHEET_FROM", month.plusMonths(1) + "-01")), "0.00", 0);
    }

    @Test
    void aTrialOfOneNumberSaysHowManyRecordsItHits() throws Exception {
        YearMonth month = calculated(fresh().usual()).month();
        Map<String, Object> trial = Map.of("term", "REPEAT_WINDOW_DAYS", "value", "14", "month", month.toString());
        asked("hq.director", "/trial", trial)
                .statusCode(200)
                .body("month", equalTo(month.toString()))
                .body("orders", equalTo(1))
                .body("amount", equalTo("20.00"))
                .body("penalties", equalTo("0.00"));
        asked("hq.admin", "/trial", Map.of("term", "REPEAT_WINDOW_DAYS", "value", "0"))
                .statusCode(200)
                .body("month", equalTo(latest()));
        for (String path : new String[] {"", "/results", "/trial"}) {
            Object body = path.equals("/trial") ? trial : question(month, month, Map.of("REPEAT_WINDOW_DAYS", "14"));
            for (String nobody : new String[] {"hq.reviewer", "hq.parts", "centre.fc44", "outlet.wd440101"}) {
                asked(nobody, path, body).statusCode(403);
            }
        }
    }

    @Test
    void otherMultipliersAndLimitsChangeThePenaltiesAlone() {
        FreshMonth fresh = fresh().usual();
        String fake = fresh.repair("WD440101", 6, "2");
        fresh.handedIn();
        String no = FakeOrders.proposed(fake);
        for (String[] act : new String[][] {
            {"hq.accounts", "confirm"},
            {"hq.director", "confirm-second"},
            {"hq.director", "notify"},
            {"centre.fc44", "acknowledge"},
            {"hq.accounts", "finalize"}
        }) {
            Door.as(act[0]).post("/penalties/" + no + '/' + act[1]).then().statusCode(200);
        }
        YearMonth month = fresh.month();
        calculate(month);
        JsonPath half = played(month, month, Map.of("FAKE_ORDER_TIMES", "5"));
        demand(half, "0.00", 0);
        assertThat(half.getString("penalties")).isEqualTo("200.00");
        assertThat(half.getString("supposedPenalties")).isEqualTo("100.00");
        assertThat(half.getString("outlets.find { it.outletCode == 'WD440101' }.gain"))
                .isEqualTo("100.00");
        assertThat(half.getInt("penaltiesKept")).isZero();
        for (String[] limit : new String[][] {{"PENALTY_MAX", "150", "150.00"}, {"PENALTY_MONTH_MAX", "30", "30.00"}}) {
            assertThat(played(month, month, Map.of(limit[0], limit[1])).getString("supposedPenalties"))
                    .isEqualTo(limit[2]);
        }
    }

    @Test
    void whatCannotBeSupposedIsRefused() {
        YearMonth month = YearMonth.of(2026, 8);
        String[][] wrong = {
            {"WINDOW_FIRST_DAY", "26", "PO-012", "422"},
            {"LATE_APPROVAL_PERIODS", "7", "PO-013", "422"},
            {"REPEAT_WINDOW_DAYS", "x", "PO-004", "422"},
            {"SERVICE_SHEET_FROM", "x", "PO-007", "422"},
            {"SAME_PHONE_MAX", "5", "ST-437", "422"},
            {"NO_SUCH", "5", "API-007", "400"}
        };
        for (String[] one : wrong) {
            for (String path : new String[] {"", "/results"}) {
                asked("hq.accounts", path, question(month, month, Map.of(one[0], one[1])))
                        .statusCode(Integer.parseInt(one[3]))
                        .body("code", equalTo(one[2]));
            }
        }
        asked("hq.accounts", "", question(month, month.minusMonths(1), Map.of("PENALTY_MAX", "5")))
                .statusCode(422)
                .body("code", equalTo("ST-427"));
        asked("hq.accounts", "", question(month, month.plusMonths(36), Map.of("PENALTY_MAX", "5")))
                .statusCode(422)
                .body("code", equalTo("ST-427"));
        Map<String, Object> unpriced = question(month, month, Map.of());
        unpriced.put("prices", List.of(Map.of("level", "L1")));
        asked("hq.accounts", "", unpriced).statusCode(422).body("code", equalTo("ST-438"));
    }

    @Test
    void whatWasPlayedAsAJobIsKeptAndTouchesNothingThatIsSettled() throws Exception {
        YearMonth month = calculated(fresh().usual()).month();
        Map<String, String> before = digests();
        Map<String, Object> question = question(month.minusMonths(1), month, Map.of("REPEAT_WINDOW_DAYS", "14"));
        JsonPath begun = asked("hq.accounts", "/results", question)
                .statusCode(202)
                .extract()
                .jsonPath();
        done("/jobs/" + begun.getLong("jobId"));
        String kept = "/what-if/results/" + begun.getLong("id");
        JsonPath answer = Door.as("hq.director")
                .get(kept)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath atOnce = played(month.minusMonths(1), month, Map.of("REPEAT_WINDOW_DAYS", "14"));
        for (String part : new String[] {"months", "centres", "outlets", "reasons", "notJudged", "difference"}) {
            assertThat((Object) answer.get(part)).as(part).isEqualTo(atOnce.get(part));
        }
        assertThat(answer.getList("notJudged.code")).contains("MONTHS_WITHOUT");
        assertThat(answer.getString("months[0].actual")).isEqualTo("0.00");
        byte[] pdf = Door.as("hq.accounts")
                .get(kept + ".pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Files.write(Path.of("target/what-if.pdf"), pdf);
        Door.as("hq.accounts").get(kept + ".xlsx").then().statusCode(200);
        for (String file : new String[] {"", ".pdf", ".xlsx"}) {
            for (String nobody : new String[] {"hq.reviewer", "centre.fc44", "outlet.wd440101"}) {
                Door.as(nobody).get(kept + file).then().statusCode(403);
            }
        }
        Door.as("hq.accounts").get("/what-if/results/1").then().statusCode(404).body("code", equalTo("ST-436"));
        assertThat(digests()).isEqualTo(before);
        Door.as("hq.admin")
                .get("/audit?kind=WHAT_IF&size=200")
                .then()
                .body("items.verb", hasItem("EXPORT"))
                .body("items.verb", hasItem("CALCULATE"));
    }

    @Test
    void whatWasPlayedIsKeptForThirtyDays() throws Exception {
        YearMonth month = calculated(fresh().usual()).month();
        long old = begun(month, "14");
        long recent = begun(month, "15");
        try (Connection connection = RunningServer.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE what_if SET asked_at = UTC_TIMESTAMP(3) - INTERVAL 721 HOUR WHERE id = " + old);
            statement.executeUpdate(
                    "UPDATE what_if SET asked_at = UTC_TIMESTAMP(3) - INTERVAL 719 HOUR WHERE id = " + recent);
        }
        Door.as("hq.accounts").get("/what-if/results/" + old).then().statusCode(200);
        begun(month, "16");
        Door.as("hq.accounts")
                .get("/what-if/results/" + old)
                .then()
                .statusCode(404)
                .body("code", equalTo("ST-436"));
        Door.as("hq.accounts").get("/what-if/results/" + recent).then().statusCode(200);
    }

    private static long begun(YearMonth month, String window) {
        JsonPath begun = asked("hq.accounts", "/results", question(month, month, Map.of("REPEAT_WINDOW_DAYS", window)))
                .statusCode(202)
                .extract()
                .jsonPath();
        done("/jobs/" + begun.getLong("jobId"));
        return begun.getLong("id");
    }

    private static String latest() throws Exception {
        try (Connection connection = RunningServer.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(month) FROM statement WHERE residual_no = 0")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What is settled, booked or on its way there. */
    private static Map<String, String> digests() throws Exception {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = RunningServer.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "CHECKSUM TABLE calculation_run, statement, statement_line, run_input,"
                                + " included_order, repair_order, penalty, adjustment, rate_card, term_value, ledger_entry, ledger_posting")) {
            while (rows.next()) {
                digests.put(rows.getString(1), rows.getString(2));
            }
        }
        return digests;
    }
}
