package weijie.settlement.run;

import java.sql.Connection;
import java.util.stream.Stream;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Verdict;
import weijie.shared.jpa.BulkLoad;

/** Writes the lines of one centre's run in append order, chunk by chunk, with no more memory than a chunk. */
final class LineSink implements AutoCloseable {

    private static final int ROWS_A_CHUNK = 50_000;
    private static final String[] COLUMNS = {
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
        "origin_month"
    };
    private static final String[] RELATED = {
        "related_order_id", "related_order_no", "related_centre_id", "related_outlet_id", "related_on", "related_level"
    };

    /** Most lines are about no other order: what would be empty in them is not sent. */
    private final BulkLoad plain;

    private final BulkLoad related;
    private final Runnable commit;
    private int lineNo;

    /** @param commit makes what was sent stay, or refuses */
    LineSink(Connection connection, Runnable commit, long runId, long centreId) {
        this.commit = commit;
        this.plain = load(connection, runId, centreId, COLUMNS);
        this.related = load(
                connection,
                runId,
                centreId,
                Stream.of(COLUMNS, RELATED).flatMap(Stream::of).toArray(String[]::new));
    }

    private static BulkLoad load(Connection connection, long runId, long centreId, String... columns) {
        return new BulkLoad(connection, "statement_line", columns)
                .always("run_id", runId)
                .always("centre_id", centreId);
    }

    void write(Line line) {
        RepeatOf repeat = line.figures().related();
        BulkLoad load = repeat == null ? plain : related;
        put(load, line, ++lineNo);
        if (repeat != null) {
            load.put(repeat.orderId())
                    .put(repeat.orderNo())
                    .put(repeat.centreId())
                    .put(repeat.outletId())
                    .put(repeat.completedOn())
                    .put(repeat.level());
        }
        load.endRow();
        if (lineNo % ROWS_A_CHUNK == 0) {
            flush();
        }
    }

    private static void put(BulkLoad load, Line line, int lineNo) {
        Verdict verdict = line.verdict();
        Line.Figures figures = line.figures();
        load.put((long) lineNo)
                .put(line.subject().outletId())
                .put(line.subject().orderId())
                .put(line.subject().orderNo())
                .put(verdict.kind())
                .put(verdict.clause())
                .put(verdict.name())
                .put(line.amount())
                .put(figures.level())
                .put((long) figures.units())
                .put(figures.unitPrice())
                .put((long) figures.card())
                .put(figures.text())
                .put(line.subject().completedOn())
                .put(figures.origin().toString());
    }

    /** Sends what is left, and makes what was sent stay. */
    void flush() {
        plain.flush();
        related.flush();
        commit.run();
    }

    @Override
    public void close() {
        plain.close();
        related.close();
    }
}
