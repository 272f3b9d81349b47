package weijie.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The way to the tables of batches, for those who read and write them in bulk; always in the transaction of the desk that asks. */
@ApplicationScoped
class ImportTables {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    /** What is done over a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A connection for somebody who keeps it for a while and closes it. */
    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int update(String sql, Object... values) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** The number that a question about one batch has for an answer. */
    int count(String sql, long importId) {
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, importId);
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    return found.getInt(1);
                }
            }
        });
    }
}
