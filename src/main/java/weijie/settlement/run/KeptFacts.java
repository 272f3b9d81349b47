package weijie.settlement.run;

import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.PenaltyFacts;
import weijie.shared.jpa.Rows;

/** The facts that formal runs kept, chunk by chunk; memory is needed for one chunk. */
public final class KeptFacts {

    private final Rows rows;

    public KeptFacts(Connection connection) {
        this.rows = Rows.over(connection);
    }

    private record Chunk(int format, byte[] facts) {}

    /** The facts a run kept for a centre, in the order in which it read them. */
    public void each(long runId, long centreId, Consumer<OrderFacts> facts) {
        rows.lend(
                "SELECT format, facts FROM run_input WHERE run_id = ? AND centre_id = ? AND format < "
                        + PenaltyText.FORMAT + " ORDER BY chunk_no",
                row -> new Chunk(row.count("format"), row.bytes("facts")),
                chunks -> chunks.forEach(chunk -> TapeReader.read(chunk.format(), chunk.facts(), facts)),
                runId,
                centreId);
    }

    /** The penalties a run kept for a centre, in the order in which it deducted them. */
    public List<PenaltyFacts> penalties(long runId, long centreId) {
        return rows.first(
                        "SELECT facts FROM run_input WHERE run_id = ? AND centre_id = ? AND format = ?",
                        row -> PenaltyText.read(row.bytes("facts")),
                        runId,
                        centreId,
                        PenaltyText.FORMAT)
                .orElse(List.of());
    }
}
