package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.testing.RunningServer;

class ApiDoorIT {

    @Test
    void nobodyComesInAndIsToldWhyInTheirLanguage() {
        problem(Door.nobody().get("/me").then(), 401, "AU-904").body("detail", containsString("请先登录"));
        problem(Door.speaking("en-GB,en;q=0.8").get("/users").then(), 401, "AU-904")
                .body("detail", containsString("sign in"))
                .header("Content-Language", "en");
        problem(Door.nobody().get("/no/such/thing").then(), 401, "AU-904");
        problem(Door.nobody().header("Authorization", "Basic ###").get("/me").then(), 401, "AU-902");
        problem(Door.nobody().header("Authorization", "Digest x").get("/me").then(), 401, "AU-904");
        problem(Door.withKey("wj_wrong").get("/me").then(), 401, "AU-908");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() {
        problem(Door.as("hq.admin").get("/no/such/thing").then(), 404, "API-404");
        problem(Door.as("hq.admin").put("/users").then(), 405, "API-405").header("Allow", containsString("GET"));
        problem(
                Door.as("hq.admin")
                        .contentType("text/plain")
                        .body("x")
                        .post("/users")
                        .then(),
                415,
                "API-415");
        problem(Door.as("hq.admin").accept("text/csv").get("/users").then(), 406, "API-406");
        problem(Door.as("hq.admin").body("{bad").post("/users").then(), 400, "API-008")
                .body("errors.field", contains("body"));
        problem(
                        Door.as("hq.admin")
                                .body("{\"userName\":\"x\",\"roles\":[\"BOSS\"]}")
                                .post("/users")
                                .then(),
                        400,
                        "API-009")
                .body("errors.field", contains("roles[0]"));
        problem(Door.as("hq.admin").get("/users?size=201").then(), 400, "API-004")
                .body("errors.field", contains("size"));
        problem(Door.as("hq.admin").get("/users?sort=passwordHash").then(), 400, "API-005");
        problem(Door.as("hq.admin").get("/audit?from=2026-13-01").then(), 400, "API-006");
    }

    /** No body and no type of one, as many clients send a request that they have nothing to say to: refused, never a fault of the server. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/users", "/words", "/centres", "/repair-orders", "/parts/parcels", "/parts/bad-parts/hand-over"
            })
    void aRequestThatSaysNothingIsToldWhatIsMissing(String path) throws Exception {
        // The other tests' client names a type of its own even where it sends nothing.
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(RunningServer.url() + Api.PATH + path))
                                .header("Authorization", "Basic " + basic(account(path)))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    private static String account(String path) {
        return path.startsWith("/parts") ? "centre.hn" : path.startsWith("/repair") ? "outlet.hn-a" : "hq.admin";
    }

    private static String basic(String userName) {
        return Base64.getEncoder()
                .encodeToString((userName + ':' + RunningServer.DEMO_PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** Eleven characters that would be a gigabyte once written out: refused at once, on every kind of field. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"X1\",\"name\":\"x\",\"lon\":1e999999999}",
                "{\"code\":\"X1\",\"name\":\"x\",\"lat\":\"-1e999999999\"}",
                "{\"code\":\"X1\",\"name\":\"x\",\"taxRate\":1e-999999999}",
                "{\"code\":\"X1\",\"name\":\"x\",\"assignedFrom\":\"+999999999-01-01\"}"
            })
    void numbersAndDaysWithoutBoundsAreRefused(String body) {
        problem(Door.as("hq.admin").body(body).post("/outlets").then(), 400, "API-009");
        problem(Door.as("hq.admin").get("/audit?from=%2B999999999-01-01").then(), 400, "API-006");
        problem(Door.as("hq.admin").get("/users?size=1e999999999").then(), 400, "API-004");
    }

    @Test
    void everyAnswerHasItsHeadersAndNoSession() {
        Door.as("hq.admin")
                .get("/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Request-Id", notNullValue())
                .header("Set-Cookie", nullValue())
                .body("id", org.hamcrest.Matchers.instanceOf(String.class))
                .body("userName", equalTo("hq.admin"));
    }

    @Test
    void listsComeInPages() {
        Door.as("hq.admin")
                .get("/users?size=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("total", org.hamcrest.Matchers.greaterThanOrEqualTo(8))
                .body("items[0]", not(org.hamcrest.Matchers.hasKey("passwordHash")));
        Door.as("hq.admin").get("/users?page=9999").then().statusCode(200).body("items", empty());
        Door.as("hq.admin")
                .get("/users?q=hq.rev")
                .then()
                .body("total", equalTo(2))
                .body("items.userName", everyItem(containsString("hq.rev")));
    }

    /** The outside contract: every list takes page, size and sort, and rows of the registers have a code and a name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/centres",
                "/outlets",
                "/parts",
                "/product-categories",
                "/product-models",
                "/fault-codes",
                "/regions",
                "/users"
            })
    void everyRegisterComesInPagesWithCodeAndName(String path) {
        Door.as("hq.admin")
                .get(path + "?page=0&size=1&sort=-code")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", notNullValue())
                .body("items[0].name", notNullValue())
                .body("total", greaterThan(1));
        problem(Door.as("hq.admin").get(path + "?size=201").then(), 400, "API-004");
        problem(Door.as("hq.admin").get(path + "?page=-1").then(), 400, "API-004");
        problem(Door.as("hq.admin").get(path + "?sort=nothing").then(), 400, "API-005");
    }

    @Test
    void nothingIsChangedUnseen() {
        String name = Door.freshName();
        Door.createUser(name, "HQ_REVIEWER");
        String tag = Door.as("hq.admin")
                .get("/users/" + name)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        String body = "{\"displayName\":\"New\"}";
        problem(Door.as("hq.admin").body(body).patch("/users/" + name).then(), 428, "API-428");
        problem(
                Door.as("hq.admin")
                        .header("If-Match", "\"999\"")
                        .body(body)
                        .patch("/users/" + name)
                        .then(),
                412,
                "AU-926");
        problem(
                Door.as("hq.admin")
                        .header("If-Match", "abc")
                        .body(body)
                        .patch("/users/" + name)
                        .then(),
                412,
                "API-412");
        Door.as("hq.admin")
                .header("If-Match", tag)
                .body(body)
                .patch("/users/" + name)
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
        problem(
                Door.as("hq.admin")
                        .header("If-Match", tag)
                        .body(body)
                        .patch("/users/" + name)
                        .then(),
                412,
                "AU-926");
        Door.as("hq.admin")
                .get("/audit?kind=USER&verb=CHANGE&about=" + name)
                .then()
                .body("items", hasSize(1))
                .body("items[0].userName", equalTo("hq.admin"))
                .body(
                        "items[0].changes",
                        hasItem(java.util.Map.of("field", "displayName", "before", "Test", "after", "New")));
    }

    @Test
    void descriptionAndItsPageAreThereForEverybody() {
        io.restassured.RestAssured.given()
                .baseUri(RunningServer.url())
                .get("/openapi?format=JSON")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("paths", org.hamcrest.Matchers.hasKey("/api/v1/users"))
                .body("paths.'/api/v1/users'.get.summary", equalTo("用户 · 列表"))
                .body(
                        "paths.findAll { it.key.startsWith('/api/v1/') }.values()*.values().flatten()"
                                + ".findAll { it.operationId && (!it.summary || !it.responses.'4XX') }",
                        empty())
                .body(
                        "paths.'/api/v1/users'.get.parameters.name",
                        containsInAnyOrder("q", "role", "page", "size", "sort", "after"))
                .body(
                        "paths.'/api/v1/repair-orders'.get.parameters.name",
                        hasItems(
                                "month",
                                "centre",
                                "outlet",
                                "status",
                                "settlementStatus",
                                "serial",
                                "q",
                                "size",
                                "after"))
                .body(
                        "paths.'/api/v1/repair-orders'.get.parameters.find { it.name == 'size' }.description",
                        containsString("200"))
                .body("paths.'/api/v1/repair-orders'.get", not(org.hamcrest.Matchers.hasKey("requestBody")))
                .body("components.schemas.Problem.properties", org.hamcrest.Matchers.hasKey("code"));
        io.restassured.RestAssured.given()
                .baseUri(RunningServer.url())
                .get("/api")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("swagger-ui-bundle.js"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:weijie:problem:" + code))
                .body("detail.length()", lessThanOrEqualTo(300));
    }
}
