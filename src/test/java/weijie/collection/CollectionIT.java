package weijie.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.payment.WorkedMonths;
import weijie.repair.RepairWorld;
import weijie.testing.RunningServer;

/** The 20 that the worked example's first month leaves owing: collected in instalments, paid in, written off, each by two people. */
@DisplayName("debts that are collected")
class CollectionIT {

    private final WorkedMonths months = new WorkedMonths().november();
    private final String no = opened(months);
    private final String path = "/collections/" + no;

    private static String opened(WorkedMonths months) {
        return Door.as("hq.director")
                .body(Map.of("statementNo", months.firstStatement(), "reason", "合同到期"))
                .post("/collections")
                .then()
                .statusCode(201)
                .extract()
                .path("no");
    }

    private ValidatableResponse found(String who) {
        return Door.as(who).get(path).then();
    }

    private static String reference() {
        return "CS" + UUID.randomUUID().toString().substring(0, 12);
    }

    private Response record(String who, String amount, String reference) {
        return Door.as(who)
                .body(Map.of("amount", amount, "bankReference", reference, "paidOn", "2026-10-31"))
                .post(path + "/record-payment");
    }

    private Response press(String who, String verb) {
        return Door.as(who).post(path + verb);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private void agree(Object... monthsAndAmounts) {
        List<Map<String, String>> parts = Stream.iterate(0, i -> i + 2)
                .limit(monthsAndAmounts.length / 2)
                .map(i -> Map.of("month", monthsAndAmounts[i].toString(), "amount", monthsAndAmounts[i + 1].toString()))
                .toList();
        Door.as("hq.accounts")
                .body(Map.of("instalments", parts))
                .post(path + "/agree-instalments")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("state", equalTo("IN_INSTALMENTS"));
    }

    private static void allIsWell() {
        for (String code :
                List.of("LEDGER_BALANCED", "LEDGER_CHAIN", "STATEMENT_POSTED", "PAID_ONCE", "DEBTS_COLLECTED")) {
            Door.as("hq.director")
                    .get("/verification")
                    .then()
                    .body("checks.find { it.code == '" + code + "' }.ok", equalTo(true));
        }
    }

    private String receivable() {
        return Door.as("hq.accounts")
                .get("/ledger/balances?size=200&centre=" + months.centre())
                .path("items.find { it.account == '1101' }.balance");
    }

    private YearMonth second() {
        return YearMonth.parse(Door.as("hq.accounts")
                        .get("/statements/" + months.firstStatement())
                        .<String>path("month"))
                .plusMonths(1);
    }

    @Test
    void aDebtHasOneCaseThatItsCentreSeesAndNobodyElse() {
        found("hq.accounts")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("cause", equalTo("BY_HAND"))
                .body("statementNo", equalTo(months.firstStatement()))
                .body("open", equalTo("20.00"))
                .body("verbs", contains("AGREE_INSTALMENTS", "RECORD_PAYMENT", "PROPOSE_WRITE_OFF"))
                .body("events.verb", contains("OPEN_CASE"));
        found(months.clerk()).statusCode(200).body("open", equalTo("20.00")).body("verbs", empty());
        found(months.neighbour()).statusCode(404).body("code", equalTo("DC-701"));
        found(months.outletClerk()).statusCode(403);
        assertThat(Door.as(months.clerk()).get("/collections?size=200").<List<String>>path("items.no"))
                .containsExactly(no);
        assertThat(Door.as(months.neighbour()).get("/collections?size=200").<List<String>>path("items.no"))
                .doesNotContain(no);
        assertThat(Door.as(months.clerk()).get("/notices?size=50").<List<String>>path("items.text"))
                .anyMatch(text -> text.contains(no));
        Map<String, String> again = Map.of("statementNo", months.firstStatement(), "reason", "再开一次");
        refused(Door.as("hq.accounts").body(again).post("/collections"), 409, "DC-717");
        refused(Door.as(months.clerk()).body(again).post("/collections"), 403, "AU-905");
        refused(
                Door.as("hq.accounts")
                        .body(Map.of("statementNo", "JS-NONE", "reason", "没有"))
                        .post("/collections"),
                409,
                "DC-713");
    }

    @Test
    void aPaymentIsRecordedByOneAndConfirmedByAnother() {
        refused(record("hq.accounts", "20.01", reference()), 422, "DC-706");
        refused(record("hq.accounts", "0.00", reference()), 422, "DC-706");
        refused(press("hq.accounts2", "/confirm-payment"), 409, "DC-708");
        String reference = reference();
        record("hq.accounts", "5.00", reference).then().statusCode(200).body("reliefs[0].state", equalTo("PROPOSED"));
        refused(record("hq.accounts", "5.00", reference()), 409, "DC-707");
        refused(press("hq.accounts", "/confirm-payment"), 403, "DC-709");
        found("hq.accounts").body("open", equalTo("20.00"));
        List<Integer> answers =
                atOnce(() -> press("hq.accounts2", "/confirm-payment"), () -> press("hq.director", "/confirm-payment"));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        found(months.clerk()).body("open", equalTo("15.00")).body("state", equalTo("OPEN"));
        assertThat(receivable()).isEqualTo("15.00");
        refused(record("hq.accounts", "1.00", ' ' + reference.toLowerCase(Locale.ROOT)), 422, "DC-711");
        record("hq.accounts", "15.00", reference()).then().statusCode(200);
        press("hq.admin", "/confirm-payment").then().statusCode(200).body("state", equalTo("SETTLED"));
        refused(record("hq.accounts", "1.00", reference()), 409, "DC-703");
        Door.as(months.clerk())
                .get("/ledger/entries?size=200&event=DEBT_PAID_IN&reference=" + no + "-1")
                .then()
                .body("items.book", contains("CENTRE", "HQ"))
                .body("items.reference.line", contains(months.firstStatement(), months.firstStatement()));
        months.december();
        Door.as("hq.accounts")
                .get("/statements/" + months.secondStatement())
                .then()
                .body("amounts.previousDebt", equalTo("0.00"))
                .body("amounts.net", equalTo("140.00"));
        allIsWell();
    }

    @Test
    void aPaymentThatWasRecordedWronglyIsWithdrawn() {
        String reference = reference();
        record("hq.accounts", "5.00", reference).then().statusCode(200);
        Door.as("hq.accounts")
                .body(Map.of("reason", "流水号抄错"))
                .post(path + "/withdraw")
                .then()
                .statusCode(200)
                .body("reliefs[0].state", equalTo("WITHDRAWN"));
        refused(press("hq.accounts2", "/confirm-payment"), 409, "DC-708");
        record("hq.accounts", "6.00", reference).then().statusCode(200).body("reliefs.no", hasSize(2));
    }

    @Test
    void instalmentsComeToWhatIsOpenAndEachMonthSetsOffWhatIsDue() {
        YearMonth next = second();
        Map<String, Object> short_ =
                Map.of("instalments", List.of(Map.of("month", next.toString(), "amount", "19.99")));
        refused(Door.as("hq.accounts").body(short_).post(path + "/agree-instalments"), 422, "DC-704");
        agree(next, "5.00", next.plusMonths(2), "15.00");
        months.december();
        Door.as("hq.accounts")
                .get("/statements/" + months.secondStatement())
                .then()
                .body("amounts.previousDebt", equalTo("5.00"))
                .body("amounts.setOff", equalTo("5.00"))
                .body("amounts.net", equalTo("135.00"));
        found("hq.accounts")
                .body("open", equalTo("15.00"))
                .body("state", equalTo("IN_INSTALMENTS"))
                .body("setOffs.amount", contains("5.00"))
                .body("setOffs.statementNo", contains(months.secondStatement()));
        String reference = reference();
        months.record(reference).statusCode(200);
        months.confirm().statusCode(200).body("state", equalTo("PAID"));
        assertThat(receivable()).isEqualTo("15.00");
        allIsWell();
    }

    @Test
    void aDebtThatWasAgreedOnAfterTheCalculationIsCalculatedAnew() {
        agree(second().plusMonths(1), "20.00");
        months.december();
        Door.as("hq.accounts")
                .get("/statements/" + months.secondStatement())
                .then()
                .body("amounts.previousDebt", equalTo("0.00"))
                .body("amounts.net", equalTo("140.00"));
        found("hq.accounts").body("open", equalTo("20.00"));
    }

    @Test
    void aWriteOffIsProposedByOneProvenAndApprovedByAnother() {
        Map<String, String> why = Map.of("reason", "中心已注销，无财产");
        Door.as("hq.accounts")
                .body(why)
                .post(path + "/propose-write-off")
                .then()
                .statusCode(200);
        refused(press("hq.accounts", "/write-off"), 403, "DC-709");
        // The director has opened the case.
        refused(press("hq.director", "/write-off"), 403, "DC-709");
        refused(press("hq.accounts2", "/write-off"), 409, "DC-710");
        Door.as("hq.accounts")
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "注销证明.png", RepairWorld.PICTURE, "image/png")
                .post(path + "/files")
                .then()
                .statusCode(200)
                .body("files.fileName", hasSize(1));
        found(months.clerk()).body("files", empty());
        List<Integer> answers =
                atOnce(() -> press("hq.accounts2", "/write-off"), () -> press("hq.admin", "/write-off"));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        found(months.clerk())
                .body("state", equalTo("WRITTEN_OFF"))
                .body("open", equalTo("0.00"))
                .body("events.verb", hasItems("PROPOSE_WRITE_OFF", "ATTACH", "WRITE_OFF"));
        Door.as("hq.accounts")
                .get("/ledger/entries?size=200&event=DEBT_WRITTEN_OFF&reference=" + no + "-1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].postings.account", contains("5201", "1101"));
        allIsWell();
        reversed("DEBT_WRITTEN_OFF");
        found("hq.accounts")
                .body("state", equalTo("OPEN"))
                .body("open", equalTo("20.00"))
                .body("reliefs[0].state", equalTo("REVERSED"));
        allIsWell();
    }

