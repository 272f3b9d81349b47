package weijie.settlement.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import weijie.shared.Refusal;

/**
 * Lets a worker's writing count only while the run is its own. A run counts its workers; who was taken for dead, or lost the month to
 * somebody else, finds another number and what it wrote since the last time is undone.
 */
final class RunFence {

    private final Connection connection;
    private final long runId;
    private final int fence;

    RunFence(Connection connection, long runId, int fence) {
        this.connection = connection;
        this.runId = runId;
        this.fence = fence;
    }

    /**
     * Commits what was written on the connection. The row is held until then, so that nobody takes the run over in between.
     *
     * @throws Refusal {@code ST-490} when the run is no longer this worker's
     */
    void commit() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM calculation_run WHERE id = ? AND fence = ? AND state = 'RUNNING' LOCK IN SHARE MODE")) {
            query.setLong(1, runId);
            query.setInt(2, fence);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    connection.rollback();
                    throw Refusal.conflict("ST-490");
                }
            }
        }
        connection.commit();
    }
}
