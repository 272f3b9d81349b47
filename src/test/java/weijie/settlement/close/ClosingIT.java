package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** Several statements at once through the REST door: the same verbs and rights as one by one, and a reason for each that is left out. */
class ClosingIT {

    private static final URI ROOT = URI.create(RunningServer.url());

    private final FreshMonth month = FreshMonth.on(ROOT).usual().handedIn();
    private final String no = month.statement();
    private final String path = "/settlements/" + month.month() + "/acts";

    private String digest() {
        return Door.as("hq.accounts").get("/statements/" + no).then().extract().path("digest");
    }

    private ValidatableResponse ask(String who, String verb, String digest) {
        return Door.as(who)
                .body(Map.of("verb", verb, "statements", List.of(Map.of("number", no, "digest", digest))))
                .post(path)
                .then();
    }

    private JsonPath done(String verb, String digest) {
        String id = ask("hq.accounts", verb, digest).statusCode(202).extract().path("id");
        Eventually.await(
                verb + " over",
                Duration.ofMinutes(2),
                () -> Door.as("hq.accounts").get(path + "/" + id).path("over"));
        return Door.as("hq.accounts").get(path + "/" + id).then().extract().jsonPath();
    }

    private String state() {
        return Door.as("hq.accounts").get("/statements/" + no).path("state");
    }

    @Test
    void aMonthIsSentRemindedOfAndPublishedAsItWasSeen() {
        month.calculated();
        String seen = digest();
        assertThat(done("SEND", seen).getBoolean("results[0].done")).isTrue();
        assertThat(state()).isEqualTo("SENT_TO_CENTRE");
        // Pressed again when it is over, it says why there is nothing to do.
        JsonPath again = done("SEND", seen);
        assertThat(again.getString("results[0].code")).isEqualTo("ST-404");
        assertThat(again.getString("results[0].message")).contains("待中心确认");
        assertThat(done("REMIND", digest()).getBoolean("results[0].done")).isTrue();
        assertThat(done("REMIND", digest()).getString("results[0].code")).isEqualTo("CL-702");
        Door.as("centre.fc44")
                .get("/notices?size=200")
                .then()
                .body(
                        "items.findAll { it.link == '/settlement/view.xhtml?no=" + no
                                + "' && it.text.startsWith('总部催办') }.size()",
                        equalTo(1));
        assertThat(done("PUBLISH", digest()).getString("results[0].code")).isEqualTo("ST-404");
        Door.as("centre.fc44").post("/statements/" + no + "/confirm").then().statusCode(200);
        assertThat(done("REMIND", digest()).getString("results[0].code")).isEqualTo("CL-701");
        assertThat(done("PUBLISH", digest()).getBoolean("results[0].done")).isTrue();
        assertThat(state()).isEqualTo("PUBLISHED");
    }

    @Test
    void whoPressesAgainWhileItIsUnderWayIsShownTheSame() throws SQLException {
        month.calculated();
        String seen = digest();
        String begun = done("SEND", seen).getString("id");
        job("state = 'RUNNING', owner = 'another server', heartbeat_at = '2999-01-01'", begun);
        try {
            ask("hq.director", "SEND", seen).statusCode(202).body("id", equalTo(begun));
            ask("hq.director", "REMIND", seen).statusCode(202).body("id", not(equalTo(begun)));
        } finally {
            job("state = 'DONE'", begun);
        }
    }

    /** As another server would have written down of the job of an act. */
    private static void job(String changed, String act) throws SQLException {
        try (Connection database = RunningServer.database();
                PreparedStatement change = database.prepareStatement("UPDATE job SET " + changed
                        + " WHERE id = (SELECT a.job_id FROM closing_act a WHERE a.id = ?)")) {
            change.setString(1, act);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whatWasCalculatedAnewSinceIsNotSent() {
        month.calculated();
        String seen = digest();
        month.calculated();
        assertThat(done("SEND", seen).getString("results[0].code")).isEqualTo("ST-451");
        assertThat(state()).isEqualTo("CALCULATED");
    }

    @Test
    void nobodyElseActsAndNothingIsAskedForBlindly() {
        month.calculated();
        ask("centre.fc44", "SEND", digest()).statusCode(403);
        ask("hq.reviewer", "SEND", digest()).statusCode(403);
        ask("hq.accounts", "PUBLISH", "").statusCode(422).body("code", equalTo("CL-703"));
        Door.as("hq.accounts")
                .body(Map.of("verb", "SEND"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("CL-704"));
        Door.as("hq.accounts").body(Map.of()).post(path).then().statusCode(400);
        Door.as("hq.accounts").get(path + "/1").then().statusCode(404).body("code", equalTo("CL-705"));
        Door.as("hq.accounts")
                .body(Map.of("verb", "SEND", "statements", List.of(Map.of("number", "JS-NONE", "digest", digest()))))
                .post(path)
                .then()
                .statusCode(404);
    }
}
