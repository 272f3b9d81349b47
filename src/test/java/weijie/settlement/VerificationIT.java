package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/** The verification of the settlement finds what somebody changed in the database behind the product's back. */
class VerificationIT {

    private static final String PUBLISHED_LINE =
            "SELECT l.run_id, l.centre_id, MIN(l.line_no) AS line_no FROM statement s JOIN statement_line l ON l.run_id = s.run_id"
                    + " AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no"
                    + " WHERE s.sha256 IS NOT NULL AND l.kind = 'PAYABLE' GROUP BY l.run_id, l.centre_id LIMIT 1";

    /** The demonstration's debt is set off by its next month, so that nothing has to be collected. */
    private static final String NOT_IN_THE_DEMONSTRATION = "DEBTS_COLLECTED";

    @Test
    void whatTheDemonstrationSettledIsRight() {
        JsonNode verification = verify();
        assertThat(verification.get("ok").asBoolean()).as("%s", verification).isTrue();
        for (JsonNode check : verification.get("checks")) {
            if (!check.get("code").asText().equals(NOT_IN_THE_DEMONSTRATION)) {
                assertThat(check.get("counted").asLong()).as("%s", check).isPositive();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "STATEMENT_SUMS; UPDATE statement_sum SET line_count = line_count + 1 ORDER BY statement_id, kind LIMIT 1;"
                        + "UPDATE statement_sum SET line_count = line_count - 1 ORDER BY statement_id, kind LIMIT 1",
                "STATEMENT_HASHES STATEMENT_REPLAY; UPDATE statement_line l JOIN (%s) p USING (run_id, centre_id, line_no)"
                        + " SET l.card_no = l.card_no + 7;"
                        + "UPDATE statement_line SET card_no = card_no - 7 WHERE card_no > 7",
                "PAPER_KEPT; UPDATE kept_paper SET bytes = bytes + 1000000 LIMIT 1;"
                        + "UPDATE kept_paper SET bytes = bytes - 1000000 WHERE bytes > 1000000",
                "ORDER_SETTLED_ON_PAPER; UPDATE repair_order SET settled_month = '1999-01' WHERE settled_month = '2026-07' LIMIT 1;"
                        + "UPDATE repair_order SET settled_month = '2026-07' WHERE settled_month = '1999-01'",
                "ORDER_PARTS; INSERT INTO part_use (id, order_id, line_no, part_code, quantity)"
                        + " SELECT 1, o.id, 1, 'LOST', 1 FROM repair_order o WHERE o.part_lines = 0 LIMIT 1;"
                        + "DELETE FROM part_use WHERE id = 1",
                "ORDER_DECIDED_ONCE ORDER_SETTLED_ON_PAPER STATEMENT_HASHES STATEMENT_REPLAY STATEMENT_SUMS;"
                        + "UPDATE statement_line l JOIN (%s) p USING (run_id, centre_id, line_no)"
                        + " SET l.kind = 'ADJUSTMENT', l.card_no = l.card_no + 700;"
                        + "UPDATE statement_line SET kind = 'PAYABLE', card_no = card_no - 700 WHERE card_no > 700",
                "ORDER_DECIDED_ONCE ORDER_PAID_ONCE STATEMENT_HASHES STATEMENT_POSTED STATEMENT_REPLAY STATEMENT_SUMS;"
                        + "INSERT INTO statement_line SELECT l.run_id, l.centre_id, 999999, residual_no, outlet_id, order_id, order_no, kind,"
                        + " clause, reason_code, amount, level, units, unit_price, card_no, figure, completed_on, origin_month, related_order_id,"
                        + " related_order_no, related_centre_id, related_outlet_id, related_on, related_level"
                        + " FROM statement_line l JOIN (%s) p USING (run_id, centre_id, line_no);"
                        + "DELETE FROM statement_line WHERE line_no = 999999"
            })
    void aChangeBehindItsBackIsFound(String codes, String change, String undo) throws SQLException {
        try (Connection database = RunningServer.database();
                Statement sql = database.createStatement()) {
            assertThat(sql.executeUpdate(change.formatted(PUBLISHED_LINE))).isPositive();
            try {
                assertThat(broken()).containsExactlyInAnyOrder(codes.split(" "));
            } finally {
                sql.executeUpdate(undo);
            }
        }
        assertThat(broken()).isEmpty();
    }

    @Test
    void aFileThatIsNotWhatWasKeptIsFoundAndNotGivenOut() throws SQLException, IOException {
        String sha256;
        try (Connection database = RunningServer.database();
                Statement sql = database.createStatement();
                ResultSet row = sql.executeQuery("SELECT MIN(sha256) FROM kept_file")) {
            assertThat(row.next()).isTrue();
            sha256 = row.getString(1);
        }
        Path file = RunningServer.home()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
        byte[] kept = Files.readAllBytes(file);
        byte[] harmed = kept.clone();
        harmed[harmed.length - 1] ^= 1;
        try {
            Files.write(file, harmed);
            assertThat(broken()).containsExactly("FILE_DIGEST");
            Files.delete(file);
            assertThat(broken()).containsExactly("FILE_DIGEST");
        } finally {
            Files.write(file, kept);
        }
        assertThat(broken()).isEmpty();
    }

    private static Set<String> broken() {
        Set<String> codes = new TreeSet<>();
        for (JsonNode check : verify().get("checks")) {
            assertThat(check.get("ok").asBoolean()).isEqualTo(check.get("wrong").asLong() == 0);
            if (!check.get("ok").asBoolean()) {
                assertThat(check.get("detail").asText()).isNotBlank();
                codes.add(check.get("code").asText());
            }
        }
        return codes;
    }

    private static JsonNode verify() {
        return ApiClient.as("hq.director", URI.create(RunningServer.url())).get("verification");
    }
}
