package weijie.shared.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weijie.testing.DebianMariaDb;

/**
 * A schema that was left half made, by a missing right or by a machine that went off, is gone on with and becomes the same schema; what an
 * older version had written is there in the new shape.
 */
class MigrationsContinueIT {

    private static final String LOCATION = "filesystem:sql";
    /** Tables, indexes and the two triggers. */
    private static final String VERSION = "0040";

    private static final Path SCRIPT = Path.of("sql/V0040__identity.sql");
    private static DebianMariaDb server;

    @BeforeAll
    static void server() {
        server = DebianMariaDb.started("continued", "--log-bin-trust-function-creators=ON");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aScriptThatFailedForWantOfARightIsGoneOnWith() throws SQLException {
        MysqlDataSource database = fresh("refused");
        server.execute("SET GLOBAL log_bin_trust_function_creators = OFF");
        try {
            // As every version before this one did it, without notes.
            Flyway before =
                    Flyway.configure().dataSource(database).locations(LOCATION).load();
            assertThatThrownBy(before::migrate)
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("SUPER");
            assertThatThrownBy(before::migrate)
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("failed");
            assertThatThrownBy(() -> Migrations.migrate(database, LOCATION))
                    .as("without the right it stays where it is")
                    .hasMessageContaining("SUPER");
        } finally {
            server.execute("SET GLOBAL log_bin_trust_function_creators = ON");
        }
        Migrations.migrate(database, LOCATION);
        assertThat(schema(database)).isEqualTo(schema(undisturbed()));
        assertThat(notes(database)).isEmpty();
    }

    @Test
    void aScriptThatWasBrokenOffAfterAnyStatementIsGoneOnWith() throws SQLException, IOException {
        MysqlDataSource undisturbed = fresh("to_the_script");
        Flyway.configure()
                .dataSource(undisturbed)
                .locations(LOCATION)
                .target(VERSION)
                .load()
                .migrate();
        List<String> wanted = schema(undisturbed);
        List<String> statements = UnfinishedMigration.statements(Files.readString(SCRIPT));
        assertThat(statements).hasSizeGreaterThan(10);
        for (int done : List.of(0, 1, statements.size() / 2, statements.size() - 1, statements.size())) {
            for (int noted : new int[] {done, done - 1}) {
                if (noted >= 0) {
                    MysqlDataSource database = brokenOff(statements.subList(0, done), noted);
                    MigrationSteps.Step step;
                    try (Connection connection = database.getConnection()) {
                        step = MigrationSteps.unfinished(connection).orElseThrow();
                    }
                    assertThat(step).isEqualTo(new MigrationSteps.Step(VERSION, noted));
                    UnfinishedMigration.goOn(database, flyway(database, null), LOCATION);
                    assertThat(schema(database))
                            .as("%d done, %d noted", done, noted)
                            .isEqualTo(wanted);
                    assertThat(notes(database)).isEmpty();
                    flyway(database, VERSION).validate();
                }
            }
        }
    }

    @Test
    void whatStatementsAndRunsCameToIsCarriedOver() throws SQLException {
        MysqlDataSource database = fresh("sums");
        flyway(database, "0222").migrate();
        execute(
                database,
                "INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, payable_count, payable_sum, excluded_count,"
                        + " no_rate_count, adjustment_sum, total, calculated_at, calculated_by)"
                        + " VALUES (7, 'JS-A-200101-0', '2001-01', 1, 5, 'CALCULATED', 2, 30, 1, 1, -12.5, 17.5, '2001-02-06', 'hq')",
                line(1, "'PAYABLE'", "'FEE'", "10"),
                line(2, "'PAYABLE'", "'FEE'", "20"),
                line(3, "'EXCLUDED'", "'NO_RATE'", "0"),
                line(4, "'ADJUSTMENT'", "'ADJUSTMENT_OF_PUBLISHED'", "-12.5"),
                "INSERT INTO run_centre (run_id, centre_id, digest, line_count, payable_count, payable_sum, non_payable_count, held_count,"
                        + " excluded_count, no_rate_count, carried_count) VALUES (5, 1, REPEAT('0', 64), 3, 2, 30, 0, 0, 1, 1, 0)");
        flyway(database, "0250").migrate();
        assertThat(
                        rows(
                                database,
                                "SELECT CONCAT_WS(' ', statement_id, kind, line_count, amount) FROM statement_sum ORDER BY kind"))
                .containsExactly("7 ADJUSTMENT 1 -12.50", "7 EXCLUDED 1 0.00", "7 NO_RATE 1 0.00", "7 PAYABLE 2 30.00");
        assertThat(
                        rows(
                                database,
                                "SELECT CONCAT_WS(' ', run_id, centre_id, kind, line_count, amount) FROM run_sum ORDER BY kind"))
                .containsExactly("5 1 EXCLUDED 1 0.00", "5 1 NO_RATE 1 0.00", "5 1 PAYABLE 2 30.00");
        assertThat(rows(database, "SELECT total FROM statement")).containsExactly("17.50");
    }

    private static String line(int no, String kind, String reason, String amount) {
        return "INSERT INTO statement_line (run_id, centre_id, line_no, outlet_id, order_id, order_no, kind, clause, reason_code, amount, level,"
                + " units, unit_price, card_no, figure, completed_on, origin_month) VALUES (5, 1, " + no + ", 1, " + no
                + ", 'A" + no + "', " + kind + ", 'G06', " + reason + ", " + amount
                + ", 'L1', 1, 0, 0, '', '2001-01-05', '2001-01')";
    }

    private static void execute(MysqlDataSource database, String... all) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void everyScriptIsCutIntoStatementsAsTheDatabaseTakesThem() throws IOException {
        List<Path> scripts;
        try (var files = Files.list(Path.of("sql"))) {
            scripts = files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
        assertThat(scripts).hasSizeGreaterThan(10);
        for (Path script : scripts) {
            assertThat(UnfinishedMigration.statements(Files.readString(script)))
                    .as("%s", script)
                    .isNotEmpty()
                    .allSatisfy(statement -> assertThat(statement)
                            .matches("(?s)(CREATE|INSERT|ALTER|UPDATE|DELETE|DROP|REPLACE|RENAME|SET|WITH)\\b.*"));
        }
    }

    /** The script's first statements and the note of them, as a server that died leaves them. */
    private static MysqlDataSource brokenOff(List<String> done, int noted) throws SQLException {
        MysqlDataSource database = fresh("broken_off");
        flyway(database, "0031").migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            MigrationSteps.begin(connection, VERSION);
            for (String sql : done) {
                statement.execute(sql);
            }
            for (int i = 0; i < noted; i++) {
                MigrationSteps.count(connection, VERSION);
            }
        }
        return database;
    }

    private static Flyway flyway(MysqlDataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations(LOCATION)
                .target(target == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(target))
                .ignoreMigrationPatterns("*:pending")
                .load();
    }

    private static MysqlDataSource undisturbed() throws SQLException {
        MysqlDataSource database = fresh("undisturbed");
        Migrations.migrate(database, LOCATION);
        return database;
    }

    private static MysqlDataSource fresh(String name) {
        server.execute(
                "DROP DATABASE IF EXISTS " + name,
                "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE USER IF NOT EXISTS 'weijie'@'%' IDENTIFIED BY 'weijie'",
                "GRANT ALL ON " + name + ".* TO 'weijie'@'%'");
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(server.url(name));
        source.setUser("weijie");
        source.setPassword("weijie");
        return source;
    }

    private static List<String> notes(MysqlDataSource database) throws SQLException {
        return rows(
                database,
                "SELECT version FROM migration_step UNION ALL"
                        + " SELECT version FROM flyway_schema_history WHERE success = 0");
    }

    private static List<String> schema(MysqlDataSource database) throws SQLException {
        List<String> all = rows(
                database,
                "SELECT CONCAT_WS(' ', table_name, column_name, ordinal_position, column_type, is_nullable,"
                        + " column_default) FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name <> 'migration_step' ORDER BY 1");
        all.addAll(
                rows(
                        database,
                        "SELECT CONCAT_WS(' ', table_name, index_name, seq_in_index, column_name)"
                                + " FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name <> 'migration_step' ORDER BY 1"));
        all.addAll(rows(
                database,
                "SELECT CONCAT_WS(' ', table_name, constraint_name, constraint_type)"
                        + " FROM information_schema.table_constraints WHERE table_schema = DATABASE()"
                        + " AND table_name <> 'migration_step' ORDER BY 1"));
        all.addAll(rows(
                database,
                "SELECT trigger_name FROM information_schema.triggers"
                        + " WHERE trigger_schema = DATABASE() ORDER BY 1"));
        all.addAll(rows(
                database,
                "SELECT CONCAT_WS(' ', version, script, checksum, success) FROM flyway_schema_history ORDER BY 1"));
        return all;
    }

    private static List<String> rows(MysqlDataSource database, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
