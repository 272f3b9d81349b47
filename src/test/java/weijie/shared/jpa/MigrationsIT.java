package weijie.shared.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The connection is what the code relies on, and the schema is there before anything else. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class MigrationsIT {

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource dataSource;

    @Test
    void everyMigrationHasSucceeded() throws SQLException {
        assertThat(one("SELECT COUNT(*) FROM flyway_schema_history WHERE success = 1"))
                .isNotEqualTo("0");
        assertThat(one("SELECT COUNT(*) FROM flyway_schema_history WHERE success = 0"))
                .isEqualTo("0");
    }

    @Test
    void connectionsReadCommittedRowsInUtc() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
        assertThat(one("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())")).isEqualTo("0");
        assertThat(one("SELECT @@character_set_connection")).isEqualTo("utf8mb4");
    }

    @Test
    void pointsInTimeComeBackAsTheyWentIn() throws SQLException {
        LocalDateTime given = LocalDateTime.of(2026, 10, 31, 23, 59, 59);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE moment (at DATETIME(6) NOT NULL)");
            try (var insert = connection.prepareStatement("INSERT INTO moment VALUES (?), (?)")) {
                insert.setObject(1, given);
                insert.setTimestamp(2, java.sql.Timestamp.valueOf(given));
                insert.executeUpdate();
            }
            try (ResultSet rows = statement.executeQuery("SELECT DISTINCT CAST(at AS CHAR) FROM moment")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).startsWith("2026-10-31 23:59:59");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void manyRowsAreLoadedInOneStatement() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE loaded (id BIGINT NOT NULL PRIMARY KEY, text VARCHAR(20) NULL)");
            try (BulkLoad load = new BulkLoad(connection, "loaded", "id", "text")) {
                for (long id = 0; id < 1000; id++) {
                    load.put(id).put("维结\t" + id).endRow();
                }
                load.flush();
            }
            try (ResultSet rows = statement.executeQuery("SELECT COUNT(*), MAX(text) FROM loaded")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1000);
                assertThat(rows.getString(2)).isEqualTo("维结\t999");
            }
        }
    }

    @Test
    void whatIsNoTextIsLoadedByteForByteAndOneValueForAllRowsIsSaidOnce() throws SQLException {
        byte[] every = new byte[512];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TEMPORARY TABLE packed (run BIGINT NOT NULL, centre BIGINT NOT NULL, no INT NOT NULL, bytes MEDIUMBLOB NULL)");
            try (BulkLoad load = new BulkLoad(connection, "packed", "no", "bytes")
                    .always("run", Long.MAX_VALUE)
                    .always("centre", 7)) {
                load.put(1L).put(every).endRow();
                load.put(2L).put((byte[]) null).endRow();
                load.flush();
            }
            try (ResultSet rows = statement.executeQuery("SELECT run, centre, bytes FROM packed ORDER BY no")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(Long.MAX_VALUE);
                assertThat(rows.getLong(2)).isEqualTo(7);
                assertThat(rows.getBytes(3)).isEqualTo(every);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(Long.MAX_VALUE);
                assertThat(rows.getBytes(3)).isNull();
            }
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
