package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;

@DisplayName("G06 a price is for a category and a province that exist")
class RateCardIT {

    /** Later than any other test's card. */
    private static final String FROM = "2097-01-01";

    private final RepairWorld world = new RepairWorld();

    private static Map<String, Object> price(String category, String province, String level, String price) {
        Map<String, Object> row = new HashMap<>();
        row.put("categoryCode", category);
        row.put("provinceCode", province);
        row.put("level", level);
        row.put("price", price);
        return row;
    }

    @SafeVarargs
    private static Map<String, Object> card(Map<String, Object>... particular) {
        List<Map<String, Object>> prices = new ArrayList<>();
        for (String level : List.of("L1", "L2", "L3", "DETECT_UPGRADE")) {
            prices.add(price("", "", level, "12.00"));
        }
        prices.addAll(List.of(particular));
        return Map.of("name", "try", "validFrom", FROM, "prices", prices);
    }

    private static ValidatableResponse draft(Map<String, Object> card) {
        return Door.as("hq.accounts").body(card).post("/rate-cards").then();
    }

    private static int drafted(Map<String, Object> card) {
        return draft(card).log().ifValidationFails().statusCode(201).extract().path("cardNo");
    }

    private static void refused(Map<String, Object> card, String code, String field, String told) {
        draft(card)
                .log()
                .ifValidationFails()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.field", contains(field))
                .body("detail", containsString(told));
    }

    @Test
    void unknownCategoriesAndProvincesAreRefusedWithTheirRow() {
        refused(card(price("NOSUCH", "", "L1", "9.00")), "RC-881", "prices[4].categoryCode", "NOSUCH");
        refused(card(price("", "湖南省", "L1", "9.00")), "RC-882", "prices[4].provinceCode", "430000");
        refused(card(price("", "430100", "L1", "9.00")), "RC-882", "prices[4].provinceCode", "430100");
        refused(
                card(price(world.category(), "", "L2", "9.00"), price(world.category(), "43", "L1", "9.00")),
                "RC-882",
                "prices[5].provinceCode",
                "6");
        refused(card(price("", "", null, "9.00")), "RC-883", "prices[4].level", "5");
    }

    @Test
    void smallLettersAreForgivenAndNoTwoSpellingsStandBesideEachOther() {
        String small = world.category().toLowerCase(Locale.ROOT);
        int no = drafted(card(price(small, "430000", "L1", "9.00")));
        Door.as("hq.accounts")
                .get("/rate-cards/" + no)
                .then()
                .body("prices.find { it.provinceCode == '430000' }.categoryCode", equalTo(world.category()));
        withdraw(no);
        refused(
                card(price(small, "", "L1", "9.00"), price(world.category(), "", "L1", "8.00")),
                "RC-877",
                "prices",
                world.category());
    }

    @Test
    void aDraftIsNotThereForCentresAndOutlets() {
        int no = drafted(card());
        for (String who : List.of(world.account("A"), world.account("A1"))) {
            Door.as(who).get("/rate-cards?size=200").then().statusCode(200).body("items.cardNo", not(hasItem(no)));
            Door.as(who).get("/rate-cards/" + no).then().statusCode(404);
            Door.as(who).get("/rate-cards/" + no + "/coverage").then().statusCode(404);
            Door.as(who)
                    .get("/rate-cards/estimate?level=L1&completedOn=" + FROM)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("12.00")));
            for (String verb : List.of("publish", "withdraw", "confirm")) {
                Door.as(who).post("/rate-cards/" + no + '/' + verb).then().statusCode(403);
            }
        }
        Door.as("hq.reviewer").get("/rate-cards?size=200").then().body("items.cardNo", hasItem(no));
        withdraw(no);
    }

    @Test
    void theCoverageTableTellsWhatEverythingCostsBeforeItIsPublished() {
        String category = world.category();
        int no = drafted(card(
                price(category, "", "L1", "9.00"),
                price("", "430000", "L1", "8.00"),
                price("", "430000", "L2", "7.00"),
                price(category, "440000", "L1", "6.00")));
        JsonPath coverage = Door.as("hq.accounts")
                .get("/rate-cards/" + no + "/coverage")
                .then()
                .statusCode(200)
                .body("problems", empty())
                .body("day", equalTo(FROM))
                .extract()
                .jsonPath();
        demand(coverage, category, "", "L1", "9.00", "CATEGORY", false);
        demand(coverage, category, "430000", "L1", "9.00", "CATEGORY", true);
        demand(coverage, category, "430000", "L2", "7.00", "PROVINCE", false);
        demand(coverage, category, "440000", "L1", "6.00", "CATEGORY_AND_PROVINCE", false);
        demand(coverage, category, "440000", "L3", "12.00", "GENERAL", false);
        assertThat(coverage.getInt("total")).isEqualTo(coverage.getList("items").size());
        withdraw(no);
        Door.as("hq.accounts").get("/rate-cards/987654/coverage").then().statusCode(404);
        Door.as("hq.accounts").get("/rate-cards/4294967297/coverage").then().statusCode(404);
    }

    @Test
    void aTryOutAndAWhatIfAskForCodesThatExistToo() {
        String estimate = "/rate-cards/estimate?level=L1&completedOn=2026-10-12&category=";
        Door.as("hq.accounts").get(estimate + "NOSUCH").then().statusCode(422).body("code", equalTo("RC-881"));
        Door.as("hq.accounts")
                .get(estimate + world.category().toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200);
        Door.as("hq.accounts").get(estimate + "&units=4294967297").then().statusCode(400);
        Door.as("hq.accounts")
                .body(Map.of(
                        "from",
                        "2026-09",
                        "to",
                        "2026-09",
                        "prices",
                        card(price("", "湖南", "L1", "9.00")).get("prices")))
                .post("/what-if")
                .then()
                .statusCode(422)
                .body("code", equalTo("RC-882"));
    }

    private static void demand(
            JsonPath coverage,
            String category,
            String province,
            String level,
            String price,
            String source,
            boolean overlap) {
        Map<String, Object> row = coverage.getMap("items.find { it.categoryCode == '" + category
                + "' && it.provinceCode == '" + province + "' && it.level == '" + level + "' }");
        assertThat(row)
                .as(category + ' ' + province + ' ' + level)
                .containsEntry("price", price)
                .containsEntry("source", source)
                .containsEntry("overlap", overlap);
    }

    private static void withdraw(int cardNo) {
        Door.as("hq.accounts")
                .post("/rate-cards/" + cardNo + "/withdraw")
                .then()
                .statusCode(200);
    }
}
