package weijie.settlement.run;

import java.sql.Connection;
import java.sql.SQLException;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.jpa.BulkLoad;

/** Writes the lines of one centre's run in append order, chunk by chunk, with no more memory than a chunk. */
final class LineSink implements AutoCloseable {

    private static final int ROWS_A_CHUNK = 50_000;

    private final BulkLoad load;
    private final long runId;
    private final long centreId;
    private int lineNo;

    LineSink(Connection connection, long runId, long centreId) {
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
        RepeatOf repeat = line.order().repeat();
        head(
                line.order().outletId(),
                line.order().orderId(),
                line.order().orderNo(),
                verdict.kind(),
                verdict.clause(),
                verdict.name());
        load.put(line.amount())
                .put(line.level())
                .put(line.units())
                .put(line.unitPrice())
                .put(line.card())
                .put(line.figure())
                .put(line.order().completedOn())
                .put(line.origin().toString());
        if (repeat == null) {
            load.put((String) null)
                    .put((String) null)
                    .put((String) null)
                    .put((String) null)
                    .put((String) null)
                    .put((String) null);
        } else {
            load.put(repeat.orderId())
                    .put(repeat.orderNo())
                    .put(repeat.centreId())
                    .put(repeat.outletId())
                    .put(repeat.completedOn())
                    .put(repeat.level());
        }
        end();
    }

    /** An approved correction of an earlier month. */
    void write(AdjustmentFacts adjustment) throws SQLException {
        head(
                adjustment.outletId(),
                adjustment.orderId(),
                adjustment.orderNo(),
                LineKind.ADJUSTMENT,
                "G13",
                "ADJUSTMENT_OF_PUBLISHED");
        load.put(adjustment.amount())
                .put(adjustment.level())
                .put(1)
                .put(Money.ZERO)
                .put(0)
                .put(adjustment.originMonth())
                .put(adjustment.completedOn())
                .put(adjustment.originMonth());
        load.put((String) null)
                .put((String) null)
                .put((String) null)
                .put((String) null)
                .put((String) null)
                .put((String) null);
        end();
    }

    private void head(long outletId, long orderId, String orderNo, LineKind kind, String clause, String reason) {
        load.put(runId)
                .put(centreId)
                .put(++lineNo)
                .put(outletId)
                .put(orderId)
                .put(orderNo)
                .put(kind)
                .put(clause)
                .put(reason);
    }

    private void end() throws SQLException {
        load.endRow();
        if (lineNo % ROWS_A_CHUNK == 0) {
            load.flush();
        }
    }

    void flush() throws SQLException {
        load.flush();
    }

    @Override
    public void close() {
        load.close();
    }
}
