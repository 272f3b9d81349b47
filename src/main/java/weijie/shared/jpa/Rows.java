package weijie.shared.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import weijie.shared.Money;

/**
 * Questions and changes in SQL, in the caller's transaction: one {@link Row} becomes one record, by the names of its columns. What is
 * bound may be a text, a number, a day, a month, a value of an enum or money. Whatever the database refuses is a {@link DatabaseFailure}.
 */
public final class Rows {

    /** Stands in a question for as many keys as there are, as in {@code WHERE id IN (?*)}. */
    private static final String KEYS = "?*";

    /** Of a thousand and more MariaDB makes a table to join with, which costs more than looking each key up. */
    private static final int KEYS_AT_ONCE = 500;

    private final DataSource source;
    private final Connection connection;

    private Rows(DataSource source, Connection connection) {
        this.source = source;
        this.connection = connection;
    }

    static Rows of(DataSource source) {
        return new Rows(source, null);
    }

    /** Over a connection that stays open. */
    public static Rows over(Connection connection) {
        return new Rows(null, connection);
    }

    /** What is done with a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Lends a connection, for a bulk load or for somebody who needs the same one several times. */
    public <T> T with(Work<T> work) {
        try {
            if (connection != null) {
                return work.on(connection);
            }
            try (Connection lent = source.getConnection()) {
                return work.on(lent);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Everything a question finds. */
    public <T> List<T> list(String sql, Function<Row, T> reader, Object... args) {
        return with(lent -> {
            try (PreparedStatement query = bound(lent, sql, args);
                    ResultSet result = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    found.add(reader.apply(row));
                }
                return found;
            }
        });
    }

    /** The first thing a question finds. */
    public <T> Optional<T> first(String sql, Function<Row, T> reader, Object... args) {
        return list(sql, reader, args).stream().findFirst();
    }

    /** The one number that a question has for an answer. */
    public long number(String sql, Object... args) {
        return list(sql, Row::only, args).get(0);
    }

    /** Everything that a question finds about some keys, for which {@code ?*} stands in it; so many are asked about at a time. */
    public <T> List<T> listOf(Collection<?> keys, String sql, Function<Row, T> reader, Object... args) {
        List<T> found = new ArrayList<>();
        eachPart(keys, sql, args, (part, bound) -> found.addAll(list(part, reader, bound)));
        return found;
    }

    /** Lends what a question finds, read from the database while it is taken: memory does not grow with its number. */
    public <T> void lend(String sql, Function<Row, T> reader, Consumer<Stream<T>> borrower, Object... args) {
        with(lent -> {
            try (PreparedStatement query = bound(lent, sql, args)) {
                query.setFetchSize(Integer.MIN_VALUE);
                try (ResultSet result = query.executeQuery()) {
                    borrower.accept(StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(new Cursor<>(result, reader), 0), false));
                    return null;
                }
            }
        });
    }

    /** Changes, adds or deletes rows; says how many. */
    public int change(String sql, Object... args) {
        return with(lent -> {
            try (PreparedStatement statement = bound(lent, sql, args)) {
                return statement.executeUpdate();
            }
        });
    }

    /** As {@link #change}, for some keys, for which {@code ?*} stands in the statement. */
    public int changeOf(Collection<?> keys, String sql, Object... args) {
        int[] changed = {0};
        eachPart(keys, sql, args, (part, bound) -> changed[0] += change(part, bound));
        return changed[0];
    }

    private interface Part {
        void ask(String sql, Object... args);
    }

    private static void eachPart(Collection<?> keys, String sql, Object[] args, Part part) {
        int place = sql.indexOf(KEYS);
        int before = (int) sql.chars().limit(place).filter(c -> c == '?').count();
        List<?> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            List<?> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
            List<Object> bound = new ArrayList<>(List.of(args));
            bound.addAll(before, some);
            part.ask(sql.replace(KEYS, "?,".repeat(some.size() - 1) + '?'), bound.toArray());
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... args) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, plain(args[i]));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static Object plain(Object arg) {
        if (arg instanceof Money money) {
            return money.yuan();
        }
        return arg instanceof YearMonth || arg instanceof Enum ? arg.toString() : arg;
    }

    /** Reads a row when it is asked for. */
    private static final class Cursor<T> implements Iterator<T> {

        private final ResultSet result;
        private final Row row;
        private final Function<Row, T> reader;
        private T next;

        Cursor(ResultSet result, Function<Row, T> reader) throws SQLException {
            this.result = result;
            this.row = new Row(result);
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            try {
                if (next == null && result.next()) {
                    next = reader.apply(row);
                }
                return next != null;
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T found = next;
            next = null;
            return found;
        }
    }
}
