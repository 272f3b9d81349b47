package weijie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.api.Door;

/** Announcements at the REST door: those they are for read them, those who publish see who has, and nobody else learns of them. */
class AnnouncementIT {

    private static final String OVER = "2099-12-31";

    private static String publish(String addressees) {
        return Door.as("hq.accounts")
                .body(Map.of(
                        "title",
                        "公告 " + UUID.randomUUID(),
                        "body",
                        "请在月底前核对本月单据。",
                        "addressees",
                        addressees,
                        "shownUntil",
                        OVER))
                .post("/announcements")
                .then()
                .statusCode(201)
                .body("addressees", equalTo(addressees))
                .body("publishedBy", equalTo("hq.accounts"))
                .extract()
                .path("id")
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYBODY, true, true, true",
        "HEADQUARTERS, true, false, false",
        "CENTRES, false, true, false",
        "OUTLETS, false, false, true"
    })
    void itIsToldToThoseItIsFor(String addressees, boolean headquarters, boolean centre, boolean outlet) {
        String id = publish(addressees);
        Map.of("hq.reviewer", headquarters, "centre.fc44", centre, "outlet.wd440101", outlet)
                .forEach((who, isTold) -> {
                    Door.as(who)
                            .get("/announcements")
                            .then()
                            .statusCode(200)
                            .body("items.id", isTold ? hasItem(id) : not(hasItem(id)));
                    Door.as(who).get("/announcements/" + id).then().statusCode(isTold ? 200 : 404);
                    Door.as(who).post("/announcements/" + id + "/read").then().statusCode(isTold ? 204 : 404);
                });
    }

    @Test
    void whoPublishesSeesWhoHasReadIt() {
        Door.as("centre.hn").get("/me").then().statusCode(200);
        String id = publish("CENTRES");
        Door.as("centre.fc44").get("/announcements/" + id).then().body("readAt", nullValue());
        for (int twice = 0; twice < 2; twice++) {
            Door.as("centre.fc44").post("/announcements/" + id + "/read").then().statusCode(204);
        }
        Door.as("centre.fc44").get("/announcements/" + id).then().body("readAt", notNullValue());
        List<Map<String, Object>> readers = Door.as("hq.director")
                .get("/announcements/" + id + "/readings?size=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(readers)
                .filteredOn(one -> one.get("readAt") != null)
                .extracting(one -> one.get("userName"), one -> one.get("place"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("centre.fc44", "FC44"));
        assertThat(readers).extracting(one -> one.get("userName")).contains("centre.hn");
        assertThat(readers).extracting(one -> one.get("userName")).doesNotContain("outlet.wd440101", "hq.admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hq.reviewer", "hq.parts", "hq.inspector", "centre.fc44", "outlet.wd440101"})
    void whoDoesNotPublishOnlyReads(String who) {
        String id = publish("EVERYBODY");
        Door.as(who)
                .body(Map.of("title", "x", "body", "x", "addressees", "EVERYBODY", "shownUntil", OVER))
                .post("/announcements")
                .then()
                .statusCode(403);
        Door.as(who).post("/announcements/" + id + "/withdraw").then().statusCode(403);
        Door.as(who).get("/announcements/" + id + "/readings").then().statusCode(403);
        Door.as(who).get("/announcements?all=true").then().statusCode(403);
        Door.as(who).get("/announcements/" + id).then().statusCode(200).body("$", not(hasItem("readers")));
    }

    @Test
    void whatIsWithdrawnIsToldToNobodyButWhoPublishes() {
        String id = publish("EVERYBODY");
        Door.as("hq.admin")
                .post("/announcements/" + id + "/withdraw")
                .then()
                .statusCode(200)
                .body("withdrawnAt", notNullValue());
        Door.as("hq.admin")
                .post("/announcements/" + id + "/withdraw")
                .then()
                .statusCode(409)
                .body("code", equalTo("NT-913"));
        Door.as("centre.fc44").get("/announcements").then().body("items.id", not(hasItem(id)));
        Door.as("centre.fc44")
                .get("/announcements/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("NT-910"));
        Door.as("hq.admin").get("/announcements?all=true&size=200").then().body("items.id", hasItem(id));
    }

    @Test
    void whatIsMissingOrPastIsNamed() {
        Door.as("hq.admin")
                .body(Map.of("title", "x", "body", "x", "addressees", "EVERYBODY", "shownUntil", "2026-01-01"))
                .post("/announcements")
                .then()
                .statusCode(422)
                .body("code", equalTo("NT-911"))
                .body("errors.field", hasItem("shownUntil"));
        Door.as("hq.admin")
                .body(Map.of("title", "x", "body", "x", "addressees", "SOMEBODY", "shownUntil", OVER))
                .post("/announcements")
                .then()
                .statusCode(400)
                .body("code", equalTo("API-007"));
        Door.as("hq.admin")
                .body(Map.of("title", "", "body", "x", "addressees", "EVERYBODY", "shownUntil", OVER))
                .post("/announcements")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("title"));
        Door.as("hq.admin").get("/announcements/17").then().statusCode(404);
    }
}
