package weijie.shared.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Notes while a script runs how many of its statements are done, in the table {@code migration_step}; a script that has ended leaves
 * nothing there. The note of a change of rows commits with it; that of a definition may be one behind.
 */
final class MigrationSteps implements Callback {

    static final String TABLE = "migration_step";

    /**
     * A script that did not end.
     *
     * @param done how many of its statements are done for certain
     */
    record Step(String version, int done) {}

    @Override
    public boolean supports(Event event, Context context) {
        return (event == Event.BEFORE_EACH_MIGRATE
                        || event == Event.AFTER_EACH_MIGRATE_STATEMENT
                        || event == Event.AFTER_EACH_MIGRATE)
                && context.getMigrationInfo().getVersion() != null;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String version = context.getMigrationInfo().getVersion().getVersion();
        Connection connection = context.getConnection();
        try {
            switch (event) {
                case BEFORE_EACH_MIGRATE -> begin(connection, version);
                case AFTER_EACH_MIGRATE_STATEMENT -> count(connection, version);
                default -> end(connection, version);
            }
        } catch (SQLException e) {
            throw new FlywayException(e);
        }
    }

    static void begin(Connection connection, String version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE
                    + " (version VARCHAR(50) NOT NULL PRIMARY KEY, done INT NOT NULL COMMENT 'statements')");
        }
        change(connection, "INSERT INTO " + TABLE + " (version, done) VALUES (?, 0)", version);
    }

    static void count(Connection connection, String version) throws SQLException {
        change(connection, "UPDATE " + TABLE + " SET done = done + 1 WHERE version = ?", version);
    }

    static void end(Connection connection, String version) throws SQLException {
        change(connection, "DELETE FROM " + TABLE + " WHERE version = ?", version);
    }

    /** The script that was under way when the last server ended. */
    static Optional<Step> unfinished(Connection connection) throws SQLException {
        if (!hasTable(connection, TABLE)) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version, done FROM " + TABLE)) {
            return row.next() ? Optional.of(new Step(row.getString(1), row.getInt(2))) : Optional.empty();
        }
    }

    static boolean hasTable(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void change(Connection connection, String sql, String version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, version);
            statement.executeUpdate();
        }
    }

    @Override
    public String getCallbackName() {
        return "steps";
    }
}
