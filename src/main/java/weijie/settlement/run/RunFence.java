package weijie.settlement.run;

import java.sql.Connection;
import weijie.shared.Refusal;
import weijie.shared.jpa.Rows;

/**
 * Lets a worker's writing count only while the run is its own. A run counts its workers; who was taken for dead, or lost the month to
 * somebody else, finds another number and what it wrote since the last time is undone.
 */
final class RunFence {

    private final Rows writing;
    private final long runId;
    private final int fence;

    RunFence(Connection writing, long runId, int fence) {
        this.writing = Rows.over(writing);
        this.runId = runId;
        this.fence = fence;
    }

    /**
     * Commits what was written. The row is held until then, so that nobody takes the run over in between.
     *
     * @throws Refusal {@code ST-490} when the run is no longer this worker's
     */
    void commit() {
        boolean mine = writing.first(
                        "SELECT id FROM calculation_run WHERE id = ? AND fence = ? AND state = 'RUNNING' LOCK IN SHARE MODE",
                        row -> row.number("id"),
                        runId,
                        fence)
                .isPresent();
        writing.with(connection -> {
            if (mine) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return null;
        });
        Refusal.unless(mine, Refusal.Kind.CONFLICT, "ST-490");
    }
}
