package weijie.shared.jpa;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import weijie.shared.Money;

/**
 * Writes many rows into one table with {@code LOAD DATA LOCAL} from memory, in chunks that bound both the memory and the size of
 * a statement. It runs on the caller's connection and so in the caller's transaction.
 *
 * <p>A row that breaks a constraint fails the whole chunk: {@code LOAD DATA} would otherwise turn it into a warning, so the
 * warnings are read after each chunk.
 */
public final class BulkLoad implements Closeable {

    /** Small enough that the collector treats it like any other array. */
    private static final int CHUNK_BYTES = 256 << 10;

    private final Connection connection;
    private final String table;
    private String sql;
    private byte[] buffer = new byte[CHUNK_BYTES + (64 << 10)];
    private int used;
    private int rowsInChunk;
    private boolean atRowStart = true;
    private long rows;

    /**
     * @param connection unwraps to a MySQL Connector/J connection with local infile allowed
     * @param table the table's name, never from outside
     * @param columns the columns in the order in which {@link #put} is called
     */
    public BulkLoad(Connection connection, String table, String... columns) {
        this.connection = connection;
        this.table = table;
        this.sql = "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + table
                // What is sent is UTF-8 as the columns are: taken as bytes, it is not decoded on the way.
                + " CHARACTER SET binary FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' ("
                + String.join(",", columns) + ")";
    }

    /**
     * A column that has one value in all rows; it is not sent with each of them. To be said before the first row.
     *
     * @param column never from outside
     */
    public BulkLoad always(String column, long value) {
        sql += (sql.endsWith(")") ? " SET " : ", ") + column + " = " + value;
        return this;
    }

    public BulkLoad put(String value) {
        return put(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    /** A text in UTF-8, or what is no text at all. */
    public BulkLoad put(byte[] bytes) {
        separate();
        if (bytes == null) {
            raw('\\');
            raw('N');
            return this;
        }
        room(bytes.length * 2);
        for (byte b : bytes) {
            switch (b) {
                case '\t' -> escape('t');
                case '\n' -> escape('n');
                case '\r' -> escape('r');
                case '\\' -> escape('\\');
                case 0 -> escape('0');
                default -> buffer[used++] = b;
            }
        }
        return this;
    }

    public BulkLoad put(long value) {
        separate();
        ascii(Long.toString(value));
        return this;
    }

    public BulkLoad put(boolean value) {
        return put(value ? 1L : 0L);
    }

    public BulkLoad put(Long value) {
        return value == null ? put((byte[]) null) : put(value.longValue());
    }

    public BulkLoad put(Integer value) {
        return value == null ? put((byte[]) null) : put(value.longValue());
    }

    public BulkLoad put(LocalDate value) {
        return put(value == null ? (String) null : value.toString());
    }

    /** A point in time in UTC. */
    public BulkLoad put(LocalDateTime value) {
        // To the millisecond, as the columns are: a finer one is cut off with a warning, and a warning fails the chunk.
        return put(
                value == null
                        ? (String) null
                        : value.truncatedTo(ChronoUnit.MILLIS).toString().replace('T', ' '));
    }

    public BulkLoad put(Enum<?> value) {
        return put(value == null ? (String) null : value.name());
    }

    public BulkLoad put(BigDecimal value) {
        return put(value == null ? (String) null : value.toPlainString());
    }

    public BulkLoad put(Money value) {
        return put(value == null ? (String) null : value.toString());
    }

    /** Ends the row; sends the chunk when it is full. */
    public void endRow() {
        raw('\n');
        atRowStart = true;
        rows++;
        rowsInChunk++;
        if (used >= CHUNK_BYTES) {
            flush();
        }
    }

    public long rows() {
        return rows;
    }

    /** Sends what is buffered; what the database refuses is a {@link DatabaseFailure}. */
    public void flush() {
        if (rowsInChunk == 0) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            JdbcStatement mysql = statement.unwrap(JdbcStatement.class);
            mysql.setLocalInfileInputStream(new ByteArrayInputStream(buffer, 0, used));
            int loaded = statement.executeUpdate(sql);
            if (loaded != rowsInChunk || statement.getWarnings() != null) {
                throw failure(loaded, statement.getWarnings());
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        used = 0;
        rowsInChunk = 0;
    }

    /** A key that somebody else has taken is told apart from data that does not fit. */
    private SQLException failure(int loaded, SQLWarning why) {
        String what = "loaded " + loaded + " of " + rowsInChunk + " rows into " + table + ": "
                + (why == null ? "duplicates" : why.getMessage());
        return why == null || why.getErrorCode() == Collision.TAKEN
                ? new SQLIntegrityConstraintViolationException(what, "23000", Collision.TAKEN)
                : new SQLException(what, why.getSQLState(), why.getErrorCode());
    }

    @Override
    public void close() {
        buffer = new byte[0];
    }

    private void separate() {
        if (atRowStart) {
            atRowStart = false;
        } else {
            raw('\t');
        }
    }

    private void escape(char c) {
        buffer[used++] = '\\';
        buffer[used++] = (byte) c;
    }

    private void ascii(String digits) {
        room(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            buffer[used++] = (byte) digits.charAt(i);
        }
    }

    private void raw(char c) {
        room(1);
        buffer[used++] = (byte) c;
    }

    private void room(int bytes) {
        if (buffer.length - used < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, used + bytes));
        }
    }
}
