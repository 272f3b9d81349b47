package weijie.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.api.Door;
import weijie.ledger.LedgerEvent;

/** What becomes of the papers when an entry is reversed by hand: for each event of the books, what state they are in afterwards. */
@DisplayName("entries that are reversed by hand")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReversedByHandIT {

    private static WorkedMonths months;
    private static String path;

    @BeforeAll
    static void paid() {
        months = new WorkedMonths().november().december();
        path = "/statements/" + months.secondStatement();
        Door.as(months.clerk())
                .body(Map.of("amount", "10.00", "reason", "由中心承担"))
                .post("/ledger/claims/" + months.outlet() + "/waive")
                .then()
                .statusCode(200);
        pay();
    }

    private static void pay() {
        months.record("RV" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT))
                .statusCode(200);
        months.confirm().statusCode(200).body("state", equalTo("PAID"));
    }

    private static ValidatableResponse entries(String event) {
        return Door.as("hq.accounts")
                .get("/ledger/entries?size=200&event=" + event + "&centre=" + months.centre())
                .then();
    }

    private static void reverse(int entry) {
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

    private static void isWell(String... codes) {
        for (String code : codes) {
            Door.as("hq.director")
                    .get("/verification")
                    .then()
                    .body("checks.find { it.code == '" + code + "' }.ok", equalTo(true));
        }
    }

    @Test
    @Order(1)
    void everyEventSaysWhatBecomesOfWhatStandsBesideTheBooks() {
        Set<LedgerEvent> back =
                EnumSet.of(LedgerEvent.STATEMENT_PAID, LedgerEvent.DEBT_PAID_IN, LedgerEvent.DEBT_WRITTEN_OFF);
        for (LedgerEvent event : LedgerEvent.values()) {
            assertThat(event.undoing())
                    .as(event.name())
                    .isEqualTo(back.contains(event) ? LedgerEvent.Undoing.MOVES_BACK : LedgerEvent.Undoing.BOOKS_ALONE);
        }
    }

    @Test
    @Order(2)
    void aPaymentThatIsReversedMovesTheStatementBackAndItIsPaidAgain() {
        int hq = entries("STATEMENT_PAID").extract().path("items.find { it.book == 'HQ' }.no");
        reverse(hq);
        entries("STATEMENT_PAID").body("items.findAll { it.reversalOf != null }.book.sort()", contains("CENTRE", "HQ"));
        Door.as(months.clerk())
                .get(path)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("payments[0].state", equalTo("REVERSED"))
                .body("events.verb", hasItem("undo-payment"))
                .body("amounts.setOff", equalTo("20.00"));
        isWell("PAID_ONCE", "STATEMENT_POSTED", "LEDGER_BALANCED", "LEDGER_CHAIN");
        pay();
        Door.as("hq.accounts")
                .get(path)
                .then()
                .body("payments.state", contains("CONFIRMED", "REVERSED"))
                .body("payments.amount", contains("120.00", "120.00"));
        entries("STATEMENT_PAID")
                .body("items.findAll { it.reversalOf == null }.reference.line", contains("2", "2", "", ""));
        entries("DEBT_SET_OFF")
                .body("items.findAll { it.reference.no == '" + months.secondStatement() + "' }", hasSize(1));
        isWell("PAID_ONCE", "STATEMENT_POSTED", "LEDGER_BALANCED", "LEDGER_CHAIN");
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "CLAIM_WAIVED, PAID",
        "DEBT_SET_OFF, PAID",
        "PENALTY_POSTED, PAID",
        "STATEMENT_PUBLISHED, PAID",
        "STATEMENT_PAID, PUBLISHED"
    })
    void whateverIsReversedTheStatementIsAsTheTableSays(LedgerEvent event, String state) {
        reverse(entries(event.name()).extract().path("items.find { it.reversalOf == null }.no"));
        Door.as("hq.accounts").get(path).then().body("state", equalTo(state));
        isWell("PAID_ONCE", "LEDGER_BALANCED", "LEDGER_CHAIN");
    }
}
