package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/** The book of stock: opened by import, counted by two people, seen by whom it concerns, and never below zero. */
class StockIT {

    private static final RepairWorld WORLD = new RepairWorld();

    @TempDir
    static Path folder;

    private static String part() {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8);
        Door.as("hq.admin")
                .body(Map.of("code", code, "name", "电源板", "unitPrice", "120.00", "mustReturn", "1"))
                .post("/parts")
                .then()
                .statusCode(201);
        return code;
    }

    private static JsonNode open(String who, String... lines) throws Exception {
        Path file = Files.createTempFile(folder, "opening", ".csv");
        Files.writeString(
                file,
                "location_kind,location_code,part_code,quantity\n" + String.join("\n", lines) + "\n",
                StandardCharsets.UTF_8);
        ApiClient api = ApiClient.as(who, URI.create(RunningServer.url()));
        return api.upload("imports?kind=opening-stock&commit=PASSED_ROWS", file);
    }

    private static int quantity(String part, String kind, String code) {
        List<Integer> found = Door.as("hq.parts")
                .get("/parts/stock?part=" + part + "&locationKind=" + kind + "&locationCode=" + code + "&state=GOOD")
                .then()
                .statusCode(200)
                .extract()
                .path("items.quantity");
        return found.stream().mapToInt(Integer::intValue).sum();
    }

    private static ValidatableResponse count(String who, String kind, String code, String part, Object counted) {
        return Door.as(who)
                .body(Map.of(
                        "locationKind",
                        kind,
                        "locationCode",
                        code,
                        "lines",
                        List.of(Map.of("partCode", part, "counted", counted.toString()))))
                .post("/parts/stock-takes")
                .then();
    }

    @Test
    void theSameOpeningTwiceChangesNothingAndAnotherQuantityIsRefused() throws Exception {
        String part = part();
        String outlet = WORLD.outlet("A1");
        JsonNode first = open("hq.parts", "HQ,," + part + ",100", "OUTLET," + outlet + "," + part + ",7");
        assertThat(first.get("accepted").asInt()).isEqualTo(2);
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(7);
        assertThat(quantity(part, "HQ", "HQ")).isEqualTo(100);
        open(
                "hq.admin",
                "总部,HQ," + part + ",100",
                "网点," + outlet + "," + part + ",7",
                "CENTRE," + WORLD.centre("A") + "," + part + ",3");
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(7);
        assertThat(quantity(part, "HQ", "")).isEqualTo(100);
        assertThat(quantity(part, "CENTRE", WORLD.centre("A"))).isEqualTo(3);
        JsonNode other = open("hq.parts", "OUTLET," + outlet + "," + part + ",8");
        assertThat(other.get("rejected").asInt()).isEqualTo(1);
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(7);
    }

    @Test
    void aRowThatMeansNothingIsRefusedByItself() throws Exception {
        String part = part();
        JsonNode batch = open(
                "hq.parts",
                "WAREHOUSE,," + part + ",1",
                "OUTLET,NOWHERE," + part + ",1",
                "HQ,,NOPART,1",
                "HQ,," + part + ",1.5",
                "HQ,HQ," + part + ",-2",
                "CENTRE," + WORLD.centre("A") + "," + part + ",4");
        assertThat(batch.get("rejected").asInt()).isEqualTo(5);
        assertThat(batch.get("accepted").asInt()).isEqualTo(1);
        Door.as("hq.parts")
                .get("/imports/" + batch.get("id").asText() + "/findings")
                .then()
                .body("items.code", containsInAnyOrder("PT-723", "PT-720", "PT-721", "PT-724", "PT-724"));
    }

    @Test
    void onlyHeadquartersOpensStock() {
        assertThatThrownBy(() -> open(WORLD.account("A"), "HQ,,X,1")).hasMessageContaining("IM-017");
    }

    @Test
    void onePersonCountsAndAnotherBooksTheDifference() throws Exception {
        String part = part();
        String outlet = WORLD.outlet("A1");
        open("hq.parts", "OUTLET," + outlet + "," + part + ",7");
        String no = count("hq.parts", "OUTLET", outlet, part, 5)
                .statusCode(201)
                .body("state", equalTo("COUNTED"))
                .body("differences", equalTo(1))
                .extract()
                .path("no");
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(7);
        Door.as("hq.parts")
                .post("/parts/stock-takes/" + no + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("PT-732"));
        Door.as("hq.director")
                .post("/parts/stock-takes/" + no + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(5);
        Door.as("hq.director")
                .post("/parts/stock-takes/" + no + "/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("PT-731"));
        Door.as("hq.parts")
                .get("/parts/movements?part=" + part)
                .then()
                .body("items.event", contains("COUNTED_LESS", "OPENING"))
                .body("items[0].quantity", equalTo(2))
                .body("items[0].from.code", equalTo(outlet))
                .body("items[0].reference.no", equalTo(no));
    }

    @Test
    void aCountSentTwiceUnderOneNameIsOneCount() throws Exception {
        String part = part();
        String outlet = WORLD.outlet("A1");
        String token = UUID.randomUUID().toString();
        open("hq.parts", "OUTLET," + outlet + "," + part + ",7");
        sent("hq.parts", part, "x", token).statusCode(422);
        String no = sent("hq.parts", part, "5", token).statusCode(201).extract().path("no");
        sent("hq.parts", part, "6", token)
                .statusCode(201)
                .body("no", equalTo(no))
                .body("lines.counted", contains(5));
        sent(WORLD.account("A1"), part, "6", token).statusCode(201).body("no", not(equalTo(no)));
        List<Callable<String>> presses = new ArrayList<>();
        String press = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            presses.add(() ->
                    sent("hq.parts", part, "4", press).statusCode(201).extract().path("no"));
        }
        ExecutorService people = Executors.newFixedThreadPool(presses.size());
        try {
            List<String> numbers = new ArrayList<>();
            for (Future<String> answer : people.invokeAll(presses)) {
                numbers.add(answer.get());
            }
            assertThat(numbers).hasSize(5).containsOnly(numbers.get(0));
        } finally {
            people.shutdownNow();
        }
    }

    private static ValidatableResponse sent(String who, String part, String counted, String token) {
        return Door.as(who)
                .body(Map.of(
                        "locationKind",
                        "OUTLET",
                        "locationCode",
                        WORLD.outlet("A1"),
                        "token",
                        token,
                        "lines",
                        List.of(Map.of("partCode", part, "counted", counted))))
                .post("/parts/stock-takes")
                .then();
    }

    @Test
    void aMonthIsClosedByWhoKeepsTheBookAndStaysClosed() throws Exception {
        String part = part();
        open("hq.parts", "OUTLET," + WORLD.outlet("A1") + "," + part + ",7");
        String now = "/parts/stock-months/2026-10";
        Door.as("hq.parts").get(now).then().statusCode(200).body("state", equalTo("OPEN"));
        Door.as("hq.parts").post(now + "/close").then().statusCode(409).body("code", equalTo("PT-714"));
        Door.as(WORLD.account("A")).post(now + "/close").then().statusCode(403);
        Door.as("hq.parts").post("/parts/stock-months/2026-13/close").then().statusCode(400);
        Door.as(WORLD.account("A"))
                .get(now + "/rows?size=200&locationKind=OUTLET&locationCode=" + WORLD.outlet("A1"))
                .then()
                .statusCode(200)
                .body("items.find { it.partCode == '" + part + "' }.came", equalTo(7))
                .body("items.find { it.partCode == '" + part + "' }.closing", equalTo(7));
        Door.as(WORLD.account("B"))
                .get(now + "/rows?size=200&locationKind=OUTLET&locationCode=" + WORLD.outlet("A1"))
                .then()
                .body("items", empty());
        try (Connection owner = RunningServer.database();
                Statement statement = owner.createStatement()) {
            // Long before anything moved, so that no other test finds its month closed.
            statement.execute("INSERT INTO stock_month (month, closed_at, closed_by) VALUES ('2001-01', NOW(3), 'a')");
            try {
                String next = "/parts/stock-months/2001-02";
                Door.as("hq.director").get(next).then().body("state", equalTo("DUE"));
                Door.as("hq.director")
                        .post("/parts/stock-months/2001-03/close")
                        .then()
                        .statusCode(409);
                Door.as("hq.director")
                        .post(next + "/close")
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("CLOSED"))
                        .body("closedBy", equalTo("hq.director"));
                Door.as("hq.director")
                        .post(next + "/close")
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("PT-714"));
                Door.as(WORLD.account("A"))
                        .get("/parts/stock-months?size=200")
                        .then()
                        .body("items.month", hasItem("2001-02"))
                        .body("items.state", everyItem(equalTo("CLOSED")));
                Door.as("hq.admin")
                        .get("/audit?kind=STOCK_MONTH&about=2001-02")
                        .then()
                        .statusCode(200)
                        .body("items.verb", hasItem("CLOSE"));
            } finally {
                statement.execute("DELETE FROM stock_month WHERE month < '2002'");
            }
        }
    }

    @Test
    void whatMovedSinceTheCountStaysMovedAndNothingGoesBelowZero() throws Exception {
        String part = part();
        String outlet = WORLD.outlet("A1");
        open("hq.parts", "OUTLET," + outlet + "," + part + ",7");
        String first = count("hq.parts", "OUTLET", outlet, part, 2).extract().path("no");
        String second = count("hq.parts", "OUTLET", outlet, part, 3).extract().path("no");
        Door.as("hq.director")
                .post("/parts/stock-takes/" + first + "/approve")
                .then()
                .statusCode(200);
        Door.as("hq.director")
                .get("/parts/stock-takes/" + second)
                .then()
                .body("lines[0].booked", equalTo(7))
                .body("lines[0].now", equalTo(2));
        Door.as("hq.director")
                .post("/parts/stock-takes/" + second + "/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("PT-702"))
                .body("detail", containsString(part));
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(2);
        Door.as("hq.director")
                .body(Map.of("reason", "重新清点"))
                .post("/parts/stock-takes/" + second + "/refuse")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("remark", equalTo("重新清点"));
    }

    @Test
    void twoCountsOfTheSameShelfAreNotBookedTwice() throws Exception {
        String part = part();
        String outlet = WORLD.outlet("A1");
        open("hq.parts", "OUTLET," + outlet + "," + part + ",10");
        String first = count("hq.parts", "OUTLET", outlet, part, 8).extract().path("no");
        String second = count("hq.parts", "OUTLET", outlet, part, 8).extract().path("no");
        Door.as("hq.director")
                .post("/parts/stock-takes/" + first + "/approve")
                .then()
                .statusCode(200);
        Door.as("hq.director")
                .post("/parts/stock-takes/" + second + "/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("PT-736"))
                .body("detail", containsString(first));
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(8);
        String anew = count("hq.parts", "OUTLET", outlet, part, 9).extract().path("no");
        Door.as("hq.director")
                .post("/parts/stock-takes/" + anew + "/approve")
                .then()
                .statusCode(200);
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(9);
    }

    @Test
    void aKindOrACodeAloneLimitsEveryListAndAnUnknownCodeFindsNothing() throws Exception {
        String part = part();
        String outlet = WORLD.outlet("A1");
        open("hq.parts", "OUTLET," + outlet + "," + part + ",7", "HQ,," + part + ",9");
        String no = count("hq.parts", "OUTLET", outlet, part, 6).extract().path("no");
        for (String list : List.of("/parts/stock", "/parts/movements")) {
            String of = list + "?part=" + part;
            Door.as("hq.parts").get(of).then().body("items", hasSize(2));
            for (String limit : List.of(
                    "&locationKind=OUTLET", "&locationCode=" + outlet, "&locationKind=HQ", "&locationCode=HQ")) {
                Door.as("hq.parts").get(of + limit).then().statusCode(200).body("items", hasSize(1));
            }
            for (String limit : List.of(
                    "&locationCode=NOWHERE", "&locationKind=CENTRE", "&locationKind=CENTRE&locationCode=" + outlet)) {
                Door.as("hq.parts").get(of + limit).then().statusCode(200).body("items", empty());
            }
        }
        Door.as("hq.parts")
                .get("/parts/stock-takes?locationCode=" + outlet)
                .then()
                .body("items.no", hasItem(no));
        Door.as("hq.parts").get("/parts/stock-takes?locationKind=HQ").then().body("items.no", not(hasItem(no)));
    }

    @Test
    void movementsOfSomeDaysAreReadTheLatestFirstFromPlaceToPlace() throws Exception {
        String part = part();
        open(
                "hq.parts",
                "HQ,," + part + ",9",
                "OUTLET," + WORLD.outlet("A1") + "," + part + ",7",
                "CENTRE," + WORLD.centre("A") + ',' + part + ",3");
        String today = Door.as("hq.parts").get("/parts/movements?part=" + part).path("items[0].businessOn");
        String some = "/parts/movements?size=2&part=" + part + "&from=" + today + "&to=" + today;
        String next = Door.as("hq.parts")
                .get(some)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items", hasSize(2))
                .extract()
                .path("next");
        Door.as("hq.parts").get(some + "&after=" + next).then().statusCode(200).body("items", hasSize(1));
        Door.as("hq.parts")
                .get("/parts/movements?size=2&part=" + part + "&after=" + next)
                .then()
                .statusCode(400);
    }

    @Test
    void theNeighbourSeesAndMovesNothing() throws Exception {
        String part = part();
        String outlet = WORLD.outlet("A1");
        open("hq.parts", "OUTLET," + outlet + "," + part + ",7", "HQ,," + part + ",9");
        String no = count("hq.parts", "OUTLET", outlet, part, 6).extract().path("no");
        for (String stranger : List.of(WORLD.account("B"), WORLD.account("A2"), WORLD.account("B1"))) {
            Door.as(stranger)
                    .get("/parts/stock?part=" + part)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            Door.as(stranger)
                    .get("/parts/movements?part=" + part)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            Door.as(stranger)
                    .get("/parts/stock-takes/" + no)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("PT-730"));
            Door.as(stranger).get("/parts/stock-takes").then().body("items.no", not(hasItem(no)));
            count(stranger, "OUTLET", outlet, part, 1).statusCode(422).body("code", equalTo("PT-720"));
            count(stranger, "OUTLET", "NOWHERE", part, 1).statusCode(422).body("code", equalTo("PT-720"));
            Door.as(stranger)
                    .post("/parts/stock-takes/" + no + "/approve")
                    .then()
                    .statusCode(403);
        }
        for (String owner : List.of(WORLD.account("A"), WORLD.account("A1"))) {
            Door.as(owner)
                    .get("/parts/stock?part=" + part)
                    .then()
                    .body("items", hasSize(1))
                    .body("items.location.code", everyItem(equalTo(outlet)));
            Door.as(owner).get("/parts/movements?part=" + part).then().body("items", hasSize(1));
            Door.as(owner).get("/parts/stock-takes/" + no).then().statusCode(200);
        }
    }

    @Test
    void twoWhoApproveAtOnceBookOnce() throws Exception {
        String part = part();
        String outlet = WORLD.outlet("A1");
        open("hq.parts", "OUTLET," + outlet + "," + part + ",40");
        String no = count("hq.parts", "OUTLET", outlet, part, 30).extract().path("no");
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> presses = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> Door.as("hq.director")
                            .post("/parts/stock-takes/" + no + "/approve")
                            .statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> press : people.invokeAll(presses)) {
                answers.add(press.get());
            }
            assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        } finally {
            people.shutdownNow();
        }
        assertThat(quantity(part, "OUTLET", outlet)).isEqualTo(30);
    }

    @Test
    void theInvariantsHold() {
        Door.as("hq.director")
                .get("/verification")
                .then()
                .body("checks.find { it.code == 'STOCK_NOT_NEGATIVE' }.ok", equalTo(true))
                .body("checks.find { it.code == 'PARTS_ACCOUNTED' }.ok", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE stock_movement SET quantity = quantity + 1",
                "DELETE FROM stock_movement",
                "UPDATE stock_balance SET quantity = -1",
                "INSERT INTO stock_movement (id, booked_at, business_on, part_id, quantity, event, reference_kind, reference_no, reference_version,"
                        + " line_no, moved_by) SELECT 1, booked_at, business_on, part_id, 1, event, 'X', 'X', 0, 1, 'x' FROM stock_movement LIMIT 1",
                "INSERT INTO stock_movement (id, booked_at, business_on, part_id, quantity, to_kind, to_id, to_state, event, reference_kind, reference_no,"
                        + " reference_version, line_no, moved_by) SELECT 2, booked_at, business_on, part_id, 1, to_kind, to_id, to_state, event,"
                        + " reference_kind, reference_no, reference_version, line_no, 'x' FROM stock_movement LIMIT 1"
            })
    void theDatabaseHoldsItToo(String harm) throws Exception {
        open("hq.parts", "HQ,," + part() + ",3");
        try (Connection owner = RunningServer.database();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(harm)).isInstanceOf(SQLException.class);
        }
    }
}
