package weijie.settlement.run;

import java.sql.Connection;
import java.sql.SQLException;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Verdict;
import weijie.shared.jpa.BulkLoad;

/** Writes the lines of one centre's run in append order, chunk by chunk, with no more memory than a chunk. */
final class LineSink implements AutoCloseable {

    private static final int ROWS_A_CHUNK = 50_000;
    private static final int RELATED_COLUMNS = 6;

    private final BulkLoad load;
    private final RunFence fence;
    private final long runId;
    private final long centreId;
    private int lineNo;

    LineSink(Connection connection, RunFence fence, long runId, long centreId) {
        this.fence = fence;
        this.load = new BulkLoad(
                connection,
                "statement_line",
                "run_id",
                "centre_id",
                "line_no",
                "outlet_id",
                "order_id",
                "order_no",
                "kind",
                "clause",
                "reason_code",
                "amount",
                "level",
                "units",
                "unit_price",
                "card_no",
                "figure",
                "completed_on",
                "origin_month",
                "related_order_id",
                "related_order_no",
                "related_centre_id",
                "related_outlet_id",
                "related_on",
                "related_level");
        this.runId = runId;
        this.centreId = centreId;
    }

    void write(Line line) throws SQLException {
        Verdict verdict = line.verdict();
        Line.Figures figures = line.figures();
        RepeatOf related = figures.related();
        load.put(runId)
                .put(centreId)
                .put(++lineNo)
                .put(line.subject().outletId())
                .put(line.subject().orderId())
                .put(line.subject().orderNo())
                .put(verdict.kind())
                .put(verdict.clause())
                .put(verdict.name())
                .put(line.amount())
                .put(figures.level())
                .put(figures.units())
                .put(figures.unitPrice())
                .put(figures.card())
                .put(figures.text())
                .put(line.subject().completedOn())
                .put(figures.origin().toString());
        if (related == null) {
            for (int i = 0; i < RELATED_COLUMNS; i++) {
                load.put((String) null);
            }
        } else {
            load.put(related.orderId())
                    .put(related.orderNo())
                    .put(related.centreId())
                    .put(related.outletId())
                    .put(related.completedOn())
                    .put(related.level());
        }
        load.endRow();
        if (lineNo % ROWS_A_CHUNK == 0) {
            flush();
        }
    }

    /** Sends what is left, and makes what was sent stay. */
    void flush() throws SQLException {
        load.flush();
        fence.commit();
    }

    @Override
    public void close() {
        load.close();
    }
}
