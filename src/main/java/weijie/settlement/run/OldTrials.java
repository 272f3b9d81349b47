package weijie.settlement.run;

import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.jpa.Rows;

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

    private final Rows rows;

    /** @param connection outside any transaction; every chunk commits by itself */
    public OldTrials(Connection connection) {
        this.rows = Rows.over(connection);
    }

    /**
     * Deletes the lines of those that ended before a moment.
     *
     * @param moment UTC
     * @return how many runs lost their lines
     */
    public int forget(LocalDateTime moment) {
        List<Long> old = rows.list(OLD, row -> row.number("id"), moment);
        for (long run : old) {
            for (String table : new String[] {"statement_line", "run_input"}) {
                delete(table, run);
            }
            rows.change("UPDATE calculation_run SET lines_gone = TRUE WHERE id = ?", run);
        }
        return old.size();
    }

    private void delete(String table, long run) {
        String chunk = "DELETE FROM " + table + " WHERE run_id = ? LIMIT " + ROWS_A_CHUNK;
        while (rows.change(chunk, run) > 0) {
            // Chunk by chunk, so that nobody waits for a million rows.
        }
    }
}
