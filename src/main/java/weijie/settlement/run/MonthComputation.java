package weijie.settlement.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Rows;

/**
 * The work on the rows: facts are streamed over one connection through the pure core into a bulk load over another, with memory
 * for a chunk. It needs no container, so a benchmark runs the same code.
 */
public final class MonthComputation {

    private final Connection writing;
    private final long runId;
    private final RunFence fence;
    private final boolean keepInputs;
    private final CentreLines lines;

    /**
     * @param reading outside any transaction; it streams, so nothing else may use it meanwhile
     * @param writing outside any transaction; every chunk commits by itself
     * @param fence the worker's number in the run; once another has begun it, nothing is written any more
     * @param keepInputs whether the facts are kept for a replay, as a formal run's are
     */
    public MonthComputation(
            Connection reading, Connection writing, long runId, int fence, Basis basis, boolean keepInputs) {
        this.writing = writing;
        this.runId = runId;
        this.fence = new RunFence(writing, runId, fence);
        this.keepInputs = keepInputs;
        this.lines = new CentreLines(reading, basis);
    }

    /** The repeats of the month, network-wide, in one of the parts of the serials. */
    Map<Long, RepeatOf> repeats(int part) {
        return lines.chains().decidePart(part);
    }

    /**
     * Writes one centre's lines; they count once the centre's own transaction says so.
     *
     * @throws weijie.shared.Refusal {@code ST-490} when another worker has begun the run meanwhile
     */
    public CentreResult centre(long centreId, Map<Long, RepeatOf> repeats) {
        return Rows.over(writing).with(connection -> {
            connection.setAutoCommit(false);
            try {
                wipe(centreId);
                return lines(centreId, repeats);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private CentreResult lines(long centreId, Map<Long, RepeatOf> repeats) {
        Totals totals = new Totals();
        int[] chunk = {0};
        FactTape tape = new FactTape(keepInputs ? bytes -> keep(centreId, chunk[0]++, FactTape.FORMAT, bytes) : null);
        try (LineSink sink = new LineSink(writing, fence::commit, runId, centreId)) {
            List<PenaltyFacts> penalties = lines.each(centreId, repeats, totals, new CentreLines.Taker() {
                @Override
                public void order(OrderFacts order, Line line) {
                    tape.write(order);
                    sink.write(line);
                }

                @Override
                public void beside(Line line) {
                    sink.write(line);
                }
            });
            String digest = withPenalties(tape.close(), penalties, centreId, chunk[0]);
            sink.flush();
            return new CentreResult(centreId, digest, totals.sums());
        }
    }

    /** Removes what a server that died in the middle of this centre left behind. */
    private void wipe(long centreId) {
        for (String table : new String[] {"statement_line", "run_input"}) {
            String some = "DELETE FROM " + table + " WHERE run_id = ? AND centre_id = ? LIMIT 50000";
            while (Rows.over(writing).change(some, runId, centreId) > 0) {
                // Chunk by chunk, for the same reason the lines are written so.
                fence.commit();
            }
        }
    }

    /** What is deducted is a fact like the orders: kept behind them, and another digest than without. */
    private String withPenalties(String digest, List<PenaltyFacts> penalties, long centreId, int chunkNo) {
        if (penalties.isEmpty()) {
            return digest;
        }
        byte[] text = PenaltyText.of(penalties);
        if (keepInputs) {
            keep(centreId, chunkNo, PenaltyText.FORMAT, text);
        }
        MessageDigest all = FactTape.sha256();
        all.update(digest.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(all.digest(text));
    }

    private void keep(long centreId, int chunkNo, int format, byte[] bytes) {
        // A statement would escape the bytes one by one on their way.
        try (BulkLoad inputs =
                new BulkLoad(writing, "run_input", "run_id", "centre_id", "chunk_no", "format", "facts")) {
            inputs.put(runId)
                    .put(centreId)
                    .put((long) chunkNo)
                    .put((long) format)
                    .put(bytes)
                    .endRow();
            inputs.flush();
        }
    }
}
