package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.ApiClient;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** The month cockpit through the REST door: a month on its way from the first record to its publication. */
class CockpitIT {

    private static final URI ROOT = URI.create(RunningServer.url());

    private final FreshMonth month = FreshMonth.on(ROOT).usual().handedIn();
    private final String path = "/settlements/" + month.month() + "/cockpit";
    private final String no = month.statement();

    private JsonPath get(String who, String more) {
        return Door.as(who).get(path + more).then().statusCode(200).extract().jsonPath();
    }

    private Map<String, Object> step(String who, String step) {
        return get(who, "").getMap("centres.find { it.centreCode == 'FC44' }.steps.find { it.step == '" + step + "' }");
    }

    private List<String> reasons(String step) {
        return get("hq.accounts", "")
                .getList("centres.find { it.centreCode == 'FC44' }.steps.find { it.step == '" + step
                        + "' }.reasons.code");
    }

    private void done(String who, String verb) {
        Door.as(who).post("/statements/" + no + "/" + verb).then().statusCode(200);
    }

    @Test
    void aMonthGoesThroughItsStepsAndSaysWhatKeepsIt() {
        assertThat(step("hq.accounts", "SUBMITTED"))
                .containsEntry("done", 6)
                .containsEntry("total", 6)
                .containsEntry("state", "DONE");
        assertThat(step("hq.accounts", "CALCULATED")).containsEntry("state", "UNDER_WAY");
        ApiClient.as("hq.accounts", ROOT).run("months/" + month.month() + "/calculate?trial=true");
        assertThat(reasons("CALCULATED")).containsExactly("TRIED");
        month.calculated();
        assertThat(step("hq.accounts", "CALCULATED"))
                .containsEntry("done", 6)
                .containsEntry("amount", "70.00")
                .containsEntry("state", "DONE");
        assertThat(step("hq.accounts", "SENT")).containsEntry("done", 0).containsEntry("state", "UNDER_WAY");
        // What is looked through at headquarters is not the centre's business yet.
        assertThat(step("centre.fc44", "CALCULATED")).containsEntry("amount", null);
        done("hq.accounts", "send");
        assertThat(reasons("CONFIRMED")).containsExactly("NOT_CONFIRMED");
        Door.as("centre.fc44")
                .body(Map.of("orderNos", List.of(month.order(5)), "reason", "应按保内结算"))
                .post("/statements/" + no + "/dispute")
                .then()
                .statusCode(200);
        JsonPath stuck = get("hq.accounts", "?stuck=true&order=DAYS_LEFT");
        assertThat(reasons("CONFIRMED")).containsExactly("DISPUTED");
        assertThat(stuck.getString("centres[0].centreCode")).isEqualTo("FC44");
        assertThat(stuck.getInt("stuck")).isEqualTo(1);
        assertThat(stuck.getString("centres[0].steps[5].reasons[0].message")).isEqualTo("1 条异议待总部答复");
        assertThat(stuck.getLong("centres[0].daysLeft")).isBetween(0L, 15L);
        Door.as("hq.accounts")
                .body(Map.of("orderNo", month.order(5), "decision", "REJECTED", "answer", "购机已二十个月，超出保修期，维持原结论"))
                .post("/statements/" + no + "/resolve")
                .then()
                .statusCode(200);
        done("centre.fc44", "confirm");
        assertThat(step("hq.accounts", "PUBLISHED")).containsEntry("state", "UNDER_WAY");
        done("hq.accounts", "publish");
        JsonPath published = get("hq.accounts", "");
        assertThat(step("hq.accounts", "PUBLISHED"))
                .containsEntry("state", "DONE")
                .containsEntry("amount", "70.00");
        assertThat(published.getString("centres[0].due")).isNull();
        assertThat(published.getInt("totals[6].centresDone")).isEqualTo(1);
        assertThat(step("hq.accounts", "PAID"))
                .containsEntry("state", "UNDER_WAY")
                .containsEntry("done", 0);
        Door.as("hq.accounts").get(path + "?stuck=true").then().body("centres", hasSize(0));
    }

    @Test
    void aCentreSeesItsOwnRowAndAnOutletNothing() {
        // Whatever there is of a month is looked for in several tables.
        month.calculated();
        done("hq.accounts", "send");
        Door.as("centre.fc44").get(path).then().statusCode(200).body("centres.centreCode", contains("FC44"));
        Door.as("centre.hn")
                .get(path)
                .then()
                .statusCode(200)
                .body("centres", hasSize(0))
                .body("totals[0].total", equalTo(0));
        Door.as("outlet.wd440101").get(path).then().statusCode(403);
        Door.as("hq.accounts").get("/settlements/nothing/cockpit").then().statusCode(404);
    }
}
