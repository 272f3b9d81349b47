package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.testing.RunningServer;

/** What the account that the application works under may do with the audit log, the stock book and the ledger: read them and add to them. */
class AuditRightsIT {

    /** The database's words for a missing right. */
    private static final Set<Integer> DENIED = Set.of(1142, 1143, 1044, 1227);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET verb = 'X'",
                "DELETE FROM audit_entry",
                "TRUNCATE TABLE audit_entry",
                "ALTER TABLE audit_entry ADD COLUMN x INT",
                "DROP TABLE audit_entry",
                "DROP TRIGGER audit_entry_no_delete",
                "CREATE TABLE audit_copy (id INT)",
                "RENAME TABLE audit_entry TO audit_old",
                "REPLACE INTO audit_entry (id, at, user_name, verb, about_kind, about_id) SELECT id, at, 'x', verb, about_kind, about_id"
                        + " FROM audit_entry",
                "UPDATE stock_movement SET quantity = 1",
                "DELETE FROM stock_movement",
                "TRUNCATE TABLE stock_movement",
                "UPDATE ledger_entry SET booked_by = 'x'",
                "DELETE FROM ledger_entry",
                "UPDATE ledger_posting SET fen = fen + 1",
                "DELETE FROM ledger_posting",
                "TRUNCATE TABLE ledger_posting",
                "UPDATE ledger_link SET hash = previous_hash",
                "DELETE FROM ledger_link",
                "UPDATE ledger_anchor SET entry_no = 0",
                "DELETE FROM ledger_anchor",
                "UPDATE part_event SET note = 'x'",
                "DELETE FROM part_event",
                "UPDATE accrual SET made_by = 'x'",
                "DELETE FROM accrual",
                "UPDATE accrual_line SET amount = 1",
                "DELETE FROM accrual_line",
                "UPDATE claim_waiver SET amount = 1",
                "DELETE FROM claim_waiver",
                "UPDATE collection_event SET note = 'x'",
                "DELETE FROM collection_event",
                "UPDATE replay_check SET line_count = 1",
                "DELETE FROM replay_check",
                "UPDATE penalty_event SET note = 'x'",
                "DELETE FROM penalty_event",
                "UPDATE flyway_schema_history SET success = 0",
                "GRANT DELETE ON audit_entry TO 'weijie_app'@'%'",
            })
    void whateverWouldHarmItIsDenied(String statement) throws SQLException, IOException {
        try (Connection connection = RunningServer.applicationDatabase();
                Statement harm = connection.createStatement()) {
            assertThatThrownBy(() -> harm.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            denied -> assertThat(denied.getErrorCode())
                                    .as(denied.getMessage())
                                    .isIn(DENIED));
        }
    }

    @Test
    void everyOtherTableMayBeChanged() throws SQLException, IOException {
        Set<String> all = new HashSet<>();
        Set<String> changeable = new HashSet<>();
        try (Connection owner = RunningServer.database();
                Connection connection = RunningServer.applicationDatabase()) {
            names(owner, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()", all);
            names(
                    connection,
                    "SELECT table_name FROM information_schema.table_privileges WHERE table_schema = DATABASE()"
                            + " AND privilege_type = 'UPDATE'",
                    changeable);
        }
        all.removeAll(changeable);
        assertThat(all)
                .containsExactlyInAnyOrder(
                        "accrual",
                        "accrual_line",
                        "audit_entry",
                        "claim_waiver",
                        "collection_event",
                        "flyway_schema_history",
                        "ledger_anchor",
                        "ledger_entry",
                        "ledger_link",
                        "ledger_posting",
                        "migration_step",
                        "part_event",
                        "penalty_event",
                        "replay_check",
                        "stock_movement");
    }

    private static void names(Connection connection, String sql, Set<String> into) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                into.add(rows.getString(1));
            }
        }
    }
}
