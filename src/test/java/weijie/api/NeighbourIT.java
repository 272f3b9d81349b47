package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to somebody else is not there: each list, each file and each verb, for a centre and an outlet of the demo network. */
class NeighbourIT {

    private static final List<String> FILES =
            List.of("", "/assignments", "/contracts", "/authorisations", "/technicians", "/bank-accounts");

    @ParameterizedTest
    @CsvSource({"centre.fc44, HN-A", "centre.hn, WD440101", "outlet.wd440101, WD440301", "outlet.hn-a, HN-B"})
    void aNeighboursOutletIsNotThere(String caller, String outlet) {
        for (String file : FILES) {
            Door.as(caller)
                    .get("/outlets/" + outlet + file)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("OU-859"));
        }
        Door.as(caller).get("/outlets?size=200").then().body("items.code", not(hasItem(outlet)));
        Door.as(caller)
                .get("/outlets?q=" + outlet)
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"centre.fc44, HN-A", "outlet.wd440101, WD440301"})
    void nothingIsWrittenAtANeighbours(String caller, String outlet) {
        String accounts = accounts(outlet);
        Map<String, Object> account = Map.of(
                "accountName", "网点", "accountNo", "6222021234567890", "bankName", "银行", "validFrom", "2026-11-01");
        refused(caller, "/outlets/" + outlet + "/bank-accounts", account);
        refused(
                caller,
                "/outlets/" + outlet + "/technicians",
                Map.of("name", "某人", "phone", "13800001234", "activeFrom", "2026-11-01"));
        refused(
                caller,
                "/outlets/" + outlet + "/contracts",
                Map.of("contractNo", "X-1", "invoicing", "OUTLET_DIRECT", "validFrom", "2026-11-01"));
        refused(
                caller,
                "/outlets/" + outlet + "/authorisations",
                Map.of("categoryCode", "TV", "highestLevel", "L3", "validFrom", "2026-11-01"));
        assertThat(accounts(outlet)).isEqualTo(accounts);
    }

    private static String accounts(String outlet) {
        return Door.as("hq.admin").get("/outlets/" + outlet + "/bank-accounts").asString();
    }

    private static void refused(String caller, String path, Map<String, Object> body) {
        int status = Door.as(caller).body(body).post(path).statusCode();
        assertThat(status).as("%s at %s", caller, path).isIn(403, 404);
    }

    @Test
    void aCentreSeesItselfAmongTheCentres() {
        Door.as("centre.fc44").get("/centres?size=200").then().body("items.code", contains("FC44"));
        Door.as("outlet.wd440101").get("/centres?size=200").then().body("items.code", contains("FC44"));
        Door.as("centre.fc44").get("/centres/HN").then().statusCode(404);
        Door.as("centre.fc44").get("/centres/HN/bank-accounts").then().statusCode(404);
        Door.as("centre.fc44").get("/outlets?centre=HN&size=200").then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"centre.fc44", "outlet.wd440101"})
    void whatHeadquartersKeepsForItselfIsClosed(String caller) {
        for (String path : List.of(
                "/users",
                "/users/hq.admin",
                "/audit",
                "/permissions",
                "/coverage",
                "/terms",
                "/verification",
                "/product-units")) {
            Door.as(caller).get(path).then().statusCode(403).body("code", equalTo("AU-905"));
        }
        Door.as(caller).get("/coverage?day=2026-01-01").then().statusCode(403);
        closed(caller, "/centres", Map.of("code", "X1", "name", "X", "provinceCode", "430000"));
        closed(caller, "/outlets", Map.of("code", "X1", "name", "X", "centreCode", "FC44", "provinceCode", "440000"));
        closed(caller, "/product-categories", Map.of("code", "XX", "name", "X", "warrantyMonths", "12"));
        closed(caller, "/product-models", Map.of("model", "X1", "category", "TV"));
        closed(caller, "/parts", Map.of("code", "X1", "name", "X", "category", "TV", "unitPrice", "1.00"));
        closed(caller, "/terms", Map.of("term", "CONFIRM_REMINDER_DAYS", "value", "5", "validFrom", "2030-01-01"));
        closed(caller, "/parts/TV-PNL/prices", Map.of("price", "1.00", "validFrom", "2030-01-01"));
    }

    private static void closed(String caller, String path, Map<String, Object> body) {
        Door.as(caller).body(body).post(path).then().statusCode(403).body("code", equalTo("AU-905"));
    }

    @Test
    void noticesAreTheReadersOwn() {
        List<String> ofHunan = Door.as("centre.hn").get("/notices?size=200").path("items.id");
        List<String> ofGuangdong =
                Door.as("centre.fc44").get("/notices?size=200").path("items.id");
        assertThat(ofHunan).isNotEmpty().doesNotContainAnyElementsOf(ofGuangdong);
        Door.as("centre.fc44")
                .post("/notices/" + ofHunan.get(0) + "/read")
                .then()
                .statusCode(404);
        Door.as("centre.fc44")
                .get("/notices/" + ofHunan.get(0) + "/readings")
                .then()
                .statusCode(not(200));
        Door.as("outlet.hn-b").get("/notices?size=200").then().body("items.id", not(hasItem(ofHunan.get(0))));
    }

    @Test
    void keysAndSessionsAreTheReadersOwn() {
        String id = Door.as("centre.hn")
                .body("{\"label\":\"erp\"}")
                .post("/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Door.as("centre.fc44").get("/api-keys?size=200").then().body("items.id", not(hasItem(id)));
        Door.as("centre.fc44").delete("/api-keys/" + id).then().statusCode(404);
        Door.as("centre.hn").delete("/api-keys/" + id).then().statusCode(204);
    }

    @Test
    void aKeySeesNoMoreThanItsOwner() {
        String key = Door.as("centre.fc44")
                .body("{\"label\":\"erp\"}")
                .post("/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        Door.withKey(key).get("/outlets/HN-A").then().statusCode(404);
        Door.withKey(key).get("/outlets/WD440101").then().statusCode(200);
        Door.withKey(key).get("/users").then().statusCode(403);
    }
}
