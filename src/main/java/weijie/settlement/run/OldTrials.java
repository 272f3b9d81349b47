package weijie.settlement.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Trials, and runs that failed, whose lines nobody looks at any more. The runs themselves stay, with who made them and their sums; so does
 * everything that a statement or a month still shows.
 */
public final class OldTrials {

    private static final String OLD = """
            SELECT r.id FROM calculation_run r WHERE (r.trial OR r.state = 'FAILED') AND NOT r.lines_gone AND r.finished_at < ?
            AND NOT EXISTS (SELECT 1 FROM month_centre m WHERE m.run_id = r.id OR m.trial_run_id = r.id)
            AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.run_id = r.id) ORDER BY r.id""";
    private static final int ROWS_A_CHUNK = 10_000;

    private final Connection connection;

    /** @param connection outside any transaction; every chunk commits by itself */
    public OldTrials(Connection connection) {
        this.connection = connection;
    }

    /**
     * Deletes the lines of those that ended before a moment.
     *
     * @param moment UTC
     * @return how many runs lost their lines
     */
    public int forget(LocalDateTime moment) throws SQLException {
        List<Long> old = old(moment);
        for (long run : old) {
            for (String table : new String[] {"statement_line", "run_input"}) {
                delete(table, run);
            }
            try (PreparedStatement gone =
                    connection.prepareStatement("UPDATE calculation_run SET lines_gone = TRUE WHERE id = ?")) {
                gone.setLong(1, run);
                gone.executeUpdate();
            }
        }
        return old.size();
    }

    private List<Long> old(LocalDateTime moment) throws SQLException {
        List<Long> old = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OLD)) {
            query.setObject(1, moment);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    old.add(row.getLong(1));
                }
            }
        }
        return old;
    }

    private void delete(String table, long run) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE run_id = ? LIMIT " + ROWS_A_CHUNK)) {
            delete.setLong(1, run);
            while (delete.executeUpdate() > 0) {
                // Chunk by chunk, so that nobody waits for a million rows.
            }
        }
    }
}
