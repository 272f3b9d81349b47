package weijie.shared.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * A script of which some statements are done and some are not. The rest of it is run, and the script then counts as done. A statement
 * of which nobody knows whether it ran may find its work done already; those that the {@link MigrationSteps} vouch for are left out,
 * and those after them must succeed.
 */
final class UnfinishedMigration {

    private static final String HISTORY = "flyway_schema_history";

    /**
     * What the two databases say of a thing that is there already, or is gone already: table, column, index, key, foreign key, check,
     * trigger, row.
     */
    private static final Set<Integer> DONE_ALREADY = Set.of(1050, 1060, 1061, 1062, 1068, 1091, 1359, 1826, 3822, 3821);

    private final Connection connection;
    private final MigrationInfo script;
    private final String location;

    private UnfinishedMigration(Connection connection, MigrationInfo script, String location) {
        this.connection = connection;
        this.script = script;
        this.location = location;
    }

    /** Does what is left of the script that was under way, if there is one. */
    static void goOn(DataSource dataSource, Flyway flyway, String location) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!MigrationSteps.hasTable(connection, HISTORY)) {
                return;
            }
            Optional<MigrationSteps.Step> step = MigrationSteps.unfinished(connection);
            Optional<String> failed = failed(connection);
            String version =
                    step.map(MigrationSteps.Step::version).or(() -> failed).orElse(null);
            if (version == null) {
                return;
            }
            MigrationInfo script = Arrays.stream(flyway.info().all())
                    .filter(one -> one.getVersion() != null
                            && version.equals(one.getVersion().getVersion()))
                    .findFirst()
                    .orElseThrow(() -> new SQLException("script " + version + " was begun and is not in this version"));
            UnfinishedMigration unfinished = new UnfinishedMigration(connection, script, location);
            if (!unfinished.isDone()) {
                unfinished.runFrom(step.map(MigrationSteps.Step::done).orElse(0), step.isPresent());
                unfinished.markDone(failed.isPresent());
            }
            if (step.isPresent()) {
                MigrationSteps.end(connection, version);
            }
        }
    }

    private static Optional<String> failed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT version FROM " + HISTORY + " WHERE success = 0 AND version IS NOT NULL")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** The server may have died between the row of the script and the end of its note. */
    private boolean isDone() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM " + HISTORY + " WHERE version = ? AND success = 1")) {
            statement.setString(1, script.getVersion().getVersion());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void runFrom(int done, boolean counted) throws SQLException {
        List<String> statements = statements(text());
        for (int i = done; i < statements.size(); i++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(statements.get(i));
            } catch (SQLException e) {
                boolean mayHaveRun = !counted || i == done;
                if (!mayHaveRun || !DONE_ALREADY.contains(e.getErrorCode())) {
                    throw e;
                }
            }
            if (counted) {
                MigrationSteps.count(connection, script.getVersion().getVersion());
            }
        }
    }

    private void markDone(boolean failedBefore) throws SQLException {
        if (failedBefore) {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE " + HISTORY + " SET success = 1 WHERE version = ?")) {
                update.setString(1, script.getVersion().getVersion());
                update.executeUpdate();
            }
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + HISTORY
                + " (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                + " SELECT COALESCE(MAX(installed_rank), 0) + 1, ?, ?, 'SQL', ?, ?, CURRENT_USER(), 0, 1 FROM "
                + HISTORY)) {
            insert.setString(1, script.getVersion().getVersion());
            insert.setString(2, script.getDescription());
            insert.setString(3, script.getScript());
            insert.setObject(4, script.getChecksum());
            insert.executeUpdate();
        }
    }

    private String text() {
        try {
            if (location.startsWith("filesystem:")) {
                return Files.readString(Path.of(location.substring("filesystem:".length()), script.getScript()));
            }
            String resource = location.substring("classpath:".length()) + '/' + script.getScript();
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of one of our scripts: each ends with a semicolon at the end of a line. */
    static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line :
                text.lines().filter(one -> !one.strip().startsWith("--")).collect(Collectors.toList())) {
            statement.append(line).append('\n');
            if (line.stripTrailing().endsWith(";")) {
                String whole = statement.toString().strip();
                statements.add(whole.substring(0, whole.length() - 1));
                statement.setLength(0);
            }
        }
        return statements;
    }
}
