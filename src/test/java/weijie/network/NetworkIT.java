package weijie.network;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weijie.api.Door;

/** The network, the catalogue and the policy through the REST door: who sees what, and what each desk refuses. */
class NetworkIT {

    /** The codes of this run, so that it may be repeated on a server that stays up. */
    private static final String N = "N" + Door.freshName().substring(1, 6).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void twoCentres() {
        create("/centres", Map.of("code", N + "43", "name", "湖南中心", "provinceCode", "430000"));
        create("/centres", Map.of("code", N + "44", "name", "广东中心", "provinceCode", "440000"));
    }

    private static RequestSpecification as(String user) {
        return Door.as(user.toLowerCase(Locale.ROOT));
    }

    private static void create(String path, Map<String, Object> body) {
        as("hq.admin").body(body).post(path).then().statusCode(201);
    }

    private static void outlet(String code, String centre, String province) {
        create("/outlets", Map.of("code", code, "name", code, "centreCode", centre, "provinceCode", province));
    }

    private static String tag(String path) {
        return as("hq.admin").get(path).then().statusCode(200).extract().header("ETag");
    }

    @Test
    void theNeighbourSeesNothing() {
        outlet(N + "A", N + "43", "430000");
        outlet(N + "B", N + "44", "440000");
        as("centre." + N + "43")
                .get("/outlets?size=200")
                .then()
                .body("items.centreCode", everyItem(equalTo(N + "43")))
                .body("items.code", hasItem(N + "A"));
        as("outlet." + N + "a").get("/outlets").then().body("items.code", contains(N + "A"));
        as("outlet." + N + "a").get("/centres").then().body("items.code", contains(N + "43"));
        for (String rest :
                new String[] {"", "/assignments", "/contracts", "/authorisations", "/technicians", "/bank-accounts"}) {
            as("centre." + N + "43")
                    .get("/outlets/" + N + "B" + rest)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("OU-859"));
            as("outlet." + N + "a").get("/outlets/" + N + "B" + rest).then().statusCode(404);
            as("centre." + N + "44").get("/outlets/" + N + "B" + rest).then().statusCode(200);
        }
        as("centre." + N + "43").get("/centres/" + N + "44").then().statusCode(404);
        as("centre." + N + "43")
                .get("/centres/" + N + "44/bank-accounts")
                .then()
                .statusCode(404);
        as("outlet." + N + "a").get("/centres/" + N + "43/bank-accounts").then().statusCode(404);
        as("centre." + N + "43")
                .body(Map.of("name", "x"))
                .header("If-Match", tag("/outlets/" + N + "B"))
                .patch("/outlets/" + N + "B")
                .then()
                .statusCode(404);
        as("centre." + N + "43").get("/coverage").then().statusCode(403);
        as("centre." + N + "43").get("/terms").then().statusCode(403);
    }

    @Test
    void anotherCentreOpensANewSlice() {
        outlet(N + "C", N + "43", "430000");
        Map<String, Object> move = Map.of("centreCode", N + "44", "assignedFrom", "2026-10-01");
        as("hq.admin")
                .body(move)
                .post("/outlets/" + N + "C/assign")
                .then()
                .statusCode(200)
                .body("centreCode", equalTo(N + "44"));
        as("hq.admin")
                .get("/outlets/" + N + "C/assignments")
                .then()
                .body("items.centreCode", contains(N + "43", N + "44"))
                .body("items.validFrom", contains("2000-01-01", "2026-10-01"))
                .body("items.validTo", contains(equalTo("2026-09-30"), nullValue()));
        as("hq.admin")
                .body(Map.of("centreCode", N + "43", "assignedFrom", "2026-09-30"))
                .post("/outlets/" + N + "C/assign")
                .then()
                .statusCode(409)
                .body("code", equalTo("OU-865"));
        as("centre." + N + "43").get("/outlets/" + N + "C").then().statusCode(404);
        as("centre." + N + "44")
                .body(move)
                .post("/outlets/" + N + "C/assign")
                .then()
                .statusCode(403);
    }

    @Test
    void aChangeNeedsTheVersionItSaw() {
        outlet(N + "D", N + "43", "430000");
        String seen = tag("/outlets/" + N + "D");
        as("hq.admin")
                .body(Map.of("contact", "李敏"))
                .patch("/outlets/" + N + "D")
                .then()
                .statusCode(428);
        as("hq.admin")
                .header("If-Match", seen)
                .body(Map.of("contact", "李敏"))
                .patch("/outlets/" + N + "D")
                .then()
                .statusCode(200)
                .body("contact", equalTo("李敏"))
                .body("name", equalTo(N + "D"));
        as("hq.admin")
                .header("If-Match", seen)
                .body(Map.of("contact", "王强"))
                .patch("/outlets/" + N + "D")
                .then()
                .statusCode(412)
                .body("code", equalTo("FD-003"));
        as("hq.admin")
                .get("/audit?kind=OUTLET&about=" + N + "D&verb=CHANGE")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void anAccountCountsOnlyAfterASecondPerson() {
        outlet(N + "E", N + "43", "430000");
        Map<String, Object> account = Map.of(
                "accountName", "网点", "accountNo", "6222 0212 3456 7890", "bankName", "银行", "validFrom", "2026-11-01");
        String id = as("hq.admin")
                .body(account)
                .post("/outlets/" + N + "E/bank-accounts")
                .then()
                .statusCode(201)
                .body("items[0].maskedNo", equalTo("****7890"))
                .extract()
                .path("items[0].id");
        String approve = "/outlets/" + N + "E/bank-accounts/" + id + "/approve";
        as("hq.admin")
                .header("If-Match", "\"1\"")
                .post(approve)
                .then()
                .statusCode(403)
                .body("code", equalTo("OU-874"));
        as("hq.admin")
                .body(account)
                .post("/outlets/" + N + "E/bank-accounts")
                .then()
                .statusCode(409)
                .body("code", equalTo("OU-878"));
        as("hq.accounts")
                .header("If-Match", "\"1\"")
                .post(approve)
                .then()
                .statusCode(200)
                .body("items[0].approvedBy", equalTo("hq.accounts"));
    }

    @Test
    void aSuspendedOutletIsNotEffective() {
        create(
                "/outlets",
                Map.of(
                        "code",
                        N + "F",
                        "name",
                        N + "F",
                        "centreCode",
                        N + "44",
                        "provinceCode",
                        "440000",
                        "cityCode",
                        "445200"));
        String city = "cities.find { it.code == '445200' }.state";
        as("hq.reviewer").get("/coverage").then().body(city, equalTo("COVERED"));
        as("hq.admin")
                .header("If-Match", tag("/outlets/" + N + "F"))
                .body(Map.of("suspendedFrom", "2026-10-31", "suspensionReason", "投诉"))
                .post("/outlets/" + N + "F/suspend")
                .then()
                .statusCode(200);
        as("hq.reviewer").get("/coverage").then().body(city, equalTo("INEFFECTIVE"));
        as("hq.reviewer").get("/coverage?day=2026-10-30").then().body(city, equalTo("COVERED"));
    }

    @Test
    void contractsOfAnOutletDoNotOverlap() {
        outlet(N + "G", N + "43", "430000");
        create(
                "/outlets/" + N + "G/contracts",
                Map.of(
                        "contractNo",
                        N + "G-1",
                        "invoicing",
                        "OUTLET_DIRECT",
                        "validFrom",
                        "2026-01-01",
                        "validTo",
                        "2026-12-31"));
        Map<String, Object> next =
                Map.of("contractNo", N + "G-2", "invoicing", "OUTLET_DIRECT", "validFrom", "2026-12-31");
        as("hq.admin")
                .body(next)
                .post("/outlets/" + N + "G/contracts")
                .then()
                .statusCode(409)
                .body("code", equalTo("OU-875"));
        create(
                "/outlets/" + N + "G/contracts",
                Map.of("contractNo", N + "G-2", "invoicing", "OUTLET_DIRECT", "validFrom", "2027-01-01"));
    }

    private static String latest(String clause, String field) {
        return as("hq.reviewer")
                .get("/coverage/goals/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items.find { it.clause == '" + clause + "' }." + field);
    }

    private static Map<String, Object> goal(LocalDate from, String reason) {
        return Map.of("minimum", 2, "dueOn", "2101-12-31", "validFrom", from.toString(), "reason", reason);
    }

    @Test
    void anotherGoalHoldsFromADayAndTheDaysBeforeKeepTheirs() {
        LocalDate last = LocalDate.parse(latest("G02", "validFrom"));
        LocalDate from = (last.getYear() < 2100 ? LocalDate.of(2100, 1, 1) : last).plusDays(2);
        String path = "/coverage/goals/" + latest("G02", "id");
        String seen = '"' + latest("G02", "version") + '"';
        as("hq.accounts")
                .header("If-Match", seen)
                .body(goal(from, "试点两家"))
                .patch(path)
                .then()
                .statusCode(403);
        as("hq.director")
                .header("If-Match", seen)
                .body(goal(from, " "))
                .patch(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("FD-001"))
                .body("errors[0].field", equalTo("reason"));
        as("hq.director")
                .header("If-Match", seen)
                .body(goal(last.minusDays(1), "试点两家"))
                .patch(path)
                .then()
                .body("code", equalTo("OU-881"));
        as("hq.director")
                .header("If-Match", seen)
                .body(goal(from, "试点两家"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("items.find { it.clause == 'G02' }.minimum", equalTo(1));
        as("hq.reviewer")
                .get("/coverage?day=" + from.minusDays(1))
                .then()
                .body(
                        "goals.find { it.clause == 'G02' }.validTo",
                        equalTo(from.minusDays(1).toString()));
        as("hq.reviewer")
                .get("/coverage?day=" + from)
                .then()
                .body("goals.find { it.clause == 'G02' }.minimum", equalTo(2))
                .body("goals.find { it.clause == 'G02' }.reason", equalTo("试点两家"))
                .body("goals.find { it.clause == 'G02' }.changedBy", equalTo("hq.director"));
        as("hq.director")
                .header("If-Match", '"' + String.valueOf(Integer.parseInt(seen.replace("\"", "")) + 1) + '"')
                .body(goal(from.plusDays(9), "再来一次"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("OU-880"));
        as("hq.admin")
                .get("/audit?kind=COVERAGE_GOAL&about=G02&verb=CHANGE")
                .then()
                .body("items[0].userName", equalTo("hq.director"));
    }

    /** Two letters that are no category yet: only such a code brings the usual form of a serial number with it. */
    private static String newCategory() {
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> "Q" + (char) letter)
                .filter(code ->
                        as("hq.admin").get("/product-categories/" + code).statusCode() == 404)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCatalogueIsReadByAllAndWrittenByHeadquarters() {
        String category = newCategory();
        create("/product-categories", Map.of("code", category, "name", "类别" + N, "warrantyMonths", "12"));
        as("centre." + N + "43")
                .get("/product-categories/" + category)
                .then()
                .statusCode(200)
                .body("serialCheck", equalTo("MOD34"))
                .body("warrantyMonths", equalTo(12));
        as("centre." + N + "43")
                .body(Map.of("model", "Z-1", "category", category))
                .post("/product-models")
                .then()
                .statusCode(403);
        create("/product-models", Map.of("model", "Z-1", "category", "类别" + N));
        as("hq.admin")
                .body(Map.of("model", "Z-1", "category", category))
                .post("/product-models")
                .then()
                .statusCode(409)
                .body("code", equalTo("MD-886"));
        create(
                "/parts",
                Map.of(
                        "code",
                        N + "-PNL",
                        "name",
                        "屏",
                        "category",
                        category,
                        "unitPrice",
                        "156.00",
                        "mustReturn",
                        "1"));
        as("centre." + N + "43")
                .get("/parts/" + N + "-PNL")
                .then()
                .body("partClass", equalTo("LCD"))
                .body("price", equalTo("156.00"));
        create("/parts/" + N + "-PNL/prices", Map.of("price", "160.00", "validFrom", "2026-11-01"));
        as("hq.admin")
                .body(Map.of("price", "170.00", "validFrom", "2026-11-01"))
                .post("/parts/" + N + "-PNL/prices")
                .then()
                .statusCode(409)
                .body("code", equalTo("MD-871"));
    }

    @Test
    void aNumberOfThePolicyIsFollowedWithoutGapAndConfirmedByAnother() {
        int known = as("hq.admin").get("/terms?term=CONFIRM_REMINDER_DAYS").path("items.size()");
        LocalDate from = LocalDate.of(2026, 12, 1).plusDays(known);
        Map<String, Object> next = Map.of("term", "CONFIRM_REMINDER_DAYS", "value", "5", "validFrom", from.toString());
        String id = as("hq.admin")
                .body(next)
                .post("/terms")
                .then()
                .statusCode(201)
                .body(
                        "items[" + (known - 1) + "].validTo",
                        equalTo(from.minusDays(1).toString()))
                .extract()
                .path("items[" + known + "].id");
        as("hq.admin").body(next).post("/terms").then().statusCode(409).body("code", equalTo("PO-002"));
        as("hq.admin")
                .header("If-Match", "\"1\"")
                .post("/terms/" + id + "/confirm")
                .then()
                .statusCode(403)
                .body("code", equalTo("PO-006"));
        as("hq.director")
                .header("If-Match", "\"1\"")
                .post("/terms/" + id + "/confirm")
                .then()
                .statusCode(200);
        as("hq.reviewer").body(next).post("/terms").then().statusCode(403);
    }

    @Test
    void valuesThatContradictEachOtherOrMakeNoSenseAreRefused() {
        String[][] wrong = {
            {"WINDOW_FIRST_DAY", "26", "2091-01-01", "PO-012"},
            {"WINDOW_LAST_DAY", "4", "2091-01-01", "PO-012"},
            {"LATE_APPROVAL_PERIODS", "7", "2091-01-01", "PO-013"},
            {"LATE_EXPIRY_PERIODS", "1", "2091-01-01", "PO-013"},
            {"PAYOUT_DAYS", "-3", "2091-01-01", "PO-004"},
            {"REPEAT_WINDOW_MONTHS", "0", "2091-01-01", "PO-004"},
            {"PAYOUT_DAYS", "7", "2191-01-01", "PO-014"},
            {"TECHNICIANS_FROM", "1026-01-01", "2091-01-01", "PO-014"}
        };
        for (String[] one : wrong) {
            as("hq.admin")
                    .body(java.util.Map.of("term", one[0], "value", one[1], "validFrom", one[2]))
                    .post("/terms")
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(422)
                    .body("code", equalTo(one[3]));
        }
    }
}
