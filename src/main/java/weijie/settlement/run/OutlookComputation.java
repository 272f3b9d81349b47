package weijie.settlement.run;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.Rulebook;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Rows;

/**
 * A centre's month as it would be settled now: the same facts, rules and lines as a calculation, under an id that no statement has. Beside
 * each line that is not in the base stands what it would earn. Nothing is marked, kept for a replay or taken.
 */
public final class OutlookComputation {

    private static final int ROWS_A_CHUNK = 50_000;

    private final Connection writing;
    private final Basis basis;
    private final CentreLines lines;

    /**
     * @param reading outside any transaction; it streams, so nothing else may use it meanwhile
     * @param writing outside any transaction; every chunk commits by itself
     */
    public OutlookComputation(Connection reading, Connection writing, Basis basis) {
        this.writing = writing;
        this.basis = basis;
        this.lines = new CentreLines(reading, basis);
    }

    /** Writes a centre's lines and what is open of them; says what they come to, by outlet and reason. */
    public List<OutlookSum> centre(long runId, long centreId) {
        return Rows.over(writing).with(connection -> {
            connection.setAutoCommit(false);
            try (Writing taker = new Writing(runId, centreId)) {
                lines.each(centreId, lines.chains().decideOf(centreId), new Totals(), taker);
                taker.flush();
                return taker.sums();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private void commit() {
        Rows.over(writing).with(connection -> {
            connection.commit();
            return null;
        });
    }

    /** Writes lines down and adds them up. */
    private final class Writing implements CentreLines.Taker, AutoCloseable {

        private final Rulebook.Settler settler = Rulebook.of(basis.month()).settler(basis);
        private final Map<Long, Map<Verdict, Tally>> tallies = new TreeMap<>();
        private final LineSink sink;
        private final BulkLoad open;
        private long lineNo;

        Writing(long runId, long centreId) {
            sink = new LineSink(writing, OutlookComputation.this::commit, runId, centreId);
            open = new BulkLoad(writing, "outlook_open", "line_no", "outlet_id", "reason_code", "worth")
                    .always("run_id", runId)
                    .always("centre_id", centreId);
        }

        @Override
        public void order(OrderFacts order, Line line) {
            Tally tally = add(line);
            if (line.verdict().kind() != LineKind.HELD && line.verdict().kind() != LineKind.EXCLUDED) {
                return;
            }
            Line unhindered = settler.unhindered(order);
            boolean priced = unhindered.verdict().kind() == LineKind.PAYABLE;
            if (priced || isUnpriced(unhindered.verdict())) {
                tally.open(unhindered.amount());
                open.put(lineNo)
                        .put(line.subject().outletId())
                        .put(line.verdict())
                        .put(priced ? unhindered.amount() : null)
                        .endRow();
            }
            if (open.rows() % ROWS_A_CHUNK == 0) {
                open.flush();
            }
        }

        /** Missing is not zero: what has no price yet may still earn something. */
        private static boolean isUnpriced(Verdict verdict) {
            return verdict == Verdict.NO_RATE || verdict == Verdict.NO_WARRANTY_TERM;
        }

        @Override
        public void beside(Line line) {
            add(line);
        }

        private Tally add(Line line) {
            lineNo++;
            sink.write(line);
            Long outlet = line.subject().outletId();
            Tally tally = tallies.computeIfAbsent(outlet == null ? 0 : outlet, one -> new TreeMap<>())
                    .computeIfAbsent(line.verdict(), one -> new Tally());
            tally.lines++;
            tally.amount = tally.amount.plus(line.amount());
            return tally;
        }

        void flush() {
            open.flush();
            sink.flush();
        }

        List<OutlookSum> sums() {
            List<OutlookSum> sums = new ArrayList<>();
            tallies.forEach((outlet, reasons) -> reasons.forEach((verdict, tally) -> sums.add(new OutlookSum(
                    outlet, verdict.kind(), verdict.name(), tally.lines, tally.amount, tally.open, tally.worth))));
            return sums;
        }

        @Override
        public void close() {
            open.close();
            sink.close();
        }
    }

    private static final class Tally {
        int lines;
        Money amount = Money.ZERO;
        int open;
        Money worth = Money.ZERO;

        void open(Money more) {
            open++;
            worth = worth.plus(more);
        }
    }
}
