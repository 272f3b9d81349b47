package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.repair.RepairWorld;

/**
 * Every list, found among the resources and not written down here, is walked by pages and by cursors and gives each row exactly once, also
 * while rows are added; whose it is not sees none of it.
 */
class ListsIT {

    /** A walk over more would prove nothing further. */
    private static final int WALKED_MOST = 1_000;

    private static final int LARGEST_PAGE = 200;

    private static final AtomicInteger ADDED = new AtomicInteger();

    private static RepairWorld world;
    private static Map<String, String> places;

    @BeforeAll
    static void somethingToList() {
        world = new RepairWorld();
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(world.draft("A1"));
        }
        Map<String, Object> inWork = world.record("A1");
        inWork.remove("completedOn");
        inWork.put("status", "已受理");
        world.enter("A1", inWork);
        Map<String, Object> another = world.record("A1");
        another.put("completedOn", "2026-10-14");
        world.enter("A1", another);
        world.draft("A2");
        world.draft("B1");
        world.attach("A1", orders.get(0)).statusCode(201);
        world.attach("A1", orders.get(0)).statusCode(201);
        places = new HashMap<>(Map.of(
                "/outlets/{code}", "/outlets/" + world.outlet("A1"),
                "/centres/{code}", "/centres/" + world.centre("A"),
                "/product-categories/{code}", "/product-categories/" + world.category(),
                "/parts/{code}", "/parts/" + first("/parts", "code"),
                "/calendar/{year}", "/calendar/2026",
                "/repair-orders/{orderNo}", "/repair-orders/" + orders.get(0),
                "/statements/{no}", "/statements/" + first("/statements", "number"),
                "/imports/{id}", "/imports/" + first("/imports", "id"),
                "/rate-cards/{no}", "/rate-cards/" + first("/rate-cards", "cardNo"),
                "/notices/{id}", "/notices/" + first("/notices", "id")));
        places.put("/penalties/{no}", "/penalties/" + charged(orders.get(0)));
        places.put("/announcements/{id}", "/announcements/" + announced());
        places.put(
                "/parts/bad-parts/{label}",
                "/parts/bad-parts/"
                        + get("/parts/bad-parts?size=1&state=CONFISCATED").getString("items[0].label"));
        places.put("/outlook/{centre}", "/outlook/" + world.centre("A"));
        places.put("/parts/stock-months/{month}", "/parts/stock-months/2026-10");
        places.put(
                "/parts/parcels/{no}",
                "/parts/parcels/" + get("/parts/parcels?size=1&state=CLOSED").getString("items[0].no"));
    }

    /** Two penalties of one outlet, each like the other. */
    private static String charged(String orderNo) {
        String no = "";
        for (int i = 0; i < 2; i++) {
            no = Door.as("hq.accounts")
                    .body(Map.of("kind", "OTHER", "orderNo", orderNo, "amount", "5.00", "note", "违规收费"))
                    .post("/penalties")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("no");
        }
        return no;
    }

    private static String announced() {
        return Door.as("hq.admin")
                .body(Map.of("title", "列表", "body", "一条公告", "addressees", "EVERYBODY", "shownUntil", "2099-12-31"))
                .post("/announcements")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private static String first(String list, String key) {
        return get(list + "?size=1").getString("items[0]." + key);
    }

    /** All lists; those below a centre, an outlet, a record and the like are each walked below one of them. */
    static Stream<String> lists() {
        return ListParameters.ofResources().lists().stream()
                .filter(path -> !path.equals("/repair-orders"))
                .map(path -> places.keySet().stream()
                        .filter(path::startsWith)
                        .findFirst()
                        .map(place -> path.replace(place, places.get(place)))
                        .orElse(path));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListIsWalkedByPagesAndByCursors(String path) {
        assertThat(path)
                .as("a list below something that this test does not know")
                .doesNotContain("{");
        for (String sort : sorts(path)) {
            String sorted = sort.isEmpty() ? "" : "&sort=" + sort;
            JsonPath first = get(path + "?size=1" + sorted);
            int total = first.getInt("total");
            assertThat(first.getList("items")).as(path).hasSize(Math.min(total, 1));
            if (total > WALKED_MOST) {
                continue;
            }
            int size = Math.min(LARGEST_PAGE, Math.max(1, (total + 2) / 3));
            List<Object> byPages = byPages(path + "?size=" + size + sorted, size, total);
            List<Object> byCursors = byCursors(path + "?size=" + size + sorted);
            assertThat(byPages).as(path + sorted).hasSize(total);
            assertThat(new HashSet<>(byPages)).as(path + sorted).hasSize(total);
            assertThat(byCursors).as(path + sorted).isEqualTo(byPages);
        }
    }

    /** Lists to which a row can be added that stands before those already read. */
    static Stream<String> growing() {
        return lists().filter(path -> grower(path) != null);
    }

    @ParameterizedTest
    @MethodSource("growing")
    void whatIsAddedMeanwhileMakesNoRowComeTwiceOrNotAtAll(String path) {
        for (String sort : sorts(path)) {
            grower(path).run();
            grower(path).run();
            String address = path + "?size=" + LARGEST_PAGE + (sort.isEmpty() ? "" : "&sort=" + sort);
            List<Object> before = byCursors(address);
            int size = Math.max(1, Math.min(LARGEST_PAGE, before.size() / 2));
            JsonPath begun = get(address.replace("size=" + LARGEST_PAGE, "size=" + size));
            List<Object> walked = new ArrayList<>(begun.getList("items"));
            grower(path).run();
            walked.addAll(byCursors(address, "&after=" + begun.getString("next"), "items"));
            assertThat(walked).as(address).doesNotHaveDuplicates().containsAll(before);
            walked.retainAll(before);
            assertThat(walked).as(address).isEqualTo(before);
        }
    }

    /** How a list grows at its beginning, {@code null} for one that people do not add to in mid-reading. */
    private static Runnable grower(String path) {
        int n = ADDED.incrementAndGet();
        String code = "0" + world.centre("A") + n;
        String outlet = "/outlets/" + world.outlet("A1");
        Map<String, Object> body = switch (path) {
            case "/outlets" ->
                Map.of("code", code, "name", "新网点", "centreCode", world.centre("A"), "provinceCode", "430000");
            case "/centres" -> Map.of("code", code, "name", "新中心", "provinceCode", "430000");
            case "/parts" -> Map.of("code", code, "name", "新配件", "unitPrice", "1.00");
            case "/product-models" -> Map.of("model", code, "category", world.category());
            case "/fault-codes" -> Map.of("code", code, "name", "新故障", "repairLevel", "1");
            case "/users", "/audit" -> Map.of("userName", code, "displayName", "新人", "roles", List.of("HQ_PARTS"));
            case "/api-keys" -> Map.of("label", "新密钥" + n);
            default ->
                path.equals(outlet + "/contracts")
                        ? Map.of(
                                "contractNo",
                                code,
                                "invoicing",
                                "OUTLET_DIRECT",
                                "validFrom",
                                LocalDate.of(2040, 1, 1).minusMonths(2L * n).toString(),
                                "validTo",
                                LocalDate.of(2040, 1, 20).minusMonths(2L * n).toString())
                        : path.equals(outlet + "/technicians")
                                ? Map.of(
                                        "name",
                                        "技师" + n,
                                        "phone",
                                        "13800001234",
                                        "activeFrom",
                                        LocalDate.of(2026, 1, 1).minusDays(n).toString())
                                : null;
        };
        return body == null
                ? null
                : () -> Door.as("hq.admin")
                        .body(body)
                        .post(path.equals("/audit") ? "/users" : path)
                        .then()
                        .statusCode(201);
    }

    /** What belongs to a centre or an outlet is not there for another one. */
    @ParameterizedTest
    @MethodSource("lists")
    void theNeighbourSeesNothing(String path) {
        boolean owned = Stream.of(
                        "/outlets/",
                        "/centres/",
                        "/outlook/" + world.centre("A"),
                        "/repair-orders/",
                        "/statements/",
                        "/imports/")
                .anyMatch(path::startsWith);
        for (String neighbour : List.of("B", "B1")) {
            var answer =
                    Door.as(world.account(neighbour)).get(path + "?size=200").then();
            if (owned) {
                assertThat(answer.extract().statusCode()).as(path).isIn(403, 404);
            } else {
                String text = answer.extract().asString();
                assertThat(text)
                        .as(path)
                        .doesNotContain(world.outlet("A1"))
                        .doesNotContain(world.account("A").substring("centre.".length()));
            }
        }
    }

    /** A walk of records is one of keys: what is entered meanwhile moves nothing. */
    @Test
    void recordsAreWalkedInEveryOrder() {
        String path = "/repair-orders?outlet=" + world.outlet("A1");
        for (String field : sorts("/repair-orders").stream()
                .filter(one -> one.matches("[a-zA-Z]+"))
                .toList()) {
            for (String sort : new String[] {"&sort=" + field, "&sort=-" + field, ""}) {
                List<Object> whole = get(path + sort).getList("items.orderNo");
                assertThat(whole).hasSize(7);
                assertThat(byCursors(path + "&size=2" + sort, "", "items.orderNo"))
                        .as(sort)
                        .isEqualTo(whole);
                assertThat(byPages(path + "&size=2" + sort, 2, 7, "items.orderNo"))
                        .as(sort)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void aCursorIsGivenOnce() {
        String path = "/repair-orders?outlet=" + world.outlet("A1") + "&size=2";
        String next = get(path).getString("next");
        Door.as("hq.reviewer")
                .get(path + "&after=" + next + "&after=" + next)
                .then()
                .statusCode(400)
                .body("code", org.hamcrest.Matchers.equalTo("API-028"))
                .body("errors[0].field", org.hamcrest.Matchers.equalTo("after"));
        Door.as("hq.admin").get("/centres?size=5&size=5").then().statusCode(400);
    }

    @Test
    void aCursorOfAnotherOrderOrOfNoListIsRefused() {
        String path = "/repair-orders?outlet=" + world.outlet("A1") + "&size=2";
        String next = get(path + "&sort=serialNo").getString("next");
        for (String wrong : new String[] {
            "&sort=-serialNo&after=" + next, "&after=" + next, "&after=gibberish", "&sort=orderNo&after=" + next
        }) {
            Door.as("hq.reviewer")
                    .get(path + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", org.hamcrest.Matchers.equalTo("API-013"));
        }
        Door.as("hq.admin").get("/centres?after=17").then().statusCode(400);
        Door.as("hq.admin").get("/outlets?after=" + next).then().statusCode(400);
    }

    /** Another centre's records of the same beginning do not stand in the way of one's own. */
    @Test
    void aSearchFindsOnesOwnAndSaysHowMany() {
        String name = world.centre("A").substring(1);
        JsonPath mine =
                Door.as(world.account("A")).get("/repair-orders?q=SN" + name).jsonPath();
        assertThat(mine.getInt("total")).isEqualTo(8);
        assertThat(mine.getBoolean("more")).isFalse();
        assertThat(Door.as(world.account("B1"))
                        .get("/repair-orders?q=SN" + name)
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(1);
    }

    /** Its own order, the fields that a list says it can be sorted by, and one of them turned round. */
    private static List<String> sorts(String path) {
        JsonPath refused =
                JsonPath.from(as(path).get(path + "?sort=nothingLikeThis").asString());
        assertThat(refused.getString("code")).as(path).isEqualTo("API-005");
        List<String> sorts = new ArrayList<>(List.of(""));
        String detail = refused.getString("detail");
        Arrays.stream(detail.split("[^A-Za-z]+"))
                .filter(word -> word.matches("[a-z][A-Za-z]+"))
                .filter(word -> !Set.of("nothingLikeThis", "sort").contains(word))
                .forEach(sorts::add);
        if (sorts.size() > 1) {
            sorts.add("-" + sorts.get(1));
        }
        return sorts;
    }

    private static List<Object> byPages(String address, int size, int total) {
        return byPages(address, size, total, "items");
    }

    private static List<Object> byPages(String address, int size, int total, String what) {
        List<Object> all = new ArrayList<>();
        for (int page = 0; page * size < total; page++) {
            all.addAll(get(address + "&page=" + page).getList(what));
        }
        return all;
    }

    private static List<Object> byCursors(String address) {
        return byCursors(address, "", "items");
    }

    /** The rest of a list from a cursor on, or all of it. */
    private static List<Object> byCursors(String address, String from, String what) {
        List<Object> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        String after = from;
        do {
            assertThat(taken.add(after))
                    .as("a cursor leads on: %s%s", address, after)
                    .isTrue();
            JsonPath page = get(address + after);
            assertThat(page.getList("items"))
                    .as("a page that a cursor led to")
                    .matches(rows -> !rows.isEmpty() || all.isEmpty());
            all.addAll(page.getList(what));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (after != null);
        return all;
    }

    private static JsonPath get(String address) {
        return as(address).get(address).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification as(String address) {
        return Door.as(
                address.startsWith("/repair-orders") || address.contains("/look-back")
                        ? "hq.reviewer"
                        : address.startsWith("/parts/forecast") ? "hq.parts" : "hq.admin");
    }
}
