package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/** Whoever has every right on the database, and takes the triggers away, changes nothing in the ledger that the verification does not find. */
class LedgerMutationsIT {

    private static final Set<String> CODES = Set.of("LEDGER_BALANCED", "LEDGER_CHAIN", "STATEMENT_POSTED");

    /** The first entry of headquarters' book: labour of a statement, its first posting on 5101 and its second on 2101. */
    private static final String FIRST =
            "entry_no = (SELECT MIN(e.entry_no) FROM ledger_entry e WHERE e.book = 'HQ' AND e.event = 'STATEMENT_PUBLISHED')";

    @Test
    void whatTheDemonstrationPostedIsRight() {
        assertThat(broken()).isEmpty();
        for (JsonNode check : verify().get("checks")) {
            if (CODES.contains(check.get("code").asText())) {
                assertThat(check.get("counted").asLong()).as("%s", check).isPositive();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LEDGER_BALANCED LEDGER_CHAIN; ledger_posting; fen = fen + 1; fen = fen - 1; AND line_no = 1",
                "LEDGER_BALANCED LEDGER_CHAIN STATEMENT_POSTED; ledger_posting; fen = fen + 1; fen = fen - 1; AND line_no = 2",
                "LEDGER_CHAIN STATEMENT_POSTED; ledger_posting; fen = fen * 2; fen = fen / 2; AND line_no > 0",
                "LEDGER_BALANCED LEDGER_CHAIN; ledger_posting; account = '1901'; account = '5101'; AND line_no = 1",
                "LEDGER_CHAIN; ledger_posting; clause = CONCAT('X', SUBSTR(clause, 2)); clause = CONCAT('G', SUBSTR(clause, 2)); AND line_no = 1",
                "LEDGER_CHAIN; ledger_entry; booked_by = CONCAT('x', booked_by); booked_by = SUBSTR(booked_by, 2);",
                "LEDGER_CHAIN STATEMENT_POSTED; ledger_entry; source_no = CONCAT('x', source_no); source_no = SUBSTR(source_no, 2);",
                "LEDGER_CHAIN; ledger_link; hash = REVERSE(hash); hash = REVERSE(hash);",
                "LEDGER_CHAIN; ledger_link; previous_hash = REPEAT('1', 64); previous_hash = REPEAT('0', 64);",
                "LEDGER_CHAIN; ledger_anchor; hash = REVERSE(hash); hash = REVERSE(hash); OR 1 = 1",
                "STATEMENT_POSTED; ledger_anchor; kind = 'X'; kind = 'STATEMENT'; OR kind IN ('X', 'STATEMENT')",
                "LEDGER_CHAIN; ledger_head; last_hash = REVERSE(last_hash); last_hash = REVERSE(last_hash); OR 1 = 1",
                "LEDGER_CHAIN; ledger_head; last_no = last_no - 1; last_no = last_no + 1; OR 1 = 1",
            })
    void aChangeBehindItsBackIsFound(String codes, String table, String change, String undo, String where)
            throws SQLException {
        String which =
                " WHERE " + (table.equals("ledger_head") ? "id = 1 " : FIRST + ' ') + (where == null ? "" : where);
        try (Connection database = RunningServer.database();
                Statement sql = database.createStatement()) {
            sql.execute("DROP TRIGGER IF EXISTS " + table + "_no_update");
            try {
                assertThat(sql.executeUpdate("UPDATE " + table + " SET " + change + which))
                        .isPositive();
                assertThat(broken()).containsExactlyInAnyOrder(codes.split(" "));
            } finally {
                sql.executeUpdate("UPDATE " + table + " SET " + undo + which);
                if (!table.equals("ledger_head")) {
                    sql.execute("CREATE TRIGGER " + table + "_no_update BEFORE UPDATE ON " + table
                            + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only'");
                }
            }
        }
        assertThat(broken()).isEmpty();
    }

    private static Set<String> broken() {
        Set<String> codes = new TreeSet<>();
        for (JsonNode check : verify().get("checks")) {
            if (CODES.contains(check.get("code").asText()) && !check.get("ok").asBoolean()) {
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
