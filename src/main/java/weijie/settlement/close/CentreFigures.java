package weijie.settlement.close;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import weijie.settlement.StatementState;
import weijie.shared.Money;

/**
 * What the database counts of a centre's month.
 *
 * @param collected orders completed in the month
 * @param waiting of them those that wait, by the name of their status
 * @param obstacles what else stands in the way, by the step that it keeps from being done
 * @param papers its statements by state, dissolved ones left out
 * @param orders on them
 * @param due by when its centre should confirm, or headquarters answer, {@code null} when nobody waits
 * @param paid what two people said was paid
 */
record CentreFigures(
        long collected,
        Map<String, Long> waiting,
        Map<MonthStep, List<Obstacle>> obstacles,
        Map<StatementState, Papers> papers,
        long orders,
        LocalDate due,
        Money paid) {

    /** Statements of one state. */
    record Papers(long count, Money total) {

        static final Papers NONE = new Papers(0, Money.ZERO);

        Papers plus(Papers more) {
            return new Papers(count + more.count, total.plus(more.total));
        }
    }

    long waiting(String status) {
        return waiting.getOrDefault(status, 0L);
    }

    Papers papers(Predicate<StatementState> in) {
        return papers.entrySet().stream()
                .filter(entry -> in.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Papers.NONE, Papers::plus);
    }

    /** Whether the main paper is behind them; what was disputed may still go its own way. */
    boolean isAnyPublished() {
        return papers(StatementState::isPublished).count() > 0;
    }

    boolean isPublished() {
        return isAnyPublished()
                && papers(StatementState::isPublished).count()
                        == papers(state -> true).count();
    }
}
