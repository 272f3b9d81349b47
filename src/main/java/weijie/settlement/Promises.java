package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.repair.SettlementMarks;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;

/**
 * What was said about a line stays said when the month is calculated again (G13): a dispute with its answer and its files follows its
 * order to the new line, an amount that was granted is granted there too, and an order promised to the next month stays out of this one.
 */
@ApplicationScoped
class Promises {

    @Inject
    Statements statements;

    @Inject
    StatementLines lines;

    @Inject
    LineMoves moves;

    @Inject
    StatementEvents events;

    @Inject
    SettlementMarks marks;

    /**
     * Carries the disputes of a statement to the lines of the run that it has just taken. A dispute whose order has no line any more keeps
     * to the line it was about, and the history names it.
     *
     * @param by who calculates
     * @return whether the statement's lines may have changed, so that its sums are to be taken again
     */
    boolean carry(Statement statement, String by) {
        boolean kept = keepForNextMonth(statement);
        List<Dispute> disputes = statements.disputes(statement);
        if (disputes.isEmpty()) {
            return kept;
        }
        Map<String, StatementLineRow> computed = lines.computed(
                statement, disputes.stream().map(Dispute::orderNo).distinct().toList());
        Set<String> taken = new HashSet<>();
        for (Dispute dispute : disputes) {
            StatementLineRow line = computed.get(dispute.orderNo());
            if (line == null || !taken.add(dispute.orderNo())) {
                events.note(statement, by, "dispute-without-line", said(dispute));
                continue;
            }
            dispute.follow(statement, line.lineNo());
            keep(statement, dispute, line, by);
        }
        statements.flush();
        return true;
    }

    /** What a residual paper promised to the next month does not come back on the main one. */
    private boolean keepForNextMonth(Statement statement) {
        List<String> orderNos = statements.promisedToNextMonth(statement);
        if (!orderNos.isEmpty()) {
            lines.computed(statement, orderNos).values().forEach(line -> leaveToNextMonth(statement, line));
        }
        return !orderNos.isEmpty();
    }

    private void leaveToNextMonth(Statement statement, StatementLineRow line) {
        marks.free(lines.orderId(statement, line.lineNo()));
        moves.postpone(statement, line);
    }

    private void keep(Statement statement, Dispute dispute, StatementLineRow line, String by) {
        if (dispute.state() == DisputeState.NEXT_MONTH) {
            leaveToNextMonth(statement, line);
        } else if (dispute.state().isGrant() && dispute.granted() != null) {
            if (line.kind() == LineKind.PAYABLE || line.kind() == LineKind.NON_PAYABLE) {
                moves.grant(statement, line, dispute.granted(), dispute.state());
            } else {
                // Nothing is paid for what is held or excluded, whatever was granted; who reads the history is told
                // that it waits.
                events.note(statement, by, "grant-waits", said(dispute));
            }
        }
    }

    private static String said(Dispute dispute) {
        Money granted = dispute.state().isGrant() ? dispute.granted() : null;
        return dispute.orderNo() + ' ' + dispute.state() + (granted == null ? "" : ' ' + granted.toString());
    }
}
