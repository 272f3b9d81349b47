package weijie.shared.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import weijie.shared.FileStore;
import weijie.shared.Refusal;

/**
 * What the database knows of the {@link FileStore}: every file that was ever kept, with its length. A row comes with the transaction
 * that keeps the file; the tables that speak of files refer to it.
 */
@ApplicationScoped
public class FileRegister {

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource dataSource;

    private volatile String place;

    /** The mark of the directory that this server keeps files in. */
    void livesAt(String mark) {
        place = mark;
    }

    /**
     * Notes a file in the caller's transaction; one that is known stays as it is.
     *
     * @throws Refusal {@code FL-004} when another server gave the database another directory before the first file was kept
     */
    public void note(FileStore.Kept file) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT place FROM file_place WHERE id = 1 LOCK IN SHARE MODE");
                ResultSet row = select.executeQuery()) {
            Refusal.unless(row.next() && row.getString(1).equals(place), Refusal.Kind.CONFLICT, "FL-004");
            insert(file, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(FileStore.Kept file, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO kept_file (sha256, bytes, kept_at) VALUES (?, ?, UTC_TIMESTAMP(3))"
                        + " ON DUPLICATE KEY UPDATE bytes = bytes")) {
            insert.setString(1, file.sha256());
            insert.setLong(2, file.bytes());
            insert.executeUpdate();
        }
    }

    /**
     * The files whose digest begins with two digits.
     *
     * @param prefix two hexadecimal digits
     * @return their lengths by their digests, in order
     */
    SortedMap<String, Long> startingWith(String prefix) {
        SortedMap<String, Long> found = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT sha256, bytes FROM kept_file WHERE sha256 >= ? AND sha256 < ?")) {
            select.setString(1, prefix);
            // "g" comes after the last hexadecimal digit.
            select.setString(2, prefix + "g");
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
