package weijie.settlement.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import weijie.settlement.rule.OrderFacts;

/** The facts that formal runs kept, chunk by chunk; memory is needed for one chunk. */
public final class KeptFacts {

    private final Connection connection;

    public KeptFacts(Connection connection) {
        this.connection = connection;
    }

    /** The facts a run kept for a centre, in the order in which it read them. */
    public void each(long runId, long centreId, Consumer<OrderFacts> facts) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT format, facts FROM run_input WHERE run_id = ? AND centre_id = ? ORDER BY chunk_no",
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY)) {
            query.setFetchSize(Integer.MIN_VALUE);
            query.setLong(1, runId);
            query.setLong(2, centreId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    TapeReader.read(row.getInt(1), row.getBytes(2), facts);
                }
            }
        }
    }
}
