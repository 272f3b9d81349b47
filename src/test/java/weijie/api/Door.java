package weijie.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import weijie.testing.Eventually;
import weijie.testing.RunningServer;

/** How the tests of the REST API knock: as a demo account, as any account, with a key, or as nobody. */
public final class Door {

    private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

    private Door() {}

    public static RequestSpecification as(String userName) {
        return as(userName, RunningServer.DEMO_PASSWORD);
    }

    public static RequestSpecification as(String userName, String password) {
        return nobody().auth().preemptive().basic(userName, password);
    }

    public static RequestSpecification withKey(String key) {
        return nobody().header("Authorization", "Bearer " + key);
    }

    public static RequestSpecification nobody() {
        return speaking("zh");
    }

    public static RequestSpecification speaking(String language) {
        return given().baseUri(RunningServer.url())
                .basePath(Api.PATH)
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .urlEncodingEnabled(true);
    }

    /** Begins long work as somebody and waits until it is done. */
    public static void run(String userName, String path) {
        done(userName, as(userName).post(path).then().statusCode(202).extract().header("Location"));
    }

    /** Waits until the job with this address is over; it must be done then. */
    public static void done(String userName, String location) {
        String job = location.substring(location.indexOf("/jobs/"));
        Eventually.await(
                job + " over",
                LONGEST_WORK,
                () -> !List.of("QUEUED", "RUNNING")
                        .contains(as(userName).get(job).path("state")));
        as(userName).get(job).then().body("state", equalTo("DONE"));
    }

    /** A user name that no other test has. */
    public static String freshName() {
        return "t" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** Opens an account of headquarters and returns its one-time password. */
    public static String createUser(String userName, String role) {
        return as("hq.admin")
                .body("{\"userName\":\"" + userName + "\",\"displayName\":\"Test\",\"roles\":[\"" + role + "\"]}")
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("oneTimePassword");
    }
}
