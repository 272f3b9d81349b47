package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.ApiClient;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** What people do to a statement on its way: orders taken off it, promises kept through recalculations, bounds, trials beside it. */
class TakenOffIT {

    private final URI root = URI.create(RunningServer.url());
    private final FreshMonth month = FreshMonth.on(root).usual().handedIn();
    private final String no = month.statement();
    private final String residual = no.replaceAll("-1$", "-2");

    private static RequestSpecification accounts() {
        return Door.as("hq.accounts");
    }

    private static RequestSpecification centre() {
        return Door.as("centre.fc44");
    }

    private void calculated(String parameters) {
        ApiClient.as("hq.accounts", root).run("months/" + month.month() + "/calculate" + parameters);
    }

    private static void done(String who, String statement, String verb) {
        Door.as(who).post("/statements/" + statement + '/' + verb).then().statusCode(200);
    }

    private static void refused(String who, String statement, String verb, String code) {
        Door.as(who)
                .post("/statements/" + statement + '/' + verb)
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
    }

    private static void reopened(String statement) {
        Door.as("hq.director")
                .body(Map.of("reason", "总部改判后重算"))
                .post("/statements/" + statement + "/reopen")
                .then()
                .statusCode(200);
    }

    private static void reviewed(String orderNo, String verb) {
        Door.as("hq.reviewer")
                .body(Map.of("reason", "核对后改判"))
                .post("/repair-orders/" + orderNo + '/' + verb)
                .then()
                .statusCode(200);
    }

    private void disputed(String statement, Map<String, Object> line) {
        centre().body(Map.of("lines", List.of(line), "reason", "金额不对，请核对"))
                .post("/statements/" + statement + "/dispute")
                .then()
                .statusCode(200);
    }