    @Test
    void aPaymentThatIsReversedIsOwedAgainInBothBooks() {
        record("hq.accounts", "20.00", reference()).then().statusCode(200);
        press("hq.accounts2", "/confirm-payment").then().statusCode(200).body("state", equalTo("SETTLED"));
        reversed("DEBT_PAID_IN");
        found("hq.accounts").body("state", equalTo("OPEN")).body("open", equalTo("20.00"));
        assertThat(receivable()).isEqualTo("20.00");
        Door.as("hq.accounts")
                .get("/ledger/entries?size=200&event=DEBT_PAID_IN&reference=" + no + "-1")
                .then()
                .body("items.findAll { it.reversalOf != null }.book.sort()", contains("CENTRE", "HQ"));
        record("hq.accounts", "20.00", reference()).then().statusCode(200);
        press("hq.accounts2", "/confirm-payment").then().statusCode(200).body("state", equalTo("SETTLED"));
        allIsWell();
    }

    private void reversed(String event) {
        int entry = Door.as("hq.accounts")
                .get("/ledger/entries?size=200&event=" + event + "&reference=" + no + "-1")
                .path("items.find { it.book == 'HQ' }.no");
        Door.as("hq.accounts")
                .body(Map.of("reason", "银行退回"))
                .post("/ledger/entries/" + entry + "/reverse")
                .then()
                .statusCode(200);
        Door.as("hq.director")
                .post("/ledger/entries/" + entry + "/approve-reversal")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsPaidInWhileTheMonthSetsItOffIsTakenOnce() {
        months.decemberConfirmed();
        record("hq.accounts", "20.00", reference()).then().statusCode(200);
        List<Integer> answers = atOnce(
                () -> press("hq.accounts2", "/confirm-payment"),
                () -> Door.as("hq.accounts").post("/statements/" + months.secondStatement() + "/publish"));
        assertThat(answers)
                .as("one of them is told that the debt is another by now")
                .containsExactlyInAnyOrder(200, 409);
        found("hq.accounts").body("open", equalTo("0.00")).body("state", equalTo("SETTLED"));
        allIsWell();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Supplier<Response>... presses) {
        return Stream.of(presses)
                .map(press -> CompletableFuture.supplyAsync(press, work -> new Thread(work).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .toList();
    }

    @Test
    void theDatabaseRefusesWhatWouldBeMoreThanIsOwedAndTheCheckFindsWhatWasChanged() throws SQLException {
        try (Connection database = RunningServer.database();
                Statement sql = database.createStatement()) {
            String where = " WHERE case_no = '" + no + "'";
            assertThat(catching(sql, "UPDATE collection_case SET taken = 20.01" + where))
                    .isTrue();
            assertThat(catching(sql, "UPDATE collection_case SET state = 'SETTLED'" + where))
                    .isTrue();
            assertThat(catching(sql, "UPDATE collection_case SET taken = 1" + where))
                    .isFalse();
            Door.as("hq.director")
                    .get("/verification")
                    .then()
                    .body("checks.find { it.code == 'DEBTS_COLLECTED' }.ok", equalTo(false));
            sql.executeUpdate("UPDATE collection_case SET taken = 0" + where);
        }
        allIsWell();
    }

    private static boolean catching(Statement sql, String change) {
        try {
            sql.executeUpdate(change);
            return false;
        } catch (SQLException refused) {
            return true;
        }
    }
}
