package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.Authenticator;
import weijie.testing.Eventually;
import weijie.testing.RunningServer;

/** What a password opens that has a second factor beside it, and how one is got, spent and lost. */
class SecondFactorIT {

    private static final String PASSWORD = "Reis-und-Tee-9";
    private static final String CODE = "Weijie-Code";

    private static String person(String role) {
        String name = Door.freshName();
        Door.as("hq.admin")
                .body(Map.of("userName", name, "roles", List.of(role), "password", PASSWORD))
                .post("/users")
                .then()
                .statusCode(201);
        return name;
    }

    private static Authenticator begin(String name) {
        String secret = Door.as(name, PASSWORD)
                .post("/me/second-factor")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        return new Authenticator(secret);
    }

    /** Enrols with the code of this half minute and returns the recovery codes; the next code is then that of the next. */
    private static List<String> enrol(String name, Authenticator phone) {
        return enrol(name, phone.code(0));
    }

    private static List<String> enrol(String name, String code) {
        return Door.as(name, PASSWORD)
                .body(Map.of("code", code))
                .post("/me/second-factor/confirm")
                .then()
                .statusCode(200)
                .body("recoveryCodes", hasSize(10))
                .extract()
                .path("recoveryCodes");
    }

    private static Response change(String name, String code) {
        var request = Door.as(name, PASSWORD);
        return (code == null ? request : request.header(CODE, code)).post("/notices/read-all");
    }

    @Test
    void aFactorCountsOnceACodeOfItWasRight() {
        String name = person("HQ_ACCOUNTS");
        Authenticator phone = begin(name);
        Door.as(name, PASSWORD)
                .body(Map.of("code", "000000".equals(phone.code(0)) ? "000001" : "000000"))
                .post("/me/second-factor/confirm")
                .then()
                .statusCode(422)
                .body("code", equalTo("AU-960"));
        change(name, null).then().statusCode(204);
        enrol(name, phone);
        change(name, null).then().statusCode(403).body("code", equalTo("AU-968"));
        Door.as(name, PASSWORD).get("/me").then().statusCode(200);
        Door.as("hq.admin").get("/audit?verb=ENROL_FACTOR&about=" + name).then().body("total", equalTo(1));
    }

    @Test
    void aCodeIsGoodForOneRequest() {
        String name = person("HQ_ACCOUNTS");
        Authenticator phone = begin(name);
        String spent = phone.code(0);
        List<String> recovery = enrol(name, spent);
        change(name, spent).then().statusCode(401).body("code", equalTo("AU-960"));
        String code = phone.code(1);
        change(name, code).then().statusCode(204);
        change(name, code).then().statusCode(401).body("code", equalTo("AU-960"));
        change(name, recovery.get(0)).then().statusCode(204);
        change(name, recovery.get(0)).then().statusCode(401);
        Door.as(name, PASSWORD).get("/me/second-factor").then().body("codesLeft", equalTo(9));
    }

    @Test
    void aKeyGoesOnWorking() {
        String name = person("HQ_ACCOUNTS");
        String key = Door.as(name, PASSWORD)
                .body("{\"label\":\"erp\"}")
                .post("/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        enrol(name, begin(name));
        Door.withKey(key).post("/notices/read-all").then().statusCode(204);
        Door.withKey(key).delete("/me/second-factor").then().statusCode(403).body("code", equalTo("AU-930"));
    }

    @Test
    void guessingComesToAStop() {
        String name = person("HQ_ACCOUNTS");
        Authenticator phone = begin(name);
        List<String> recovery = enrol(name, phone);
        for (int i = 0; i < SecondFactor.MOST_FAILURES; i++) {
            change(name, "no-such-code").then().statusCode(401);
        }
        change(name, recovery.get(0)).then().statusCode(403).body("code", equalTo("AU-961"));
        Door.as("hq.admin")
                .get("/audit?verb=WRONG_CODE&about=" + name)
                .then()
                .body("total", equalTo(SecondFactor.MOST_FAILURES));
    }

    @Test
    void anotherAdministratorTakesALostOneOffAndSaysWhy() {
        String name = person("HQ_ADMIN");
        Authenticator phone = begin(name);
        enrol(name, phone);
        String path = "/users/" + name + "/reset-second-factor";
        Door.as("hq.admin").body("{}").post(path).then().statusCode(422).body("code", equalTo("FD-001"));
        Door.as("hq.reviewer").body("{\"reason\":\"x\"}").post(path).then().statusCode(403);
        Door.as(name, PASSWORD)
                .header(CODE, phone.code(1))
                .body("{\"reason\":\"lost\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("AU-967"));
        Door.as("hq.admin")
                .body("{\"reason\":\"手机丢失，已当面核对\"}")
                .post(path)
                .then()
                .statusCode(200);
        change(name, null).then().statusCode(204);
        Door.as("hq.admin")
                .get("/audit?verb=RESET_FACTOR&about=" + name)
                .then()
                .body("items[0].userName", equalTo("hq.admin"))
                .body("items[0].changes[0].after", equalTo("手机丢失，已当面核对"));
    }

    @Test
    void theSecretIsUnreadableInTheDatabaseAndTheCodesAreHashes() throws SQLException {
        String name = person("HQ_ACCOUNTS");
        String secret = Door.as(name, PASSWORD).post("/me/second-factor").path("secret");
        List<String> recovery = enrol(name, new Authenticator(secret));
        try (Connection connection = RunningServer.database();
                PreparedStatement kept = connection.prepareStatement(
                        "select concat(f.secret, ' ', group_concat(c.code_hash)) from second_factor f"
                                + " join recovery_code c on c.user_name = f.user_name where f.user_name = ?")) {
            kept.setString(1, name);
            try (var row = kept.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).doesNotContain(secret);
                recovery.forEach(code -> assertThat(code).isNotEmpty().satisfies(one -> {
                    try {
                        assertThat(row.getString(1)).doesNotContain(one, one.replace("-", ""));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
        }
    }

    /** A demanded factor opens nothing but its own setting up; the switch is taken back for the tests that follow. */
    @Test
    void wherePolicyWantsOneNothingElseIsOpenBeforeItIsSetUp() throws SQLException {
        String name = person("HQ_DIRECTOR");
        change(name, null).then().statusCode(204);
        sql("insert into term_value (id, term, value, valid_from, changed_by)"
                + " values (330, 'SECOND_FACTOR_DIRECTOR_FROM', '2026-01-01', '2026-01-01', 'test')");
        try {
            Eventually.await(
                    "the switch is seen",
                    Duration.ofSeconds(30),
                    () -> change(name, null).statusCode() == 403);
            change(name, null).then().body("code", equalTo("AU-969"));
            Door.as(name, PASSWORD).get("/me/second-factor").then().body("demanded", equalTo(true));
            Authenticator phone = begin(name);
            List<String> recovery = enrol(name, phone);
            change(name, phone.code(1)).then().statusCode(204);
            Door.as(name, PASSWORD)
                    .header(CODE, recovery.get(0))
                    .delete("/me/second-factor")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("AU-966"));
        } finally {
            sql("delete from term_value where id = 330");
            String other = person("HQ_DIRECTOR");
            Eventually.await(
                    "the switch is gone",
                    Duration.ofSeconds(30),
                    () -> change(other, null).statusCode() == 204);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = RunningServer.database();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.executeUpdate();
        }
    }
}
