package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.api.Door;
import weijie.testing.ApiClient;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** Published statements computed again as it is done at night: what somebody changed is found by its number, and told once. */
class ReplayIT {

    private static final URI ROOT = URI.create(RunningServer.url());

    private final FreshMonth month = FreshMonth.on(ROOT).usual().handedIn();
    private final String no = month.statement();

    @BeforeEach
    void published() {
        month.published();
    }

    private static void night() {
        ApiClient.as("hq.accounts", ROOT).run("settlements/replay");
    }

    private JsonPath state() {
        return Door.as("hq.accounts")
                .get("/settlements/" + month.month() + "/replay")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath check() {
        return Door.as("hq.accounts")
                .get("/verification")
                .then()
                .extract()
                .jsonPath()
                .setRootPath("checks.find { it.code == 'REPLAY' }");
    }

    private long told() throws SQLException {
        return number(
                "SELECT COUNT(*) FROM notice WHERE text_key = 'settlement.notice.REPLAY_DIFFERS' AND link LIKE ?",
                "%" + no);
    }

    private static long number(String sql, String arg) throws SQLException {
        try (Connection database = RunningServer.database();
                PreparedStatement query = database.prepareStatement(sql)) {
            query.setString(1, arg);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection database = RunningServer.database();
                PreparedStatement change = database.prepareStatement(
                        sql
                                + " WHERE (run_id, centre_id) = (SELECT s.run_id, s.centre_id FROM statement s WHERE s.statement_no = ?)")) {
            change.setString(1, no);
            assertThat(change.executeUpdate()).isPositive();
        }
    }

    @Test
    void whatIsAsItWasIsNotedWithTheTime() {
        night();
        assertThat(state().getInt("published")).isEqualTo(1);
        assertThat(state().getInt("checked")).isEqualTo(1);
        assertThat(state().getString("oldest")).isNotNull();
        assertThat(state().getList("different")).isEmpty();
        assertThat(check().getInt("wrong")).isZero();
        assertThat(check().getInt("counted")).isPositive();
        Door.as("centre.fc44")
                .get("/settlements/" + month.month() + "/replay")
                .then()
                .statusCode(403);
        Door.as("centre.fc44").post("/settlements/replay").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE statement_line SET card_no = card_no + 7; UPDATE statement_line SET card_no = card_no - 7",
                "UPDATE run_input SET facts = REVERSE(facts); UPDATE run_input SET facts = REVERSE(facts)"
            })
    void aLineOrAFactThatSomebodyChangedIsFoundAndToldOnce(String change, String undo) throws SQLException {
        change(change);
        try {
            night();
            night();
            assertThat(state().getList("different")).isEqualTo(List.of(no));
            assertThat(check().getInt("wrong")).isEqualTo(1);
            assertThat(check().getString("detail")).isEqualTo(no);
            assertThat(told()).isEqualTo(1);
        } finally {
            change(undo);
        }
        night();
        assertThat(state().getList("different")).isEmpty();
        assertThat(check().getInt("wrong")).isZero();
        assertThat(number(
                        "SELECT COUNT(*) FROM replay_check k JOIN statement s ON s.id = k.statement_id WHERE s.statement_no = ?",
                        no))
                .isEqualTo(3);
    }
}
