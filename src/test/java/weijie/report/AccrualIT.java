package weijie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** The estimate of a month through the REST door: made while nothing of it is published, compared with what came, never changed. */
class AccrualIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual();

    private JsonPath accrual(String more) {
        return Door.as("hq.director")
                .get("/accruals?month=" + month.month() + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void published() {
        month.calculated();
        for (String[] verb :
                new String[][] {{"hq.accounts", "send"}, {"centre.fc44", "confirm"}, {"hq.accounts", "publish"}}) {
            Door.as(verb[0])
                    .post("/statements/" + month.statement() + '/' + verb[1])
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void itIsMadeOnceComparedWithWhatCameAndNeverChanged() {
        month.handedIn();
        assertThat(accrual("").getInt("version")).isZero();
        Door.run("hq.accounts", "/accruals?month=" + month.month());
        JsonPath first = accrual("");
        assertThat(first.getInt("version")).isEqualTo(1);
        List<List<Object>> rows = first.getList("report.rows");
        List<Object> ready = rows.stream()
                .filter(row ->
                        ((String) row.get(0)).startsWith("FC44 ") && row.get(1).equals("已提交，待本月结算"))
                .findFirst()
                .orElseThrow();
        assertThat(ready.get(2)).isEqualTo(4);
        assertThat(ready.get(5)).isEqualTo("70.00");
        assertThat(compared()).as("nothing is settled yet").isEmpty();
        Door.run("hq.accounts", "/accruals?month=" + month.month());
        assertThat(accrual("").getList("versions")).containsExactly(2, 1);
        String expected = fc44(first);
        published();
        assertThat(compared()).singleElement().satisfies(row -> {
            assertThat(row.get(2)).isEqualTo(expected);
            assertThat(row.get(3)).isEqualTo("70.00");
        });
        Door.as("hq.accounts")
                .post("/accruals?month=" + month.month())
                .then()
                .statusCode(409)
                .body("code", equalTo("RE-821"));
        assertThat(accrual("&version=1").getList("report.rows")).isEqualTo(rows);
        for (String form : List.of(".pdf", ".xlsx")) {
            Door.as("hq.accounts")
                    .accept("*/*")
                    .get("/accruals/accrual" + form + "?month=" + month.month())
                    .then()
                    .statusCode(200);
        }
    }

    private static String fc44(JsonPath accrual) {
        List<List<Object>> rows = accrual.getList("report.rows");
        long fen = rows.stream()
                .filter(row -> ((String) row.get(0)).startsWith("FC44 "))
                .mapToLong(row -> Long.parseLong(((String) row.get(5)).replace(".", "")))
                .sum();
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    /** The row of this month and centre, if there is one. */
    private List<List<Object>> compared() {
        List<List<Object>> rows = Door.as("hq.accounts")
                .get("/accruals/accuracy?perCentre=true&until=" + month.month())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("rows");
        return rows.stream()
                .filter(row -> row.get(0).equals(month.month().toString()) && ((String) row.get(1)).startsWith("FC44 "))
                .toList();
    }

    @Test
    void onlyTheAccountsSectionAndTheDirectorSeeItAndAMonthThatIsNotOverHasNone() {
        Door.as("hq.accounts")
                .get("/accruals/accuracy?until=2001-01")
                .then()
                .statusCode(200)
                .body("rows", empty());
        for (String nobody : List.of("centre.fc44", "outlet.wd440101", "hq.reviewer", "hq.parts")) {
            for (String path : List.of("", "/accuracy", "/accrual.pdf", "/accrual.xlsx")) {
                Door.as(nobody)
                        .accept("*/*")
                        .get("/accruals" + path + "?month=" + month.month())
                        .then()
                        .statusCode(403);
            }
            Door.as(nobody).post("/accruals?month=" + month.month()).then().statusCode(403);
        }
        Door.as("hq.accounts")
                .post("/accruals?month=2026-10")
                .then()
                .statusCode(409)
                .body("code", equalTo("RE-820"));
        Door.as("hq.accounts")
                .get("/accruals?month=" + month.month() + "&version=9")
                .then()
                .statusCode(404)
                .body("code", equalTo("RE-822"));
    }
}
