package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** The way to the settlement's tables for lists and sums that are asked for with SQL; always in the transaction of the desk that asks. */
@ApplicationScoped
class SettlementTables {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    /** Makes something of one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Reader<T> reader, Object... args) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, args);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the settlement could not be read", e);
        }
    }

    /** The one number that a question has for an answer. */
    long number(String sql, Object... args) {
        return query(sql, row -> row.getLong(1), args).get(0);
    }

    /** Lends what a question finds, read from the database while it is taken: memory does not grow with its number. */
    <T> void lend(String sql, Reader<T> reader, Consumer<Stream<T>> borrower, Object... args) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            query.setFetchSize(Integer.MIN_VALUE);
            bind(query, args);
            try (ResultSet rows = query.executeQuery()) {
                borrower.accept(StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Cursor<>(rows, reader), 0), false));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the settlement could not be read", e);
        }
    }

    /** Reads a row when it is asked for. */
    private static final class Cursor<T> implements Iterator<T> {

        private final ResultSet rows;
        private final Reader<T> reader;
        private T next;

        Cursor(ResultSet rows, Reader<T> reader) {
            this.rows = rows;
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            try {
                if (next == null && rows.next()) {
                    next = reader.read(rows);
                }
                return next != null;
            } catch (SQLException e) {
                throw new IllegalStateException("the settlement could not be read", e);
            }
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T row = next;
            next = null;
            return row;
        }
    }

    int update(String sql, Object... args) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the settlement could not be written", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
    }
}
