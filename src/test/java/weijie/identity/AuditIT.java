package weijie.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;

/** The audit log says who changed which field from what to what, and is read by few and changed by nobody. */
class AuditIT {

    @Test
    void aChangeNamesItsFields() {
        String code = "AU" + Door.freshName().substring(1, 6).toUpperCase(java.util.Locale.ROOT);
        Door.as("hq.admin")
                .body(Map.of("code", code, "name", "旧名称" + code, "provinceCode", "430000", "contact", "李敏"))
                .post("/centres")
                .then()
                .statusCode(201);
        String tag = Door.as("hq.admin").get("/centres/" + code).header("ETag");
        Door.as("hq.admin")
                .header("If-Match", tag)
                .body(Map.of("name", "新名称" + code))
                .patch("/centres/" + code)
                .then()
                .statusCode(200);
        Door.as("hq.admin")
                .get("/audit?verb=CHANGE&about=" + code)
                .then()
                .body("items", hasSize(1))
                .body("items[0].userName", equalTo("hq.admin"))
                .body("items[0].at", notNullValue())
                .body("items[0].address", notNullValue())
                .body("items[0].changes", hasSize(1))
                .body(
                        "items[0].changes[0]",
                        equalTo(Map.of("field", "name", "before", "旧名称" + code, "after", "新名称" + code)));
    }

    @Test
    void aSecretIsNeverWrittenDown() {
        String name = Door.freshName();
        String once = Door.createUser(name, "HQ_PARTS");
        Door.as("hq.admin").post("/users/" + name + "/reset-password").then().statusCode(200);
        String log = Door.as("hq.admin")
                .get("/audit?about=" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(log)
                .contains(name)
                .doesNotContain(once)
                .doesNotContain("$argon2");
    }

    @Test
    void whoIsRefusedLeavesNoChange() {
        String code = Door.freshName();
        Door.as("hq.reviewer")
                .body(Map.of("code", code, "name", "x", "provinceCode", "430000"))
                .post("/centres")
                .then()
                .statusCode(403);
        Door.as("hq.admin").get("/audit?about=" + code).then().body("total", equalTo(0));
    }

    @Test
    void thereIsNoVerbThatChangesIt() {
        String id = Door.as("hq.admin")
                .get("/audit")
                .then()
                .extract()
                .path("items[0].id")
                .toString();
        Door.as("hq.admin").delete("/audit/" + id).then().statusCode(404);
        Door.as("hq.admin").body("{}").patch("/audit/" + id).then().statusCode(404);
        Door.as("hq.admin").delete("/audit").then().statusCode(405);
        Door.as("hq.admin")
                .get("/audit")
                .then()
                .body("items.id", hasItem(notNullValue()))
                .body("items", not(hasSize(0)));
    }
}
