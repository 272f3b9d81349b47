package weijie.shared.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.DebianMariaDb;

/** The database and the directory of files belong together, and a server that has one without the other does not start. */
class FilePlaceIT {

    private static DebianMariaDb server;

    @TempDir
    private Path folder;

    private final MysqlDataSource database = new MysqlDataSource();

    @BeforeAll
    static void server() {
        server = DebianMariaDb.started("file-place");
    }

    @AfterAll
    static void end() {
        server.close();
        System.clearProperty("weijie.refused.zh");
        System.clearProperty("weijie.refused.en");
    }

    @BeforeEach
    void emptyDatabase() throws SQLException {
        server.execute(
                "DROP DATABASE IF EXISTS place",
                "CREATE DATABASE place CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE USER IF NOT EXISTS 'weijie'@'%' IDENTIFIED BY 'weijie'",
                "GRANT ALL ON place.* TO 'weijie'@'%'");
        database.setUrl(server.url("place"));
        database.setUser("weijie");
        database.setPassword("weijie");
        execute("CREATE TABLE kept_file (sha256 CHAR(64) NOT NULL PRIMARY KEY)");
        execute("CREATE TABLE file_place (id TINYINT NOT NULL PRIMARY KEY, place CHAR(36) NOT NULL)");
    }

    @Test
    void bothAreMarkedOnceAndFitFromThenOn() throws SQLException {
        Path files = folder.resolve("files");
        String mark = FilePlace.agree(database, files);
        assertThat(files.resolve("place.id")).hasContent(mark);
        keepOne();
        assertThat(FilePlace.agree(database, files)).isEqualTo(mark);
        assertThat(files).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    @Test
    void anotherDirectoryIsRefusedOnceAFileIsKept() throws SQLException {
        String mark = FilePlace.agree(database, folder.resolve("files"));
        keepOne();
        assertThatThrownBy(() -> FilePlace.agree(database, folder.resolve("own")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FL-003")
                .hasMessageContaining("WEIJIE_FILES")
                .hasMessageContaining(mark);
        assertThat(FilePlace.agree(database, folder.resolve("files")))
                .as("the refused one changed nothing")
                .isEqualTo(mark);
    }

    @Test
    void beforeThatAnyDirectoryWillDo() throws SQLException {
        String first = FilePlace.agree(database, folder.resolve("files"));
        String second = FilePlace.agree(database, folder.resolve("own"));
        assertThat(second).isNotEqualTo(first);
        assertThat(FilePlace.agree(database, folder.resolve("own"))).isEqualTo(second);
    }

    @Test
    void filesThatWereThereBeforeMarksAreTakenAsTheyAre() throws Exception {
        Path files = Files.createDirectories(folder.resolve("files/ab")).getParent();
        keepOne();
        assertThat(FilePlace.agree(database, files)).isEqualTo(Files.readString(files.resolve("place.id")));
    }

    private void keepOne() throws SQLException {
        execute("INSERT INTO kept_file VALUES ('" + "a".repeat(64) + "')");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
