package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.api.Door;
import weijie.payment.WorkedMonths;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/**
 * A month that carries and sets off a debt is computed again with what was owed when it was published: what somebody changed of the debt,
 * of what is carried or of a correction is found, and what was collected since is none of its business.
 */
class ReplayedDebtsIT {

    private static WorkedMonths months;
    private static String month;

    @BeforeAll
    static void twoMonths() {
        months = new WorkedMonths().november();
        month = Door.as("hq.accounts")
                .get("/statements/" + months.firstStatement())
                .path("month");
        YearMonth next = YearMonth.parse(month).plusMonths(1);
        String collected = Door.as("hq.director")
                .body(Map.of("statementNo", months.firstStatement(), "reason", "合同到期"))
                .post("/collections")
                .path("no");
        agree(collected, next, "5.00", next.plusMonths(3), "15.00");
        months.december();
        // None of this was so when the second month was published.
        agree(collected, next.plusMonths(1), "1.00", next.plusMonths(2), "14.00");
        Door.as("hq.accounts")
                .body(Map.of("amount", "3.00", "bankReference", "RD" + months.centre(), "paidOn", "2026-10-31"))
                .post("/collections/" + collected + "/record-payment")
                .then()
                .statusCode(200);
        Door.as("hq.accounts2")
                .post("/collections/" + collected + "/confirm-payment")
                .then()
                .statusCode(200);
    }

    private static void agree(String collected, YearMonth one, String first, YearMonth other, String second) {
        Door.as("hq.accounts")
                .body(Map.of(
                        "instalments",
                        List.of(
                                Map.of("month", one.toString(), "amount", first),
                                Map.of("month", other.toString(), "amount", second))))
                .post("/collections/" + collected + "/agree-instalments")
                .then()
                .statusCode(200);
    }

    private static List<String> different() {
        ApiClient.as("hq.accounts", URI.create(RunningServer.url())).run("settlements/replay");
        return Door.as("hq.accounts")
                .get("/settlements/" + YearMonth.parse(month).plusMonths(1) + "/replay")
                .path("different.findAll { it == '" + months.secondStatement() + "' }");
    }

    @Test
    void whatIsAsItWasComesOutAsItIsStored() {
        assertThat(different()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE statement_line l JOIN statement s USING (run_id, centre_id) SET l.amount = l.amount %s 1"
                        + " WHERE s.statement_no = '%s' AND l.kind = 'CARRY'",
                "UPDATE statement s SET s.total = s.total %s 1 WHERE s.statement_no = '%s'",
                "UPDATE statement_line l JOIN statement s USING (run_id, centre_id) SET l.amount = l.amount %s 1"
                        + " WHERE s.statement_no = '%s' AND l.kind = 'SET_OFF'",
            })
    void whatSomebodyChangedIsFound(String change) throws SQLException {
        String of = change.contains("s.total") ? months.firstStatement() : months.secondStatement();
        try (Connection database = RunningServer.database();
                Statement sql = database.createStatement()) {
            assertThat(sql.executeUpdate(change.formatted('-', of))).isPositive();
            try {
                assertThat(different()).containsExactly(months.secondStatement());
            } finally {
                sql.executeUpdate(change.formatted('+', of));
            }
        }
        assertThat(different()).isEmpty();
    }

    @Test
    void aCorrectionThatNobodyApprovedIsFound() throws SQLException {
        String found = " FROM statement_line l JOIN statement s USING (run_id, centre_id) WHERE s.statement_no = '"
                + months.secondStatement() + "' AND l.kind = 'PAYABLE' ORDER BY l.line_no LIMIT 1";
        try (Connection database = RunningServer.database();
                Statement sql = database.createStatement()) {
            sql.executeUpdate(
                    "INSERT INTO statement_line (run_id, centre_id, line_no, residual_no, outlet_id, order_id, order_no, kind, clause,"
                            + " reason_code, amount, level, units, unit_price, card_no, figure, completed_on, origin_month) SELECT l.run_id, l.centre_id, 999998,"
                            + " 0, l.outlet_id, l.order_id, l.order_no, 'ADJUSTMENT', 'G13', 'ADJUSTMENT_OF_PUBLISHED', 7, l.level, 1, 0, 0, '', l.completed_on,"
                            + " l.origin_month" + found);
            try {
                assertThat(different()).containsExactly(months.secondStatement());
            } finally {
                sql.executeUpdate("DELETE FROM statement_line WHERE line_no = 999998");
            }
        }
        assertThat(different()).isEmpty();
    }
}
