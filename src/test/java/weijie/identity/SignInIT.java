package weijie.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.RunningServer;

class SignInIT {

    private static final String COOKIE = "WEIJIE";

    @Test
    void wrongPasswordsSlowAnyNameDownAlikeAndKeepNobodyOut() {
        String known = Door.freshName();
        String password = Door.createUser(known, "HQ_PARTS");
        for (String name : List.of(known, Door.freshName())) {
            for (int i = 0; i < 5; i++) {
                Door.as(name, "wrong").get("/me").then().statusCode(401).body("code", equalTo("AU-902"));
            }
            long begun = System.nanoTime();
            Door.as(name, "wrong").get("/me").then().statusCode(401).body("code", equalTo("AU-902"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(60));
        }
        Door.as(known, password).get("/me").then().statusCode(403).body("code", equalTo("AU-907"));
        assertThat(form(known, password, newVisitor("/home.xhtml")).header("Location"))
                .endsWith("/profile/password.xhtml");
    }

    @Test
    void manyWrongPasswordsFromOneAddressKeepNobodyThereOut() throws Exception {
        String name = Door.freshName();
        String password = ready(name);
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 210; i++) {
                guesses.add(guessers.submit(
                        () -> Door.as(Door.freshName(), "wrong").get("/me").statusCode()));
            }
            for (Future<Integer> guess : guesses) {
                assertThat(guess.get()).isIn(401, 429);
            }
        } finally {
            guessers.shutdown();
        }
        Door.as(name, password).get("/me").then().statusCode(200);
    }

    @Test
    void thirtyTwoAtOnceAllGetIn() throws Exception {
        List<String> names = new ArrayList<>();
        Map<String, String> passwords = new HashMap<>();
        for (int i = 0; i < 32; i++) {
            String name = Door.freshName();
            passwords.put(name, Door.createUser(name, "HQ_PARTS"));
            names.add(name);
        }
        ExecutorService people = Executors.newFixedThreadPool(32);
        try {
            List<Future<String>> codes = new ArrayList<>();
            names.forEach(name -> codes.add(people.submit(
                    () -> Door.as(name, passwords.get(name)).get("/me").path("code"))));
            for (Future<String> code : codes) {
                assertThat(code.get())
                        .as("in, but for the change of the one-time password")
                        .isEqualTo("AU-907");
            }
        } finally {
            people.shutdown();
        }
    }

    @Test
    void theFormLeadsToThePageAskedForWithAFreshSession() {
        String before = newVisitor("/users/list.xhtml?q=1");
        Response answer = form("hq.admin", RunningServer.DEMO_PASSWORD, before);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/users/list.xhtml?q=1");
        String after = answer.cookie(COOKIE);
        assertThat(after).isNotNull().isNotEqualTo(before);
        assertThat(answer.getDetailedCookie(COOKIE).isHttpOnly()).isTrue();
        assertThat(page("/home.xhtml", after).statusCode()).isEqualTo(200);
        assertThat(page("/home.xhtml", before).statusCode()).isEqualTo(302);
    }

    @Test
    void aCookieAloneReadsButChangesNothingInTheApi() {
        String cookie = signIn("hq.reviewer");
        Door.nobody().cookie(COOKIE, cookie).get("/me").then().statusCode(200).body("userName", equalTo("hq.reviewer"));
        Door.nobody()
                .cookie(COOKIE, cookie)
                .post("/notices/read-all")
                .then()
                .statusCode(403)
                .body("code", equalTo("AU-909"));
    }

    @Test
    void aSessionThatIsEndedByAnotherIsOverAtOnce() {
        String cookie = signIn("hq.inspector");
        String id = Door.as("hq.admin")
                .get("/sessions")
                .then()
                .extract()
                .path("items.find { it.userName == 'hq.inspector' }.id");
        assertThat(page("/home.xhtml", cookie).statusCode()).isEqualTo(200);
        Door.as("hq.reviewer").delete("/sessions/" + id).then().statusCode(404);
        Door.as("hq.admin").delete("/sessions/" + id).then().statusCode(204);
        Response after = page("/home.xhtml", cookie);
        assertThat(after.statusCode()).isEqualTo(302);
        assertThat(after.header("Location")).endsWith("/login.xhtml?ended=1");
    }

    @Test
    void anAjaxRequestWithoutSessionIsLedToTheForm() {
        given().baseUri(RunningServer.url())
                .redirects()
                .follow(false)
                .header("Faces-Request", "partial/ajax")
                .post("/users/list.xhtml")
                .then()
                .statusCode(200)
                .contentType(containsString("text/xml"))
                .body(containsString("<redirect url=\"/login.xhtml?ended=1\"/>"));
    }

    @Test
    void aOneTimePasswordOpensNothingButItsChange() {
        String name = Door.freshName();
        String password = Door.createUser(name, "HQ_REVIEWER");
        Door.as(name, password).get("/me").then().statusCode(403).body("code", equalTo("AU-907"));
        Door.as(name, password).get("/me/password").then().statusCode(403).body("code", equalTo("AU-907"));
        Response answer = form(name, password, newVisitor("/home.xhtml"));
        assertThat(answer.header("Location")).endsWith("/profile/password.xhtml");
        String cookie = answer.cookie(COOKIE);
        assertThat(page("/home.xhtml", cookie).header("Location")).endsWith("/profile/password.xhtml");
        assertThat(page("/profile/password.xhtml", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void aFirstPasswordIsSetWithTheOneTimePasswordByRestToo() {
        String name = Door.freshName();
        String oneTime = Door.createUser(name, "HQ_REVIEWER");
        Door.as(name, oneTime)
                .body(Map.of("current", oneTime, "password", "short"))
                .post("/me/password")
                .then()
                .statusCode(422)
                .body("code", equalTo("AU-914"));
        Door.as(name, oneTime)
                .body(Map.of("current", oneTime, "password", "Reis-und-Tee-9"))
                .post("/me/password")
                .then()
                .statusCode(204);
        Door.as(name, "Reis-und-Tee-9").get("/me").then().statusCode(200);
        Door.as(name, oneTime).get("/me").then().statusCode(401);
    }

    @Test
    void anAgreedFirstPasswordHasTheRulesOfAPassword() {
        String name = Door.freshName();
        Map<String, Object> body =
                new HashMap<>(Map.of("userName", name, "roles", List.of("HQ_REVIEWER"), "password", name + "-1234567"));
        Door.as("hq.admin").body(body).post("/users").then().statusCode(422).body("code", equalTo("AU-915"));
        body.put("password", "Reis-und-Tee-9");
        Door.as("hq.admin")
                .body(body)
                .post("/users")
                .then()
                .statusCode(201)
                .body("oneTimePassword", org.hamcrest.Matchers.nullValue());
        Door.as(name, "Reis-und-Tee-9").get("/me").then().statusCode(200);
        Map<String, Object> changed = Map.of("password", "Noch-ein-Tee-8", "mustChangePassword", true);
        Door.as("hq.reviewer")
                .body(changed)
                .post("/users/" + name + "/password")
                .then()
                .statusCode(403);
        Door.as("hq.admin")
                .body(changed)
                .post("/users/" + name + "/password")
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(true));
        Door.as(name, "Noch-ein-Tee-8").get("/me").then().statusCode(403).body("code", equalTo("AU-907"));
    }

    @Test
    void aKeyHasItsRolesUntilItIsRevoked() {
        Response issued = Door.as("hq.accounts")
                .body("{\"label\":\"erp\",\"expiresOn\":\"2026-12-31\"}")
                .post("/api-keys");
        String key = issued.path("key");
        Door.withKey(key).get("/me").then().statusCode(200).body("userName", equalTo("hq.accounts"));
        Door.withKey(key).get("/users").then().statusCode(403);
        Door.as("hq.accounts").delete("/api-keys/" + issued.path("id")).then().statusCode(204);
        Door.withKey(key).get("/me").then().statusCode(401).body("code", equalTo("AU-908"));
        Door.as("hq.accounts")
                .body("{\"label\":\"more\",\"roles\":[\"HQ_ADMIN\"]}")
                .post("/api-keys")
                .then()
                .statusCode(403)
                .body("code", equalTo("AU-924"));
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndNobodyDisablesThemselves() {
        String name = Door.freshName();
        String password = ready(name);
        Door.as(name, password).get("/me").then().statusCode(200);
        String tag = Door.as("hq.admin").get("/users/" + name).header("ETag");
        Door.as("hq.admin")
                .header("If-Match", tag)
                .post("/users/" + name + "/disable")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        Door.as(name, password).get("/me").then().statusCode(401).body("code", equalTo("AU-902"));
        String own = Door.as("hq.admin").get("/users/hq.admin").header("ETag");
        Door.as("hq.admin")
                .header("If-Match", own)
                .post("/users/hq.admin/disable")
                .then()
                .statusCode(409)
                .body("code", equalTo("AU-913"));
    }

    /** An account whose one-time password was changed on the page for it. */
    private static String ready(String name) {
        String once = Door.createUser(name, "HQ_PARTS");
        String cookie = form(name, once, newVisitor("/home.xhtml")).cookie(COOKIE);
        String fresh = "Fresh-" + once;
        Response page = page("/profile/password.xhtml", cookie);
        post(
                "/profile/password.xhtml",
                page.asString(),
                cookie,
                Map.of("current", once, "password", fresh, "again", fresh));
        return fresh;
    }

    private static String signIn(String userName) {
        return form(userName, RunningServer.DEMO_PASSWORD, newVisitor("/home.xhtml"))
                .cookie(COOKIE);
    }

    /** Asks for a page as somebody new; the answer is the session that remembers it. */
    private static String newVisitor(String wanted) {
        Response answer = page(wanted, null);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login.xhtml");
        return answer.cookie(COOKIE);
    }

    private static Response page(String path, String cookie) {
        var request =
                given().baseUri(RunningServer.url()).redirects().follow(false).urlEncodingEnabled(false);
        return cookie == null
                ? request.get(path)
                : request.cookie(COOKIE, cookie).get(path);
    }

    private static Response form(String userName, String password, String cookie) {
        Response page = page("/login.xhtml", cookie);
        return post("/login.xhtml", page.asString(), cookie, Map.of("userName", userName, "password", password));
    }

    /** Sends the form of the page that has these fields, with everything hidden in it and the nonce that scripts would send. */
    private static Response post(String path, String html, String cookie, Map<String, String> fields) {
        var request = given().baseUri(RunningServer.url())
                .redirects()
                .follow(false)
                .cookie(COOKIE, cookie)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        Matcher form = Pattern.compile("<form id=\"([^\"]+)\".*?</form>", Pattern.DOTALL)
                .matcher(html);
        while (form.find()) {
            if (fields.keySet().stream()
                    .allMatch(name -> form.group().contains("name=\"" + form.group(1) + ':' + name + '"'))) {
                fields.forEach((name, value) -> request.formParam(form.group(1) + ':' + name, value));
                request.formParam(form.group(1), form.group(1));
                request.formParam(
                        "jakarta.faces.ViewState",
                        find("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"", form.group()));
                request.formParam(
                        find(
                                "<button[^>]*name=\"([^\"]+)\"[^>]*type=\"submit\"|<button[^>]*type=\"submit\"[^>]*name=\"([^\"]+)\"",
                                form.group()),
                        "");
                request.formParam(
                        "primefaces.nonce",
                        find("nonce=\"([^\"]+)\"", html).replace("&#x3D;", "=").replace("&#61;", "="));
                return request.post(path);
            }
        }
        throw new AssertionError("no form with " + fields.keySet() + " on " + path + "\n" + html);
    }

    private static String find(String pattern, String html) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
