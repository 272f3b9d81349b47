package weijie.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the lines of two runs, every column of every line, and removes them. */
public final class TwoRuns {

    private TwoRuns() {}

    /** The orders whose lines are not the same in both runs, at most twenty, with what differs; empty when all are. */
    public static List<String> differences(Connection connection, long one, long other) throws SQLException {
        List<String> columns = columns(connection);
        String same = columns.stream().map(c -> "x." + c + " <=> y." + c).collect(Collectors.joining(" AND "));
        String shown = columns.stream().map(c -> "x." + c).collect(Collectors.joining(", ", "CONCAT_WS(' ', ", ")"));
        List<String> found = new ArrayList<>();
        for (long[] pair : new long[][] {{one, other}, {other, one}}) {
            try (PreparedStatement query = connection.prepareStatement("SELECT " + shown
                    + " FROM statement_line x LEFT JOIN statement_line y"
                    + " ON y.run_id = ? AND y.centre_id = x.centre_id AND y.line_no = x.line_no"
                    + " WHERE x.run_id = ? AND (y.run_id IS NULL OR NOT (" + same + ")) LIMIT 10")) {
                query.setLong(1, pair[1]);
                query.setLong(2, pair[0]);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add("run " + pair[0] + ": " + row.getString(1));
                    }
                }
            }
        }
        return found;
    }

    /** A run that is worked on, so that lines may be written under its number. */
    public static void begin(Connection connection, YearMonth month, long... runs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO calculation_run"
                + " (id, month, run_no, trial, state, started_by, started_at, business_date)"
                + " VALUES (?, ?, ?, TRUE, 'RUNNING', 'bench', '2026-10-10', '2026-10-10')")) {
            for (long run : runs) {
                insert.setLong(1, run);
                insert.setString(2, month.toString());
                insert.setLong(3, 1000 + run);
                insert.executeUpdate();
            }
        }
    }

    /** How many lines a run has. */
    public static int count(Connection connection, long run) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT COUNT(*) FROM statement_line WHERE run_id = " + run)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Removes the lines and inputs of a run. */
    public static void remove(Connection connection, long run) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM statement_line WHERE run_id = " + run);
            statement.executeUpdate("DELETE FROM run_input WHERE run_id = " + run);
        }
    }

    private static List<String> columns(Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = 'statement_line' AND column_name <> 'run_id'"
                        + " ORDER BY ordinal_position")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }
}
