package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.Eventually;

/** The forecast over the REST interface, on the database: whose months it counts, who computes it, who sees it, what is proposed. */
class ForecastIT {

    private static final RepairWorld WORLD = new RepairWorld();

    private final UsedMonths used = new UsedMonths();
    private final String part = used.part();

    @AfterEach
    void nothingIsLeft() throws SQLException {
        used.forget();
    }

    private String centre(String letter) {
        return WORLD.centre(letter);
    }

    /** In April it came to the centre; two outlets used it in May and August, the centre's neighbour in June. */
    private void usedByTwoCentres() throws SQLException {
        used.came("2026-04", centre("A"), part, 20);
        used.used("2026-05", WORLD.outlet("A1"), part, 3);
        used.used("2026-08", WORLD.outlet("A1"), part, 2);
        used.used("2026-08", WORLD.outlet("A2"), part, 2);
        used.givenBack("2026-09", WORLD.outlet("A2"), part, 1);
        used.used("2026-10", WORLD.outlet("A1"), part, 50);
        used.used("2026-06", WORLD.outlet("B1"), part, 9);
    }

    private static void compute() {
        Door.done("hq.parts", "/jobs/" + begun());
    }

    /** The job; one that the server began of its own accord is waited for. */
    private static Object begun() {
        AtomicReference<Response> begun = new AtomicReference<>();
        Eventually.await("nobody computes", Duration.ofSeconds(60), () -> {
            begun.set(Door.as("hq.parts").post("/parts/forecast/calculate"));
            return begun.get().statusCode() != 409;
        });
        return begun.get().then().statusCode(202).extract().path("jobId");
    }

    private JsonPath found(String who, String more) {
        return Door.as(WORLD.account(who))
                .get("/parts/forecast?part=" + part + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aCentresHistoryIsWhatItsOutletsUsedInMonthsThatAreOver() throws Exception {
        usedByTwoCentres();
        compute();
        JsonPath all = found("hq.parts", "");
        assertThat(all.getList("items")).hasSize(2);
        String own = "items.find { it.centreCode == '" + centre("A") + "' }.";
        assertThat(all.getString(own + "from")).isEqualTo("2026-04");
        assertThat(all.<Integer>getList(own + "history")).containsExactly(0, 3, 0, 0, 3, 0);
        assertThat(all.getString(own + "method")).isIn("SBA", "CROSTON", "TSB");
        String other = "items.find { it.centreCode == '" + centre("B") + "' }.";
        assertThat(all.<Integer>getList(other + "history")).containsExactly(9, 0, 0, 0);
        assertThat(all.getString(other + "method")).isEqualTo("MEAN");
        assertThat(all.getDouble(other + "next")).isEqualTo(2.25);
        for (String sort : new String[] {"", "&sort=partCode", "&sort=-partCode"}) {
            JsonPath first = found("hq.parts", "&size=1" + sort);
            JsonPath rest = found("hq.parts", "&size=1&after=" + first.getString("next") + sort);
            assertThat(first.getList("items.centreCode"))
                    .isNotEqualTo(rest.getList("items.centreCode"))
                    .hasSize(1);
            assertThat(rest.getString("next")).isNull();
        }
    }

    @Test
    void onePartOfOneCentreIsForecastAtOnceAndToTheSame() throws Exception {
        usedByTwoCentres();
        JsonPath at = found("hq.director", "&centre=" + centre("A"));
        compute();
        assertThat(at.getList("items"))
                .hasSize(1)
                .isEqualTo(found("hq.parts", "").getList("items").stream()
                        .filter(row ->
                                ((java.util.Map<?, ?>) row).get("centreCode").equals(centre("A")))
                        .toList());
    }

    @Test
    void whatIsThereAndOnItsWayIsCountedWhenOneLooks() throws Exception {
        usedByTwoCentres();
        compute();
        String proposed = "&proposed=true&centre=" + centre("A");
        JsonPath before = found("hq.parts", proposed);
        int upTo = before.getInt("items[0].orderUpTo");
        assertThat(before.getInt("items[0].proposal")).isEqualTo(upTo).isPositive();
        assertThat(before.getString("items[0].reasonCode")).isEqualTo("BELOW_POINT");
        used.lies("OUTLET", WORLD.outlet("A2"), part, "GOOD", 1);
        used.lies("CENTRE", centre("A"), part, "IN_TRANSIT", 1);
        used.lies("OUTLET", WORLD.outlet("B1"), part, "GOOD", 70);
        used.lies("CENTRE", centre("A"), part, "BAD", 70);
        JsonPath meanwhile = found("A", "&proposed=true");
        assertThat(meanwhile.getInt("items[0].onHand")).isEqualTo(1);
        assertThat(meanwhile.getInt("items[0].inTransit")).isEqualTo(1);
        assertThat(meanwhile.getInt("items[0].proposal")).isEqualTo(upTo - 2);
        assertThat(meanwhile.getString("items[0].reason")).contains(String.valueOf(upTo));
        used.lies("CENTRE", centre("A"), part, "GOOD", 30);
        assertThat(found("A", "&proposed=true").getList("items")).isEmpty();
        assertThat(found("A", "").getString("items[0].reasonCode")).isEqualTo("ENOUGH");
        assertThat(found("A", "").getInt("items[0].proposal")).isZero();
    }

    @Test
    void aCentreSeesItselfAndAnOutletNothing() throws Exception {
        usedByTwoCentres();
        compute();
        assertThat(found("B", "").getList("items.centreCode")).containsExactly(centre("B"));
        assertThat(found("B", "&centre=" + centre("A")).getList("items")).isEmpty();
        Door.as(WORLD.account("A1")).get("/parts/forecast").then().statusCode(403);
        Door.as("hq.reviewer").get("/parts/forecast").then().statusCode(403);
        Door.as(WORLD.account("A")).post("/parts/forecast/calculate").then().statusCode(403);
    }

    @Test
    void withoutDemandNoneIsDefinedAndConstantDemandHasNoScaledError() throws Exception {
        used.came("2026-07", centre("A"), part, 5);
        for (String month : new String[] {"2026-05", "2026-06", "2026-07", "2026-08", "2026-09"}) {
            used.used(month, WORLD.outlet("B2"), part, 4);
        }
        compute();
        Door.as(WORLD.account("A"))
                .get("/parts/forecast?part=" + part)
                .then()
                .body("items", hasSize(1))
                .body("items[0].method", equalTo("NONE"))
                .body("items[0].next", nullValue())
                .body("items[0].rmsse", nullValue())
                .body("items[0].proposal", equalTo(0))
                .body("items[0].reason", containsString("3 个月都没有用过"));
        Door.as(WORLD.account("B"))
                .get("/parts/forecast?part=" + part)
                .then()
                .body("items[0].method", equalTo("SMOOTHING"))
                .body("items[0].next", equalTo(4f))
                .body("items[0].rmsse", nullValue())
                .body("items[0].reorderPoint", equalTo(8));
    }

    @Test
    void aPartThatCameThisMonthHasNoHistoryYet() throws Exception {
        used.came("2026-10", centre("A"), part, 5);
        compute();
        Door.as("hq.parts")
                .get("/parts/forecast?part=" + part)
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(found("hq.parts", "&centre=" + centre("A")).getList("items")).isEmpty();
    }

    @Test
    void nobodyComputesWhileSomebodyDoes() throws Exception {
        try (AutoCloseable computing = used.someoneComputes()) {
            Door.as("hq.director")
                    .post("/parts/forecast/calculate")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("PT-780"));
        }
        compute();
    }
}
