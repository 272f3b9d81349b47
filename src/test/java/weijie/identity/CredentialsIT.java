package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.api.Door;
import weijie.testing.RunningServer;

/** Passwords and keys: what is taken, what it opens, and when that ends. */
class CredentialsIT {

    private static final String FIRST = "Reis-und-Tee-9";
    private static final String SECOND = "Noch-ein-Tee-8";

    private static String person() {
        String name = Door.freshName();
        Door.as("hq.admin")
                .body(Map.of("userName", name, "roles", List.of("HQ_PARTS"), "password", FIRST))
                .post("/users")
                .then()
                .statusCode(201);
        return name;
    }

    private static Response issue(String name, String password) {
        return Door.as(name, password).body("{\"label\":\"erp\"}").post("/api-keys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password2026!",
                "P@ssw0rd-2026",
                "1234567890123",
                "qwertyuiop123",
                "Weijie-Demo-2026",
                "woaini1314520",
                "1qaz2wsx3edc",
                "abcdefghijkl"
            })
    void whatEverybodyTriesFirstIsNoPassword(String password) {
        Door.as("hq.admin")
                .body(Map.of("userName", Door.freshName(), "roles", List.of("HQ_PARTS"), "password", password))
                .post("/users")
                .then()
                .statusCode(422)
                .body("code", equalTo("AU-915"));
    }

    @Test
    void aKeyMakesNoKeyAndChangesNoPassword() {
        String name = person();
        String key = issue(name, FIRST).path("key");
        Door.withKey(key)
                .body("{\"label\":\"child\"}")
                .post("/api-keys")
                .then()
                .statusCode(403)
                .body("code", equalTo("AU-930"));
        Door.withKey(key)
                .body(Map.of("current", FIRST, "password", SECOND))
                .post("/me/password")
                .then()
                .statusCode(403)
                .body("code", equalTo("AU-930"));
        Door.as("hq.admin")
                .get("/audit?kind=API_KEY&verb=USE&user=" + name)
                .then()
                .body("total", equalTo(1));
    }

    @Test
    void keysEndWithThePassword() {
        String name = person();
        String changed = issue(name, FIRST).path("key");
        Door.withKey(changed).get("/me").then().statusCode(200);
        Door.as(name, FIRST)
                .body(Map.of("current", FIRST, "password", SECOND))
                .post("/me/password")
                .then()
                .statusCode(204);
        Door.withKey(changed).get("/me").then().statusCode(401);
        String reset = issue(name, SECOND).path("key");
        Door.as("hq.admin").post("/users/" + name + "/reset-password").then().statusCode(200);
        Door.withKey(reset).get("/me").then().statusCode(401);
    }

    @Test
    void keysEndWithTheAccountAndDoNotComeBackWithIt() {
        String name = person();
        String key = issue(name, FIRST).path("key");
        Door.withKey(key).get("/me").then().statusCode(200);
        for (String verb : List.of("disable", "enable")) {
            String version = Door.as("hq.admin").get("/users/" + name).header("ETag");
            Door.as("hq.admin")
                    .header("If-Match", version)
                    .post("/users/" + name + '/' + verb)
                    .then()
                    .statusCode(200);
            Door.withKey(key).get("/me").then().statusCode(401);
        }
        Door.as(name, FIRST).get("/me").then().statusCode(200);
    }

    @Test
    void noKeyLivesForEver() {
        String name = person();
        LocalDate today = LocalDate.parse(RunningServer.BUSINESS_DATE);
        issue(name, FIRST)
                .then()
                .statusCode(201)
                .body("row.expiresOn", equalTo(today.plusDays(365).toString()));
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(366), today.plusYears(20))) {
            until(name, day).then().statusCode(422).body("code", equalTo("AU-925"));
        }
        for (LocalDate day : List.of(today, today.plusDays(365))) {
            until(name, day).then().statusCode(201).body("row.expiresOn", equalTo(day.toString()));
        }
    }

    private static Response until(String name, LocalDate day) {
        return Door.as(name, FIRST)
                .body(Map.of("label", "erp", "expiresOn", day.toString()))
                .post("/api-keys");
    }

    @Test
    void aRepeatedRequestIsNotToldTheSecretAgain() {
        String name = person();
        String once = UUID.randomUUID().toString();
        Response first = Door.as(name, FIRST)
                .header("Idempotency-Key", once)
                .body("{\"label\":\"a\"}")
                .post("/api-keys");
        Response again = Door.as(name, FIRST)
                .header("Idempotency-Key", once)
                .body("{\"label\":\"a\"}")
                .post("/api-keys");
        assertThat(first.<String>path("key")).startsWith("wj_");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).doesNotContain("wj_");
    }

    @Test
    void wrongCurrentPasswordsAreNotedAndLimited() {
        String name = person();
        for (int i = 0; i < 10; i++) {
            change(name, "falsch").then().statusCode(422).body("code", equalTo("AU-918"));
        }
        change(name, "falsch").then().statusCode(429).body("code", equalTo("AU-931"));
        change(name, FIRST).then().statusCode(429).body("code", equalTo("AU-931"));
        Door.as("hq.admin")
                .get("/audit?verb=WRONG_PASSWORD&user=" + name)
                .then()
                .body("total", equalTo(10));
    }

    private static Response change(String name, String current) {
        return Door.as(name, FIRST)
                .body(Map.of("current", current, "password", SECOND))
                .post("/me/password");
    }

    @Test
    void whoIsRefusedForWantOfARoleIsWrittenDown() {
        String name = person();
        Door.as(name, FIRST).get("/users").then().statusCode(403);
        Door.as(name, FIRST).get("/users").then().statusCode(403);
        Door.as("hq.admin")
                .get("/audit?kind=DUTY&verb=REFUSED&user=" + name)
                .then()
                .body("items.aboutId", hasItem("IdentityDesk.users"))
                .body("total", greaterThan(0))
                .body("total", equalTo(1));
    }

    @Test
    void whoAsksForWhatIsNotTheirsIsWrittenDownOnceAMinute() {
        String name = person();
        for (int i = 0; i < 5; i++) {
            Door.as(name, FIRST).get("/repair-orders/NOT-MINE-" + i).then().statusCode(404);
        }
        Door.as("hq.admin")
                .get("/audit?kind=DUTY&verb=REFUSED&user=" + name)
                .then()
                .body("total", equalTo(1))
                .body("items.aboutId", hasItem("ReadingDesk.detail"))
                .body("items[0].changes.after", hasItem("NOT-MINE-0"));
    }
}
