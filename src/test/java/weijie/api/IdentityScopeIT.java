package weijie.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is nobody's administrator sees and changes nothing but their own account. */
class IdentityScopeIT {

    @ParameterizedTest
    @ValueSource(strings = {"hq.reviewer", "hq.accounts", "hq.parts"})
    void othersAccountsAreNotToBeSeen(String userName) {
        for (String path : new String[] {"/users", "/users/hq.admin", "/audit", "/permissions", "/sessions"}) {
            Door.as(userName).get(path).then().statusCode(403).body("code", equalTo("AU-905"));
        }
        Door.as(userName)
                .body("{\"userName\":\"x1\",\"roles\":[\"HQ_ADMIN\"]}")
                .post("/users")
                .then()
                .statusCode(403);
        Door.as(userName)
                .header("If-Match", "1")
                .body("{\"roles\":[\"HQ_ADMIN\"]}")
                .patch("/users/" + userName)
                .then()
                .statusCode(403);
        Door.as(userName).post("/users/hq.admin/reset-password").then().statusCode(403);
        Door.as(userName).get("/me").then().statusCode(200).body("userName", equalTo(userName));
    }

    @Test
    void theDirectorLooksButDoesNotChange() {
        Door.as("hq.director").get("/users").then().statusCode(200);
        Door.as("hq.director").get("/audit").then().statusCode(200);
        Door.as("hq.director").post("/users/hq.parts/reset-password").then().statusCode(403);
    }

    @Test
    void othersKeysAreNotThere() {
        String id = Door.as("hq.parts")
                .body("{\"label\":\"mine\"}")
                .post("/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Door.as("hq.reviewer").delete("/api-keys/" + id).then().statusCode(404);
        Door.as("hq.reviewer").get("/api-keys").then().body("items.userName", everyItem(equalTo("hq.reviewer")));
        Door.as("hq.admin").get("/api-keys?size=200").then().body("items.id", hasItem(id));
        Door.as("hq.parts").delete("/api-keys/" + id).then().statusCode(204);
    }

    @Test
    void verificationIsForThoseWhoAnswerForTheMoney() {
        for (String name : new String[] {"hq.director", "hq.accounts", "hq.admin"}) {
            Door.as(name).get("/verification").then().statusCode(200).body("checks.code", hasItem("AUDIT_APPEND_ONLY"));
        }
        Door.as("hq.reviewer").get("/verification").then().statusCode(403);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Door.as("hq.admin").get("/users/nobody.at.all").then().statusCode(404).body("code", equalTo("AU-910"));
        Door.as("hq.admin").get("/jobs/1").then().statusCode(404).body("code", equalTo("JB-901"));
        Door.as("hq.admin").get("/jobs/abc").then().statusCode(404);
        Door.as("hq.admin").delete("/jobs/1").then().statusCode(404);
        Door.as("hq.admin").post("/notices/1/read").then().statusCode(404).body("code", equalTo("NT-901"));
        Door.as("hq.admin").delete("/sessions/1").then().statusCode(404).body("code", not("API-404"));
    }
}
