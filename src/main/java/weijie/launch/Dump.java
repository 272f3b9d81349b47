package weijie.launch;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a whole database as SQL, as it was at one moment, while others go on working in it. Every statement stands on one line, so that
 * whoever reads it needs no parser; any client of MySQL or MariaDB can read it too. Memory does not grow with the tables.
 */
final class Dump {

    /** A statement of rows ends soon after this many characters. */
    private static final int STATEMENT_CHARS = 512 * 1024;

    private final Connection connection;
    private final Writer out;

    private Dump(Connection connection, Writer out) {
        this.connection = connection;
        this.out = out;
    }

    /**
     * Begins the moment that the dump is of. What the connection reads from now on is of that moment, until it is closed.
     *
     * @param connection used by nobody else
     */
    static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        }
    }

    /**
     * Writes it.
     *
     * @return the number of rows of each table
     */
    static Map<String, Long> write(Connection connection, Writer out) throws SQLException, IOException {
        return new Dump(connection, out).write();
    }

    private Map<String, Long> write() throws SQLException, IOException {
        line("SET NAMES utf8mb4;");
        line("SET SESSION time_zone = '+00:00';");
        line("SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO';");
        line("SET SESSION foreign_key_checks = 0;");
        line("SET SESSION unique_checks = 0;");
        Map<String, Long> rows = new TreeMap<>();
        List<String> tables = names("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE' ORDER BY table_name");
        for (String table : tables) {
            line(oneLine(created("SHOW CREATE TABLE " + quoted(table), 2)) + ';');
            rows.put(table, rowsOf(table));
        }
        triggers();
        for (String view : names("SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE()"
                + " ORDER BY table_name")) {
            line(oneLine(created("SHOW CREATE VIEW " + quoted(view), 2))
                            .replaceFirst("^CREATE .*?VIEW", "CREATE OR REPLACE SQL SECURITY INVOKER VIEW")
                    + ';');
        }
        line("SET SESSION unique_checks = 1;");
        line("SET SESSION foreign_key_checks = 1;");
        return rows;
    }

    /** Triggers come after the rows, and belong to whoever reads the dump in. */
    private void triggers() throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT trigger_name, action_timing, event_manipulation,"
                        + " event_object_table, action_statement FROM information_schema.triggers"
                        + " WHERE trigger_schema = DATABASE() ORDER BY trigger_name")) {
            while (row.next()) {
                line("CREATE TRIGGER " + quoted(row.getString(1)) + ' ' + row.getString(2) + ' ' + row.getString(3)
                        + " ON " + quoted(row.getString(4)) + " FOR EACH ROW " + oneLine(row.getString(5)) + ';');
            }
        }
    }

    private long rowsOf(String table) throws SQLException, IOException {
        // What the database works out from other columns it will work out again.
        String columns = names("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = " + text(table)
                        + " AND extra NOT LIKE '%VIRTUAL%' AND extra NOT LIKE '%STORED%'"
                        + " AND extra NOT LIKE '%PERSISTENT%' ORDER BY ordinal_position")
                .stream()
                .map(Dump::quoted)
                .collect(Collectors.joining(","));
        String begin = "INSERT INTO " + quoted(table) + " (" + columns + ") VALUES ";
        StringBuilder statementText = new StringBuilder();
        long rows = 0;
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // The driver's word for reading row by row instead of all at once.
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet row = statement.executeQuery("SELECT " + columns + " FROM " + quoted(table))) {
                ResultSetMetaData types = row.getMetaData();
                while (row.next()) {
                    statementText.append(statementText.isEmpty() ? begin : ",").append('(');
                    for (int column = 1; column <= types.getColumnCount(); column++) {
                        statementText
                                .append(column == 1 ? "" : ",")
                                .append(value(row, column, types.getColumnType(column)));
                    }
                    statementText.append(')');
                    rows++;
                    if (statementText.length() >= STATEMENT_CHARS) {
                        line(statementText.append(';'));
                        statementText.setLength(0);
                    }
                }
            }
        }
        if (!statementText.isEmpty()) {
            line(statementText.append(';'));
        }
        return rows;
    }

    private static String value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> String.valueOf(row.getString(column));
            case Types.BIT, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                bytes(row.getBytes(column));
            default -> {
                String text = row.getString(column);
                yield text == null ? "NULL" : text(text);
            }
        };
    }

    private static String bytes(byte[] bytes) {
        if (bytes == null) {
            return "NULL";
        }
        return bytes.length == 0 ? "''" : "0x" + HexFormat.of().formatHex(bytes);
    }

    /** A literal without a line break in it. */
    static String text(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> literal.append("''");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case 0 -> literal.append("\\0");
                case 26 -> literal.append("\\Z");
                default -> literal.append(c);
            }
        }
        return literal.append('\'').toString();
    }

    private static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** What the database prints of a definition breaks lines between words only. */
    private static String oneLine(String definition) {
        return definition.replaceAll("\\s*\\R\\s*", " ");
    }

    private String created(String sql, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(column);
        }
    }

    private List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void line(CharSequence text) throws IOException {
        out.append(text).append('\n');
    }
}
