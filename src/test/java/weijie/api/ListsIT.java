package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.repair.OrderCursor;
import weijie.repair.RepairWorld;

/** Every list, found among the resources and not written down here, is walked by pages and by cursors and gives each row exactly once. */
class ListsIT {

    /** A walk over more would prove nothing further. */
    private static final int WALKED_MOST = 1_000;

    private static final int LARGEST_PAGE = 200;

    private static RepairWorld world;

    @BeforeAll
    static void somethingToList() {
        world = new RepairWorld();
        for (int i = 0; i < 5; i++) {
            world.draft("A1");
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
    }

    /** Lists without a place in their path, and the same below one centre, outlet, category, part or record. */
    static Stream<String> lists() {
        Map<String, String> places = Map.of(
                "/outlets/{code}", "/outlets/" + world.outlet("A1"),
                "/centres/{code}", "/centres/" + world.centre("A"),
                "/product-categories/{code}", "/product-categories/" + world.category(),
                "/calendar/{year}", "/calendar/2026");
        return ListParameters.ofResources().lists().stream()
                .map(path -> places.entrySet().stream()
                        .filter(place -> path.startsWith(place.getKey()))
                        .map(place -> path.replace(place.getKey(), place.getValue()))
                        .findFirst()
                        .orElse(path))
                .filter(path -> !path.contains("{"))
                .filter(path -> !path.equals("/repair-orders"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListIsWalkedByPagesAndByCursors(String path) {
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

    /** A walk of records is one of keys: what is entered meanwhile moves nothing. */
    @Test
    void recordsAreWalkedInEveryOrder() {
        String path = "/repair-orders?outlet=" + world.outlet("A1");
        for (String field : OrderCursor.SORTABLE) {
            for (String sort : new String[] {"&sort=" + field, "&sort=-" + field, ""}) {
                List<Object> whole = get(path + sort).getList("items.orderNo");
                assertThat(whole).hasSize(7);
                assertThat(byCursors(path + "&size=2" + sort, "items.orderNo"))
                        .as(sort)
                        .isEqualTo(whole);
                assertThat(byPages(path + "&size=2" + sort, 2, 7, "items.orderNo"))
                        .as(sort)
                        .isEqualTo(whole);
            }
        }
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
        Door.as("hq.admin").get("/centres?after=row--3").then().statusCode(400);
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
        return byCursors(address, "items");
    }

    private static List<Object> byCursors(String address, String what) {
        List<Object> all = new ArrayList<>();
        String after = "";
        do {
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
        return Door.as(address.startsWith("/repair-orders") ? "hq.reviewer" : "hq.admin");
    }
}
