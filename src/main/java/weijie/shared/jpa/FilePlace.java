package weijie.shared.jpa;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import weijie.shared.FileStore;
import weijie.shared.StartRefusal;

/**
 * Sees to it that the database and the directory of files belong together: both carry the same mark. A second server that was started
 * with a directory of its own, or a database that came back from a backup without its files, would find half of what people handed in
 * and lose the other half; it does not start.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FilePlace {

    private static final String MARK = "place.id";

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource dataSource;

    @Inject
    FileStore store;

    @Inject
    FileRegister register;

    @PostConstruct
    void check() {
        try {
            register.livesAt(agree(dataSource, store.root()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Compares the two marks; where one of them is missing, or no file was kept yet, they are made the same.
     *
     * @return the mark of both
     * @throws IllegalStateException when they belong to others; the launcher finds the sentence
     */
    static String agree(DataSource dataSource, Path root) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Optional<String> here = here(root);
            Optional<String> known = known(connection);
            if (known.isEmpty() || !known.equals(here)) {
                String mark = here.isPresent() ? here.get() : mark(root);
                adopt(connection, mark);
                known = known(connection);
                if (!known.equals(Optional.of(mark))) {
                    throw StartRefusal.of("FL-003", null, root, known.orElse(""));
                }
            }
            return known.get();
        }
    }

    private static Optional<String> known(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT place FROM file_place WHERE id = 1")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static Optional<String> here(Path root) {
        Path file = root.resolve(MARK);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks the directory; of two servers that do so at once one mark remains, and both read that one. */
    private static String mark(Path root) {
        try {
            Files.createDirectories(root);
            Path part = Files.createTempFile(root, "place", ".part");
            Files.writeString(part, UUID.randomUUID().toString());
            try {
                Files.createLink(root.resolve(MARK), part);
            } catch (java.nio.file.FileAlreadyExistsException otherWasFaster) {
                return here(root).orElseThrow();
            } catch (UnsupportedOperationException | java.nio.file.FileSystemException noLinks) {
                Files.move(part, root.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            return here(root).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While nothing is kept any directory will do; the first file settles it. */
    private static void adopt(Connection connection, String mark) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO file_place (id, place) VALUES (1, ?) ON DUPLICATE KEY UPDATE id = 1");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE file_place SET place = ? WHERE id = 1 AND NOT EXISTS (SELECT 1 FROM kept_file)")) {
            insert.setString(1, mark);
            insert.executeUpdate();
            update.setString(1, mark);
            update.executeUpdate();
        }
    }
}
