package weijie.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.Build;
import weijie.testing.Instance;
import weijie.testing.Program;
import weijie.testing.RunningServer;

/** The accounts with the published password: made when first used, in a demonstration only. */
class DemoAccountsIT {

    @Test
    void aCentresAccountIsMadeWhenItIsFirstUsed() {
        RepairWorld world = new RepairWorld();
        for (String who : List.of("A", "A1")) {
            String name = world.account(who);
            users(name).body("total", equalTo(0));
            Door.as(name, "not the published one")
                    .get("/me")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("AU-902"));
            users(name).body("total", equalTo(0));
            Door.as(name)
                    .get("/me")
                    .then()
                    .statusCode(200)
                    .body("roles", equalTo(List.of(who.equals("A") ? "CENTRE_CLERK" : "OUTLET_CLERK")));
            users(name).body("total", equalTo(1));
            Door.as("hq.admin")
                    .get("/audit?verb=CREATE&about=" + name)
                    .then()
                    .body("items", hasSize(1))
                    .body("items.userName", hasItem("system"));
        }
    }

    private static io.restassured.response.ValidatableResponse users(String name) {
        return Door.as("hq.admin").get("/users?q=" + name).then().statusCode(200);
    }

    @Test
    void twoFirstSignInsAtOnceMakeOneAccount() {
        RepairWorld world = new RepairWorld();
        String name = world.account("B");
        List<CompletableFuture<Response>> all = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Door.as(name).get("/me")))
                .toList();
        assertThat(all).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
        users(name).body("total", equalTo(1));
    }

    @Test
    void thereIsNoAccountForACodeThatDoesNotExist() {
        for (String name : List.of("centre.nowhere", "outlet.nowhere", "hq.nobody", "centre.", "outlet.")) {
            Door.as(name).get("/me").then().statusCode(401).body("code", equalTo("AU-902"));
        }
    }

    @Test
    void withoutADemonstrationThereIsNone() {
        String password = "First-Start-2026";
        Path home = Build.freshHome("without-demo");
        Instance plain = Instance.launch(home, Map.of("WEIJIE_DEMO", "false", "WEIJIE_ADMIN_PASSWORD", password));
        try {
            var admin = given().baseUri(plain.url())
                    .basePath("/api/v1")
                    .auth()
                    .preemptive()
                    .basic("admin", password);
            admin.get("/me").then().statusCode(200);
            given().baseUri(plain.url())
                    .basePath("/api/v1")
                    .auth()
                    .preemptive()
                    .basic("admin", password)
                    .contentType("application/json")
                    .body(Map.of("code", "C1", "name", "中心", "provinceCode", "430000"))
                    .post("/centres")
                    .then()
                    .statusCode(201);
            for (String name : List.of("hq.admin", "hq.reviewer", "centre.c1", "centre.fc44")) {
                given().baseUri(plain.url())
                        .basePath("/api/v1")
                        .auth()
                        .preemptive()
                        .basic(name, RunningServer.DEMO_PASSWORD)
                        .get("/me")
                        .then()
                        .statusCode(401);
            }
            given().baseUri(plain.url())
                    .get("/login.xhtml")
                    .then()
                    .statusCode(200)
                    .body(not(containsString(RunningServer.DEMO_PASSWORD)));
        } finally {
            plain.stop();
        }
        Program withDemo = Program.run(Map.of(
                "WEIJIE_HOME", home.toString(),
                "WEIJIE_PORT", String.valueOf(Build.freePort()),
                "WEIJIE_DEMO", "true"));
        assertThat(withDemo.exitCode()).as(withDemo.console()).isEqualTo(1);
        assertThat(withDemo.console()).contains("AU-933").contains("WEIJIE_DEMO=false");
    }
}
