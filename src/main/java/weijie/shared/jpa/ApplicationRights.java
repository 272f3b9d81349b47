package weijie.shared.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What the application's account may do with each table. It reads and adds everywhere by a right on the whole database; changing and
 * deleting it may table by table, and of what only grows, and of the notes about the schema, it may neither.
 */
final class ApplicationRights {

    /** Only ever added to. */
    private static final Set<String> KEPT_AS_IS = Set.of(
            "accrual",
            "accrual_line",
            "audit_entry",
            "claim_waiver",
            "collection_event",
            "ledger_anchor",
            "ledger_entry",
            "ledger_link",
            "ledger_posting",
            "part_event",
            "penalty_event",
            "replay_check",
            "stock_movement",
            "flyway_schema_history",
            MigrationSteps.TABLE);

    private ApplicationRights() {}

    /** Gives what is missing; asks again at every start, since a migration may have made a table. */
    static void grant(DataSource owner, DataSource application) throws SQLException {
        try (Connection own = application.getConnection();
                Connection master = owner.getConnection();
                Statement grant = master.createStatement()) {
            String account = account(own);
            Set<String> tables = names(
                    master,
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                            + " AND table_type = 'BASE TABLE'");
            tables.removeAll(KEPT_AS_IS);
            tables.removeAll(names(
                    own,
                    "SELECT table_name FROM information_schema.table_privileges WHERE table_schema = DATABASE()"
                            + " AND privilege_type = 'DELETE'"));
            for (String table : tables) {
                grant.execute("GRANT UPDATE, DELETE ON `" + table + "` TO " + account);
            }
        }
    }

    private static String account(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String account = row.getString(1);
            int host = account.lastIndexOf('@');
            return "'" + account.substring(0, host) + "'@'" + account.substring(host + 1) + "'";
        }
    }

    private static Set<String> names(Connection connection, String sql) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
