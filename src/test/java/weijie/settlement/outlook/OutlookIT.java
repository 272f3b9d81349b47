package weijie.settlement.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** The early view through the REST door: it is what the calculation makes, and nobody sees another's. */
class OutlookIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual();

    private String of(String more) {
        return "/outlook" + more + (more.contains("?") ? "&" : "?") + "month=" + month.month();
    }

    private static JsonPath get(String who, String path) {
        return Door.as(who).get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void itIsTheCalculatedStatementLineForLine() {
        month.handedIn();
        JsonPath seen = get("centre.fc44", of(""));
        assertThat(seen.getString("figures.expected.amount")).isEqualTo("70.00");
        assertThat(seen.getInt("figures.expected.orders")).isEqualTo(4);
        assertThat(seen.getInt("figures.notPaid")).isEqualTo(1);
        assertThat(seen.getInt("figures.excluded.orders")).isEqualTo(1);
        assertThat(seen.getInt("figures.excluded.open")).isZero();
        assertThat(seen.getString("figures.net")).isEqualTo("70.00");
        assertThat(seen.getString("statementNo")).isNull();
        assertThat(seen.getList("parts.outletCode")).contains("WD440101", "WD440301", "WD440601");
        List<Object> early = get("centre.fc44", of("/FC44/lines?size=200")).getList("items");
        assertThat(early).hasSize(6);
        month.calculated();
        String no = month.statement();
        Door.as("hq.accounts").post("/statements/" + no + "/send").then().statusCode(200);
        List<Object> statement =
                get("centre.fc44", "/statements/" + no + "/lines?size=200").getList("items");
        assertThat(early).isEqualTo(statement);
        assertThat(get("centre.fc44", of("")).getString("statementNo")).isEqualTo(no);
        Door.as("centre.fc44").post("/statements/" + no + "/confirm").then().statusCode(200);
        Door.as("hq.accounts").post("/statements/" + no + "/publish").then().statusCode(200);
        JsonPath published = get("centre.fc44", of(""));
        assertThat(published.getBoolean("published")).isTrue();
        assertThat(published.getString("figures.net")).isEqualTo("70.00");
        assertThat(get("centre.fc44", of("/FC44/lines?size=200")).getList("items"))
                .isEqualTo(statement);
        assertThat(get("hq.accounts", of("")).getString("figures.expected.amount"))
                .isEqualTo("70.00");
    }

    @Test
    void everybodySeesTheirOwn() {
        month.handedIn();
        get("centre.fc44", of(""));
        JsonPath outlet = get("outlet.wd440101", of(""));
        assertThat(outlet.getString("figures.expected.amount")).isEqualTo("30.00");
        assertThat(outlet.getString("outletCode")).isEqualTo("WD440101");
        assertThat(outlet.getList("parts")).isEmpty();
        Door.as("outlet.wd440101")
                .get(of("/FC44/lines?size=200"))
                .then()
                .body("items", hasSize(3))
                .body("items.outletCode", everyItem(equalTo("WD440101")));
        Door.as("hq.accounts")
                .get(of("/centres?size=200"))
                .then()
                .statusCode(200)
                .body("items.find { it.centreCode == 'FC44' }.figures.expected.amount", equalTo("70.00"));
        for (String[] nobody : new String[][] {
            {"centre.hn", "?centre=FC44"},
            {"centre.hn", "/open?centre=FC44"},
            {"centre.hn", "?outlet=WD440101"},
            {"outlet.hn-a", "?centre=FC44"},
            {"outlet.wd440101", "?outlet=WD440301"},
            {"centre.hn", "/FC44/lines"}
        }) {
            Door.as(nobody[0]).get(of(nobody[1])).then().statusCode(404);
        }
        Door.as("centre.hn").post(of("/refresh?centre=FC44")).then().statusCode(404);
        Door.as("centre.fc44").get(of("/centres")).then().statusCode(403);
        Door.as("centre.hn").get(of("/open?size=200")).then().body("items.orderNo", not(hasItem(month.order(1))));
    }

    @Test
    void whatIsNotEarnedYetSaysWhatBringsItIn() {
        RepairWorld world = new RepairWorld();
        String order = world.draft("A1");
        String centre = world.account("A");
        JsonPath before = get(centre, "/outlook?month=2026-10");
        Map<String, Object> open = open(centre, order);
        assertThat(open).containsEntry("remedy", "SUBMIT").containsEntry("reasonCode", "NOT_SUBMITTED");
        assertThat(open.get("page")).isEqualTo("/repair/view.xhtml?no=" + order);
        assertThat((String) open.get("act")).contains("提交");
        String worth = (String) open.get("amount");
        assertThat(worth).isNotEqualTo("0.00");
        assertThat(before.getString("figures.excluded.amount")).isEqualTo(worth);
        assertThat(before.getString("figures.expected.amount")).isEqualTo("0.00");
        assertThat(open(world.account("A1"), order)).isEqualTo(open);
        for (String neighbour : new String[] {"B", "A2"}) {
            assertThat(get(world.account(neighbour), "/outlook/open?month=2026-10&size=200")
                            .getList("items.orderNo"))
                    .doesNotContain(order);
        }
        world.done("A1", order, "submit");
        // What was computed a moment ago is shown; whoever does not want to wait asks for it.
        Door.run(centre, "/outlook/refresh?month=2026-10");
        JsonPath after = get(centre, "/outlook?month=2026-10");
        assertThat(after.getString("figures.expected.amount")).isEqualTo(worth);
        assertThat(after.getString("figures.toEarn")).isEqualTo("0.00");
        assertThat(get(centre, "/outlook/open?month=2026-10").getList("items")).isEmpty();
    }

    private static Map<String, Object> open(String who, String order) {
        return get(who, "/outlook/open?month=2026-10&size=200").getMap("items.find { it.orderNo == '" + order + "' }");
    }
}