    private static String line(String orderNo, String statement) {
        return accounts()
                .get("/statements/" + statement + "/lines?size=200&q=" + orderNo)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind != 'ADJUSTMENT' }.reasonCode");
    }

    @Test
    void anOrderTakenOffItsStatementStopsItUntilItIsCalculatedAgain() {
        calculated("");
        reviewed(month.order(3), "waive-repeat");
        accounts()
                .get("/statements/" + no)
                .then()
                .body("leftOrders", equalTo(1))
                .body("verbs", not(hasItem("SEND")));
        refused("hq.accounts", no, "send", "ST-450");
        calculated("");
        assertThat(line(month.order(3), no)).isEqualTo("REPEAT_WAIVED");
        accounts()
                .get("/statements/" + no)
                .then()
                .body("total", equalTo("90.00"))
                .body("leftOrders", equalTo(0));
        done("hq.accounts", no, "send");
        reviewed(month.order(1), "suspect");
        refused("centre.fc44", no, "confirm", "ST-450");
        reopened(no);
        calculated("");
        assertThat(line(month.order(1), no)).isEqualTo("SUSPECT");
        done("hq.accounts", no, "send");
        done("centre.fc44", no, "confirm");
        reviewed(month.order(4), "invalidate");
        refused("hq.accounts", no, "publish", "ST-450");
        reopened(no);
        refused("hq.accounts", no, "send", "ST-450");
        calculated("");
        reviewed(month.order(2), "question");
        refused("hq.accounts", no, "send", "ST-450");
        calculated("");
        assertThat(line(month.order(2), no)).isEqualTo("ABNORMAL");
        done("hq.accounts", no, "send");
        done("centre.fc44", no, "confirm");
        done("hq.accounts", no, "publish");
        accounts().get("/verification").then().body("ok", equalTo(true));
    }

    @Test
    void anOrderTakenOffAResidualPaperLeavesItWhenThatIsReopened() {
        calculated("");
        done("hq.accounts", no, "send");
        disputed(no, Map.of("orderNo", month.order(4)));
        done("centre.fc44", no, "confirm");
        done("hq.accounts", no, "publish");
        reviewed(month.order(4), "invalidate");
        accounts()
                .body(Map.of("orderNo", month.order(4), "decision", "REJECTED", "answer", "该单已判为无效，不予结算"))
                .post("/statements/" + residual + "/resolve")
                .then()
                .statusCode(200);
        refused("centre.fc44", residual, "confirm", "ST-450");
        reopened(residual);
        accounts()
                .get("/statements/" + residual)
                .then()
                .body("state", equalTo("DISSOLVED"))
                .body("total", equalTo("0.00"));
        accounts().get("/months/" + month.month()).then().body("state", equalTo("CLOSED"));
        accounts().get("/verification").then().body("ok", equalTo(true));
    }

    @Test
    void whatWasPromisedAboutALineSurvivesARecalculation() {
        calculated("");
        done("hq.accounts", no, "send");
        disputed(no, Map.of("orderNo", month.order(1), "claimed", "20.00"));
        accounts()
                .body(Map.of(
                        "orderNo",
                        month.order(1),
                        "decision",
                        "PARTLY_ACCEPTED",
                        "granted",
                        "15.00",
                        "answer",
                        "按协议加五元"))
                .post("/statements/" + no + "/resolve")
                .then()
                .statusCode(200)
                .body("total", equalTo("75.00"));
        calculated("");
        accounts()
                .get("/statements/" + no)
                .then()
                .body("state", equalTo("CALCULATED"))
                .body("total", equalTo("75.00"))
                .body("disputes", hasSize(1))
                .body("disputes[0].state", equalTo("PARTLY_ACCEPTED"))
                .body("disputes[0].granted", equalTo("15.00"));
    }

    @Test
    void aGrantHasBoundsAndAnAnswer() {
        calculated("");
        done("hq.accounts", no, "send");
        String dispute = "/statements/" + no + "/dispute";
        Map<String, Object> tooMuch = Map.of("orderNo", month.order(2), "claimed", "99.00");
        centre().body(Map.of("lines", List.of(tooMuch), "reason", "金额不对，请核对"))
                .post(dispute)
                .then()
                .statusCode(422)
                .body("code", equalTo("ST-453"));
        centre().body(Map.of("lines", List.of(tooMuch), "reason", "金额不对，请核对", "claimReason", "含两次上门的协议价"))
                .post(dispute)
                .then()
                .statusCode(200);
        disputed(no, Map.of("orderNo", month.order(1), "claimed", "35.00"));
        resolve(
                Map.of("orderNo", month.order(1), "decision", "ACCEPTED", "granted", "99.00", "answer", "同意"),
                422,
                "ST-454");
        resolve(Map.of("orderNo", month.order(1), "decision", "ACCEPTED"), 422, "ST-455");
        resolve(Map.of("orderNo", month.order(1), "decision", "PARTLY_ACCEPTED", "answer", "同意一部分"), 422, "ST-419");
        resolve(Map.of("orderNo", month.order(1), "decision", "ACCEPTED", "answer", "同意"), 200, null);
        accounts().get("/statements/" + no).then().body("total", equalTo("95.00"));
    }

    private void resolve(Map<String, Object> body, int status, String code) {
        accounts()
                .body(body)
                .post("/statements/" + no + "/resolve")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void whoConfirmsOrPublishesSaysWhatTheyRead() {
        calculated("");
        done("hq.accounts", no, "send");
        String read = centre().get("/statements/" + no).path("digest");
        disputed(no, Map.of("orderNo", month.order(1), "claimed", "20.00"));
        resolve(Map.of("orderNo", month.order(1), "decision", "ACCEPTED", "answer", "同意"), 200, null);
        centre().body(Map.of("digest", read))
                .post("/statements/" + no + "/confirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("ST-451"));
        String now = centre().get("/statements/" + no).path("digest");
        centre().body(Map.of("digest", now))
                .post("/statements/" + no + "/confirm")
                .then()
                .statusCode(200);
        accounts()
                .post("/statements/" + no + "/publish?digest=" + read)
                .then()
                .statusCode(409)
                .body("code", equalTo("ST-451"));
        String tag = accounts().get("/statements/" + no).header("ETag");
        accounts()
                .header("If-Match", tag)
                .body(Map.of("digest", now))
                .post("/statements/" + no + "/publish")
                .then()
                .statusCode(200);
        Map<String, Object> published = accounts().get("/statements/" + no).path("");
        assertThat(published.get("digest")).isEqualTo(published.get("sha256"));
        adjusted("-21.00", 409, "ST-456");
        adjusted("-12.00", 201, null);
        adjusted("-9.00", 409, "ST-456");
        adjusted("-8.00", 201, null);
    }

    private void adjusted(String amount, int status, String code) {
        accounts()
                .body(Map.of("orderNo", month.order(1), "amount", amount, "reason", "更正已付金额"))
                .post("/statements/" + no + "/adjust")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void noMonthIsCalculatedBeforeItBeginsNorFormallyBeforeItsWindowOpens() {
        YearMonth now = YearMonth.from(LocalDate.parse(RunningServer.BUSINESS_DATE));
        for (int ahead = 0; ahead < 4; ahead++) {
            for (boolean trial : new boolean[] {false, true}) {
                if (ahead == 0 && trial) {
                    continue;
                }
                accounts()
                        .post("/months/" + now.plusMonths(ahead) + "/calculate?trial=" + trial)
                        .then()
                        .statusCode(409)
                        .body("code", equalTo(ahead == 0 ? "ST-408" : "ST-409"));
            }
        }
    }

    @Test
    void nothingOfATrialIsSeenOutsideHeadquarters() {
        calculated("");
        done("hq.accounts", no, "send");
        reviewed(month.order(1), "suspect");
        String csv = centre().get("/months/" + month.month() + "/lines.csv").asString();
        Map<String, Object> cockpit = centre().get("/months/" + month.month()).path("");
        calculated("?trial=true");
        assertThat(centre().get("/months/" + month.month() + "/lines.csv").asString())
                .as("the centre's lines")
                .isEqualTo(csv)
                .contains(month.order(1));
        assertThat((Map<String, Object>)
                        centre().get("/months/" + month.month()).path(""))
                .as("the centre's cockpit")
                .isEqualTo(cockpit);
        assertThat(accounts().get("/months/" + month.month() + "/lines.csv").asString())
                .as("headquarters reads the last run")
                .contains(",SUSPECT,");
        String next = month.month().plusMonths(1).toString();
        ApiClient.as("hq.accounts", root).run("months/" + next + "/calculate?trial=true");
        accounts().get("/months?size=200").then().body("items.month", hasItem(next));
        centre().get("/months?size=200").then().body("items.month", not(hasItem(next)));
        assertThat(accounts().get("/statements/" + no).<String>path("total")).isEqualTo("70.00");
    }
}
