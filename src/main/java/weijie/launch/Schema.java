package weijie.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a backup has to know of the schema. */
final class Schema {

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    static boolean hasTable(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) == 1;
            }
        }
    }

    static boolean isEmpty(Connection connection) throws SQLException {
        return count(connection, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()") == 0;
    }

    static long count(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    /** The one value that a query gives. */
    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The newest script that has run, as four digits; 0000 when none has. */
    static String version(Connection connection) throws SQLException {
        return hasTable(connection, HISTORY)
                ? Scripts.number(Long.toString(count(
                        connection,
                        "SELECT COALESCE(MAX(CAST(version AS UNSIGNED)), 0) FROM " + HISTORY + " WHERE success = 1")))
                : "0000";
    }
}
