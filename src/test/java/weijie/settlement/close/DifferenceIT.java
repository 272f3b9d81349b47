package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** Why a statement changed, through the REST door: the causes add up, and a centre knows only what it was sent. */
class DifferenceIT {

    private final FreshMonth month = FreshMonth.on(URI.create(RunningServer.url()));
    private final String no = month.statement();

    private JsonPath differences(String who, String with) {
        return Door.as(who)
                .get("/statements/" + no + "/differences" + with)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void addsUp(JsonPath found) {
        List<String> amounts = found.getList("parts.amount");
        assertThat(amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(found.getString("change"));
        assertThat(new BigDecimal(found.getString("before")).add(new BigDecimal(found.getString("change"))))
                .isEqualByComparingTo(found.getString("after"));
    }

    @Test
    void eachVersionSaysWhyItIsAnother() {
        String first = month.repair("WD440101", 3, "1");
        String second = month.repair("WD440301", 8, "3");
        month.repair("WD440601", 9, "2");
        month.handedIn();
        month.calculated();
        Door.as("hq.accounts").post("/statements/" + no + "/send").then().statusCode(200);
        // A first version has none before it: at most an earlier month, where another test left one.
        assertThat(differences("centre.fc44", "").getString("with.kind")).isIn(null, "MONTH");
        Door.as("hq.reviewer")
                .body(java.util.Map.of("reason", "照片与机身号不符"))
                .post("/repair-orders/" + second + "/suspect")
                .then()
                .statusCode(200);
        month.calculated();
        JsonPath changed = differences("hq.accounts", "");
        assertThat(changed.getString("with.code")).isEqualTo("v1");
        assertThat(changed.getString("change")).isEqualTo("-35.00");
        assertThat(changed.getList("parts.cause")).containsExactly("LEFT_OUT");
        assertThat(changed.getList("parts[0].orderNos")).containsExactly(second);
        assertThat(changed.getString("sentence")).isEqualTo("1 单改为不计入：−¥35.00");
        assertThat(changed.getList("choices.code")).contains("v1", "run-1");
        addsUp(changed);
        addsUp(differences("hq.accounts", "?with=run-1"));
        // The second version is never the centre's business; the first was sent, and the third is.
        Door.as("centre.fc44").get("/statements/" + no + "/differences").then().statusCode(404);
        month.calculated();
        Door.as("hq.accounts").post("/statements/" + no + "/send").then().statusCode(200);
        JsonPath seen = differences("centre.fc44", "?with=v1");
        assertThat(seen.getString("change")).isEqualTo("-35.00");
        assertThat(seen.getList("choices.code")).contains("v1").doesNotContain("run-1", "v2");
        Door.as("centre.fc44")
                .get("/statements/" + no + "/differences?with=run-1")
                .then()
                .statusCode(404)
                .body("code", equalTo("ST-561"));
        for (String nobody : List.of("centre.hn", "outlet.wd440101")) {
            Door.as(nobody)
                    .get("/statements/" + no + "/differences")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("ST-401"));
        }
        assertThat(first).isNotBlank();
        anotherMonth();
    }

    private void anotherMonth() {
        Door.as("centre.fc44").post("/statements/" + no + "/confirm").then().statusCode(200);
        Door.as("hq.accounts").post("/statements/" + no + "/publish").then().statusCode(200);
        assertThat(differences("centre.fc44", "").getString("after")).isEqualTo("30.00");
        JsonPath outlet = differences("outlet.wd440101", "");
        assertThat(outlet.getString("after")).isEqualTo("10.00");
        List<String> months = differences("hq.accounts", "").getList("choices.findAll { it.kind == 'MONTH' }.code");
        months.forEach(other -> addsUp(differences("hq.accounts", "?with=" + other)));
    }
}
