package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.testing.Build;
import weijie.testing.DebianMariaDb;

/**
 * What a database of the customer's own must allow, against a server that keeps a binary log: the documented steps are enough, and each
 * one that was left out is named before anything is made.
 */
class DatabaseRequirementsIT {

    private static final Path PAGE = Path.of("docs/reference/configuration.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static DebianMariaDb server;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void server() {
        server = DebianMariaDb.started("requirements", "--local-infile=OFF", "--character-set-server=utf8mb4");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    /** As an administrator who followed the page. */
    @BeforeEach
    void documentedSteps() throws IOException {
        server.execute(
                "DROP DATABASE IF EXISTS weijie",
                "DROP USER IF EXISTS 'weijie'@'%'",
                "DROP USER IF EXISTS 'weijie_owner'@'%'");
        for (String step : steps()) {
            server.execute(step);
        }
    }

    private static List<String> steps() throws IOException {
        return SQL.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .flatMap(block -> block.lines().filter(line -> line.endsWith(";")))
                .toList();
    }

    @Test
    void theDocumentedStepsAreEnoughAndLeaveNothingBehind() throws SQLException {
        assertThat(reasons("weijie")).isEmpty();
        try (Connection connection = connect("weijie")) {
            assertThat(Schema.isEmpty(connection)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET GLOBAL log_bin_trust_function_creators = OFF | SET GLOBAL log_bin_trust_function_creators = ON | DB-111",
                "SET GLOBAL local_infile = OFF | SET GLOBAL local_infile = ON | DB-104",
                "SET GLOBAL max_allowed_packet = 4194304 | SET GLOBAL max_allowed_packet = 67108864 | DB-105",
                "SET GLOBAL binlog_format = STATEMENT | SET GLOBAL binlog_format = MIXED | DB-106",
                "SET GLOBAL read_only = ON | SET GLOBAL read_only = OFF | DB-103",
                "SET GLOBAL default_storage_engine = Aria | SET GLOBAL default_storage_engine = InnoDB | DB-107",
                "REVOKE TRIGGER ON weijie.* FROM 'weijie_owner'@'%' | GRANT ALL ON weijie.* TO 'weijie_owner'@'%' | DB-109",
                "REVOKE REFERENCES ON weijie.* FROM 'weijie_owner'@'%' | GRANT ALL ON weijie.* TO 'weijie_owner'@'%' | ''",
                "REVOKE GRANT OPTION ON weijie.* FROM 'weijie_owner'@'%' | GRANT ALL ON weijie.* TO 'weijie_owner'@'%' WITH GRANT OPTION | DB-113",
                "REVOKE INSERT ON weijie.* FROM 'weijie'@'%' | GRANT INSERT ON weijie.* TO 'weijie'@'%' | DB-109",
                "GRANT DELETE ON weijie.* TO 'weijie'@'%' | REVOKE DELETE ON weijie.* FROM 'weijie'@'%' | DB-112",
                "GRANT ALL ON weijie.* TO 'weijie'@'%' | REVOKE UPDATE, DELETE, DROP, ALTER, CREATE, TRIGGER ON weijie.* FROM 'weijie'@'%' | DB-112",
                "REVOKE CREATE ON weijie.* FROM 'weijie_owner'@'%' | GRANT ALL ON weijie.* TO 'weijie_owner'@'%' | DB-109",
            })
    void whatIsMissingIsNamedBeforeAnythingIsMade(String harm, String mend, String code) throws SQLException {
        server.execute(harm);
        try {
            List<StartFailure.Reason> reasons = reasons("weijie");
            assertThat(reasons.stream().map(StartFailure.Reason::code))
                    .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
            assertThat(reasons).allSatisfy(reason -> {
                assertThat(reason.chinese())
                        .containsPattern("[\\u4e00-\\u9fff]")
                        .endsWith("。");
                assertThat(reason.english()).endsWith(".").doesNotContainPattern("[\\u4e00-\\u9fff]");
            });
        } finally {
            server.execute(mend);
        }
        assertThat(reasons("weijie")).isEmpty();
    }

    @Test
    void everyThingThatIsMissingIsNamedAtOnce() throws SQLException {
        server.execute("SET GLOBAL local_infile = OFF", "SET GLOBAL max_allowed_packet = 4194304");
        try {
            assertThat(reasons("weijie").stream().map(StartFailure.Reason::code))
                    .containsExactly("DB-104", "DB-105");
        } finally {
            server.execute("SET GLOBAL local_infile = ON", "SET GLOBAL max_allowed_packet = 67108864");
        }
    }

    @Test
    void anEmptyDatabaseOfAnotherCharacterSetIsSetRight() throws SQLException {
        server.execute("ALTER DATABASE weijie CHARACTER SET latin1 COLLATE latin1_swedish_ci");
        assertThat(reasons("weijie")).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("utf8mb4_bin");
        try (Connection connection = connect("weijie");
                ResultSet row = connection.createStatement().executeQuery("SELECT @@collation_database")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("utf8mb4_bin");
        }
    }

    @Test
    void aDatabaseThatHasTablesIsNotTouched() throws SQLException {
        server.execute(
                "ALTER DATABASE weijie CHARACTER SET latin1 COLLATE latin1_swedish_ci",
                "CREATE TABLE weijie.theirs (id INT)");
        assertThat(reasons("weijie").stream().map(StartFailure.Reason::code)).containsExactly("DB-108");
    }

    private List<StartFailure.Reason> reasons(String database) throws SQLException {
        try (Connection connection = connect(database);
                Connection application = connect(database, "weijie")) {
            DatabaseRequirements requirements = new DatabaseRequirements(
                    connection,
                    Scripts.in(Build.dist().resolve("weijie.war")),
                    new Console(new PrintStream(said, true, StandardCharsets.UTF_8)));
            StartFailure failure = catchThrowableOfType(StartFailure.class, () -> {
                requirements.check();
                new ApplicationAccount(application, connection).check();
            });
            return failure == null ? List.of() : failure.reasons();
        }
    }

    private static Connection connect(String database) throws SQLException {
        return connect(database, "weijie_owner");
    }

    private static Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(server.url(database) + "?allowLoadLocalInfile=true", user, "……");
    }
}
