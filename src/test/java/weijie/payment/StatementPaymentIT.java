package weijie.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.api.Door;
import weijie.testing.RunningServer;

/** The worked example to its last figure (domain section 9): −20 carried, 180 set off; then 20 set off, 120 paid, and A still owes 30. */
@DisplayName("the payment of a published statement")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatementPaymentIT {

    private static WorkedMonths months;
    private static String path;

    @BeforeAll
    static void twoMonths() {
        months = new WorkedMonths().november().december();
        path = "/statements/" + months.secondStatement();
    }

    private static String reference() {
        return "TEST" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    /** What stands on the accounts of the centre, its outlets apart; those at zero are left out. */
    private static Set<String> balances() {
        List<Map<String, String>> rows = Door.as("hq.accounts")
                .get("/ledger/balances?size=200&centre=" + months.centre())
                .path("items");
        Set<String> balances = new TreeSet<>();
        rows.stream()
                .filter(row -> !row.get("balance").equals("0.00"))
                .forEach(row -> balances.add(row.get("book")
                        + ' '
                        + row.get("account")
                        + ' '
                        + (row.get("outletCode").isEmpty() ? "own" : "A")
                        + ' '
                        + row.get("balance")));
        return balances;
    }

    @Test
    @Order(1)
    void bothMonthsComeToWhatTheExampleSays() {
        Door.as("hq.accounts")
                .get("/statements/" + months.firstStatement())
                .then()
                .body("state", equalTo("CARRIED_FORWARD"))
                .body("amounts.base", equalTo("180.00"))
                .body("amounts.penalties", equalTo("200.00"))
                .body("amounts.setOff", equalTo("180.00"))
                .body("amounts.net", equalTo("-20.00"))
                .body("amounts.carriedForward", equalTo("20.00"))
                .body("amounts.grossInvoice", equalTo("180.00"));
        Door.as("hq.accounts")
                .get(path)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("amounts.base", equalTo("140.00"))
                .body("amounts.previousDebt", equalTo("20.00"))
                .body("amounts.setOff", equalTo("20.00"))
                .body("amounts.net", equalTo("120.00"))
                .body(
                        "parts.find { it.outletCode == '" + months.outlet() + "' }.amounts.previousDebt",
                        equalTo("120.00"))
                .body("parts.find { it.outletCode == '" + months.outlet() + "' }.amounts.net", equalTo("-30.00"))
                .body("payments", empty());
        assertThat(balances())
                .as("before the payment debt and labour stand side by side")
                .contains("HQ 1101 A 20.00", "HQ 2101 own 50.00", "HQ 2101 A 90.00");
    }

    @Test
    @Order(2)
    void whatCannotBePaidIsRefusedAndChangesNothing() {
        refused(months.firstStatement(), reference(), "2026-10-31", 409, "PY-611");
        refused(months.secondStatement(), reference(), "2026-11-01", 422, "PY-614");
        refused(months.secondStatement(), reference(), "2026-10-30", 422, "PY-614");
        refused(months.secondStatement(), "流水 #1", "2026-10-31", 422, "PY-618");
        refused(months.secondStatement(), " ", "2026-10-31", 422, "FD-001");
        confirming("hq.accounts2").then().statusCode(409).body("code", equalTo("PY-615"));
        for (String who :
                new String[] {"hq.director", "hq.admin", "hq.reviewer", months.clerk(), months.outletClerk()}) {
            Door.as(who)
                    .body(Map.of("bankReference", reference(), "paidOn", "2026-10-31"))
                    .post(path + "/record-payment")
                    .then()
                    .statusCode(403);
        }
        Door.as("hq.accounts").get(path).then().body("payments", empty());
    }

    private static void refused(String statement, String reference, String paidOn, int status, String code) {
        WorkedMonths.recording(statement, reference, paidOn).statusCode(status).body("code", equalTo(code));
    }

    private static Response confirming(String who) {
        return Door.as(who).post(path + "/confirm-payment");
    }

    @Test
    @Order(3)
    void isRecordedOnceAndMayBeWithdrawnBeforeItIsConfirmed() {
        String wrong = reference();
        String before = Door.as("hq.accounts").get(path).header("ETag");
        months.record(wrong).statusCode(200).body("state", equalTo("PUBLISHED"));
        refused(months.secondStatement(), reference(), "2026-10-31", 409, "PY-612");
        Door.as("hq.accounts2")
                .header("If-Match", before)
                .post(path + "/confirm-payment")
                .then()
                .statusCode(412)
                .body("code", equalTo("ST-421"));
        Door.as("hq.accounts2")
                .body(Map.of())
                .post(path + "/withdraw-payment")
                .then()
                .statusCode(422)
                .body("code", equalTo("FD-001"));
        Door.as("hq.accounts")
                .body(Map.of("reason", "流水号抄错"))
                .post(path + "/withdraw-payment")
                .then()
                .statusCode(200)
                .body("payments[0].state", equalTo("WITHDRAWN"))
                .body("payments[0].reason", equalTo("流水号抄错"));
        confirming("hq.accounts2").then().statusCode(409).body("code", equalTo("PY-615"));
    }

    @Test
    @Order(4)
    void theSameKeyRecordsOnceAndARefusalBurnsNoKey() {
        String key = UUID.randomUUID().toString();
        Map<String, String> late = Map.of("bankReference", "KEY-1", "paidOn", "2026-11-02");
        keyed(key, late).then().statusCode(422);
        Map<String, String> right = Map.of("bankReference", "key １" + months.centre(), "paidOn", "2026-10-31");
        keyed(key, right).then().statusCode(200);
        keyed(key, right).then().statusCode(200);
        Door.as("hq.accounts")
                .get(path)
                .then()
                .body("payments.state", contains("RECORDED", "WITHDRAWN"))
                .body("payments[0].bankReference", equalTo("KEY1" + months.centre()))
                .body("payments[0].amount", equalTo("120.00"));
    }

    private static Response keyed(String key, Map<String, String> body) {
        return Door.as("hq.accounts").header("Idempotency-Key", key).body(body).post(path + "/record-payment");
    }

    @Test
    @Order(5)
    void whoRecordedItConfirmsNothingAndOfManyOthersOneDoes() {
        confirming("hq.accounts").then().statusCode(403).body("code", equalTo("PY-616"));
        List<Response> answers = atOnce(8);
        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        answers.stream()
                .filter(one -> one.statusCode() == 409)
                .forEach(one -> one.then().body("code", equalTo("PY-615")));
        Door.as("hq.accounts")
                .get(path)
                .then()
                .body("state", equalTo("PAID"))
                .body("payments[0].state", equalTo("CONFIRMED"))
                .body("events.findAll { it.verb == 'confirm-payment' }", hasSize(1));
        refused(months.secondStatement(), reference(), "2026-10-31", 409, "PY-610");
    }

    /** Two people, several windows each, at the same moment. */
    private static List<Response> atOnce(int times) {
        CountDownLatch everybody = new CountDownLatch(times);
        List<CompletableFuture<Response>> all = Stream.iterate(0, i -> i + 1)
                .limit(times)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> {
                            everybody.countDown();
                            try {
                                everybody.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return confirming(i % 2 == 0 ? "hq.accounts2" : "hq.director");
                        },
                        work -> new Thread(work).start()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Test
    @Order(6)
    void theBooksSayWhatTheExampleSays() {
        assertThat(balances())
                .as("nothing is owed to the centre; A owes its centre 200 and is owed 170: 30 still open")
                .containsExactlyInAnyOrder(
                        "HQ 4101 A 200.00",
                        "HQ 5101 own 150.00",
                        "HQ 5101 A 170.00",
                        "HQ 9101 own -120.00",
                        "CENTRE 1901 A 200.00",
                        "CENTRE 2901 A 170.00",
                        "CENTRE 3901 A -30.00",
                        "CENTRE 3901 own -120.00",
                        "CENTRE 9101 own 120.00");
        List<String> events = Door.as(months.clerk())
                .get("/ledger/entries?size=200&reference=" + months.secondStatement())
                .path("items.collect { it.book + ' ' + it.event + ' ' + it.reference.line }");
        assertThat(events)
                .containsExactly(
                        "CENTRE STATEMENT_PAID ",
                        "HQ STATEMENT_PAID ",
                        "HQ DEBT_SET_OFF " + months.firstStatement(),
                        "CENTRE STATEMENT_PUBLISHED ",
                        "HQ STATEMENT_PUBLISHED ");
        for (String code : List.of("PAID_ONCE", "STATEMENT_POSTED", "LEDGER_BALANCED", "LEDGER_CHAIN")) {
            Door.as("hq.director")
                    .get("/verification")
                    .then()
                    .body("checks.find { it.code == '" + code + "' }.ok", equalTo(true));
        }
    }

    @Test
    @Order(7)
    void aReferenceIsUsedOnceAndTheNeighbourSeesNothing() {
        WorkedMonths others = new WorkedMonths().december();
        String used = Door.as("hq.accounts").get(path).path("payments[0].bankReference");
        others.record(' ' + used.toLowerCase(Locale.ROOT))
                .statusCode(422)
                .body("code", equalTo("PY-613"))
                .body("errors[0].field", equalTo("bankReference"));
        List<String> mine = Door.as(months.clerk()).get("/payments?size=200").path("items.centreCode");
        assertThat(mine).isNotEmpty().containsOnly(months.centre());
        assertThat(Door.as(others.clerk()).get("/payments?size=200").<List<String>>path("items.centreCode"))
                .doesNotContain(months.centre());
        Door.as(months.outletClerk()).get("/payments").then().statusCode(403);
        Door.as(months.outletClerk())
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("payments", empty());
        Door.as(others.clerk()).get(path).then().statusCode(404);
    }

    @Test
    @Order(8)
    void thePapersAndTheAuditSayTheSame() throws IOException {
        String paper = text(paper(".pdf"));
        assertThat(paper).contains("140.00", "20.00", "120.00");
        assertThat(cells(paper(".xlsx"))).contains("140.0", "20.0", "120.0");
        List<String> verbs = Door.as("hq.director")
                .get("/audit?size=100&kind=STATEMENT&about=" + months.secondStatement())
                .path("items.verb");
        assertThat(verbs).contains("RECORD_PAYMENT", "CONFIRM_PAYMENT", "WITHDRAW_PAYMENT");
    }

    @Test
    @Order(9)
    void theStatementOfAccountClosesWithWhatTheBooksSay() throws IOException {
        String account = "/ledger/accounts/" + months.centre();
        String days = "?from=2026-10-01&to=2026-10-31";
        Door.as(months.clerk())
                .get(account + days)
                .then()
                .statusCode(200)
                .body("opening", equalTo("0.00"))
                .body("closing", equalTo("0.00"))
                .body("lines", hasSize(6))
                .body("lines.find { it.event == 'STATEMENT_PAID' }.debit", equalTo("120.00"))
                .body("lines.findAll { it.event == 'DEBT_SET_OFF' }.debit", contains("180.00", "20.00"))
                .body("outlets", hasSize(1))
                .body("outlets[0].owes", equalTo("200.00"))
                .body("outlets[0].owed", equalTo("170.00"));
        Door.as(months.clerk())
                .get(account + "?from=2026-09-01&to=2026-09-30")
                .then()
                .body("lines", empty())
                .body("closing", equalTo("0.00"));
        Door.as("hq.accounts")
                .get(account + "?from=2026-10-31&to=2026-10-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("LG-412"));
        for (String form : List.of("", ".pdf", ".xlsx")) {
            Door.as(months.neighbour()).get(account + form).then().statusCode(404);
            Door.as(months.outletClerk()).get(account + form).then().statusCode(403);
        }
        for (String language : List.of("zh", "en")) {
            byte[] letter = file(language, account + ".pdf" + days);
            Files.write(Path.of("target/account-" + language + ".pdf"), letter);
            assertThat(text(letter)).contains("180.00", "200.00", "120.00", months.secondStatement(), months.outlet());
        }
        assertThat(cells(file("zh", account + ".xlsx" + days))).contains("180.0", "170.0", months.firstStatement());
    }

    @ParameterizedTest
    @Order(10)
    @ValueSource(
            strings = {
                "statement_payment SET amount = amount + 1|statement_payment SET amount = amount - 1",
                "statement_payment SET state = 'RECORDED', confirmed_by = NULL|statement_payment SET state = 'CONFIRMED', confirmed_by = 'hq.accounts2'",
                "statement SET state = 'PUBLISHED'|statement SET state = 'PAID'",
            })
    void whatIsChangedBehindItsBackIsFound(String change) throws SQLException {
        String where = " WHERE statement_no = '" + months.secondStatement() + "' AND state <> 'WITHDRAWN'";
        String[] there = change.split("\\|");
        try (Connection database = RunningServer.database();
                Statement sql = database.createStatement()) {
            assertThat(sql.executeUpdate("UPDATE " + there[0] + where)).isEqualTo(1);
            try {
                paidOnce(false);
            } finally {
                sql.executeUpdate("UPDATE " + there[1] + where);
            }
        }
        paidOnce(true);
    }

    private static void paidOnce(boolean well) {
        Door.as("hq.director")
                .get("/verification")
                .then()
                .body("checks.find { it.code == 'PAID_ONCE' }.ok", equalTo(well));
    }

    private static byte[] file(String language, String address) {
        return Door.speaking(language)
                .auth()
                .preemptive()
                .basic(months.clerk(), RunningServer.DEMO_PASSWORD)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static byte[] paper(String form) {
        return Door.as(months.clerk())
                .get(path + form)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return text.toString();
    }

    private static List<String> cells(byte[] sheet) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            book.forEach(one -> one.forEach(row -> row.forEach(cell -> cells.add(shown(cell)))));
        }
        return cells;
    }

    private static String shown(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC ? Double.toString(cell.getNumericCellValue()) : cell.toString();
    }
}
