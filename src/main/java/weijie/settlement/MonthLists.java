package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.settlement.run.Sums;
import weijie.shared.jpa.Rows;

/** Months as the cockpit shows them: their runs, how far each centre is, and whether anything still waits. */
@ApplicationScoped
public class MonthLists {

    private static final String STILL_OPEN =
            StatementState.in(state -> !state.isPublished() && state != StatementState.DISSOLVED);

    @Inject
    Rows rows;

    List<RunRow> runs(YearMonth month) {
        return rows.list(
                """
                SELECT r.run_no, r.trial, r.state, r.job_id, r.started_by, r.started_at, r.finished_at, r.digest,
                """ + Sums.kept("""
                        (SELECT s.run_id, s.kind, SUM(s.line_count) AS line_count, SUM(s.amount) AS amount FROM calculation_run x
                        JOIN run_centre c ON c.run_id = x.id AND NOT c.kept_out JOIN run_sum s ON s.run_id = c.run_id AND s.centre_id = c.centre_id
                        WHERE x.month = ? GROUP BY s.run_id, s.kind) k WHERE k.run_id = r.id""") + """
                FROM calculation_run r WHERE r.month = ? ORDER BY r.run_no DESC""",
                row -> new RunRow(
                        row.count("run_no"),
                        row.flag("trial"),
                        row.choice(RunState.class, "state"),
                        row.numberOrNull("job_id"),
                        row.text("started_by"),
                        row.time("started_at"),
                        row.time("finished_at"),
                        row.text("digest"),
                        RunSums.of(Sums.read(row.text("sums")))),
                month,
                month);
    }

    /**
     * The months that have orders or statements within a scope, all of them, the latest first. One that headquarters only tried is a month
     * for headquarters alone.
     */
    List<String> latest(Scope scope) {
        String orders = scope.isOutlet()
                ? " AND outlet_id = " + scope.outletId()
                : scope.isCentre() ? " AND centre_id = " + scope.centreId() : "";
        String worked = scope.isAll()
                ? "SELECT month FROM settlement_period"
                : "SELECT s.month FROM statement s WHERE 1 = 1" + StatementLists.visible(scope);
        return rows.list(
                "SELECT month FROM (SELECT DISTINCT completed_month AS month FROM repair_order WHERE completed_month IS NOT NULL"
                        + orders + " UNION " + worked + ") m ORDER BY month DESC",
                row -> row.text("month"));
    }

    /** Each centre's steps; of its orders those that wait for somebody are counted here, from an index that holds them alone. */
    List<CentreMonthRow> centres(YearMonth month, Scope scope, CollectedOrders.Counted collected) {
        Map<Long, LastRuns> runs = lastTwoRuns(month, scope.isAll());
        // A centre hears of its statement when it is sent, and of what was tried or is still looked through never.
        String shown = scope.isAll() ? "" : " AND s.state IN " + StatementState.in(StatementState::isVisibleToCentre);
        String limit = scope.isCentre() ? " WHERE c.id = " + scope.centreId() : scope.isOutlet() ? " WHERE 1 = 0" : "";
        return rows
                .list(
                        "SELECT c.id, c.code, c.name, " + waiting(month, "DRAFT", "SUBMITTED") + " AS unsubmitted, "
                                + waiting(month, "ABNORMAL", "SUSPECT") + " AS review, " + waiting(month, "HELD")
                                + """
                                 AS held, s.statement_no, s.state, COALESCE(s.total, 0) AS total,
                                (SELECT COUNT(*) FROM dispute d JOIN statement t ON t.id = d.statement_id WHERE t.month = ? AND t.centre_id = c.id
                                 AND d.state = 'OPEN') AS open_disputes
                                FROM service_centre c LEFT JOIN statement s ON s.month = ? AND s.centre_id = c.id AND s.residual_no = 0""" + shown + limit
                                + " ORDER BY c.code",
                        row -> {
                            LastRuns lastTwo = runs.getOrDefault(row.number("id"), LastRuns.NONE);
                            return new CentreMonthRow(
                                    row.number("id"),
                                    row.text("code"),
                                    row.text("name"),
                                    collected.of(row.number("id")),
                                    row.number("unsubmitted"),
                                    row.number("review"),
                                    row.number("held"),
                                    row.text("statement_no"),
                                    row.choice(StatementState.class, "state"),
                                    row.money("total"),
                                    lastTwo.last(),
                                    lastTwo.tried(),
                                    lastTwo.previous(),
                                    row.count("open_disputes"));
                        },
                        month,
                        month)
                .stream()
                .filter(centre -> centre.collected() > 0 || centre.state() != null || centre.lastRun() != RunSums.NONE)
                .toList();
    }

    /** The number of a centre's orders in some states; asked for state by state the index is entered at each. */
    private static String waiting(YearMonth month, String... states) {
        return Arrays.stream(states)
                .map(state ->
                        "(SELECT COUNT(*) FROM repair_order o FORCE INDEX (repair_order_by_centre) WHERE o.centre_id = c.id"
                                + " AND o.settlement_status = '" + state + "' AND o.completed_on BETWEEN '"
                                + month.atDay(1) + "' AND '"
                                + month.atEndOfMonth() + "')")
                .collect(Collectors.joining(" + "));
    }

    /**
     * Whether anything of a month still waits to be published: a statement, or a centre with orders that has none yet.
     * It asks whether there is one and counts nothing, since every publication asks it.
     */
    boolean isAnyUnpublished(YearMonth month) {
        return isAny("SELECT 1 FROM statement s WHERE s.month = ? AND s.state IN " + STILL_OPEN, month)
                || isAnyWithoutStatement(month);
    }

    /** Whether a centre has orders of a month and no statement. */
    boolean isAnyWithoutStatement(YearMonth month) {
        return isAny("""
                SELECT 1 FROM service_centre c WHERE NOT EXISTS
                    (SELECT 1 FROM statement s WHERE s.month = ? AND s.centre_id = c.id AND s.residual_no = 0)
                AND EXISTS (SELECT 1 FROM repair_order o WHERE o.completed_month = ? AND o.centre_id = c.id)""", month, month);
    }

    private boolean isAny(String sql, YearMonth... months) {
        return rows.first(sql + " LIMIT 1", row -> true, (Object[]) months).isPresent();
    }

    /** What was computed last for a centre, whether it was a trial, and what before that. */
    private record LastRuns(RunSums last, boolean tried, RunSums previous) {

        static final LastRuns NONE = new LastRuns(RunSums.NONE, false, RunSums.NONE);
    }

    /**
     * What counts for each centre and what counted before; a run that a centre was kept out of never did, and a trial counts for
     * headquarters alone.
     */
    private Map<Long, LastRuns> lastTwoRuns(YearMonth month, boolean withTrials) {
        Map<Long, LastRuns> runs = new HashMap<>();
        rows.list(
                """
                SELECT c.centre_id,""" + Sums.kept("run_sum k WHERE k.run_id = c.run_id AND k.centre_id = c.centre_id") + """
                , r.trial FROM run_centre c JOIN calculation_run r ON r.id = c.run_id
                WHERE r.month = ? AND r.state = 'DONE' AND NOT c.kept_out AND (? OR NOT r.trial) ORDER BY r.run_no DESC""",
                row -> {
                    long centre = row.number("centre_id");
                    RunSums sums = RunSums.of(Sums.read(row.text("sums")));
                    LastRuns later = runs.get(centre);
                    if (later == null) {
                        runs.put(centre, new LastRuns(sums, row.flag("trial"), RunSums.NONE));
                    } else if (later.previous() == RunSums.NONE) {
                        runs.put(centre, new LastRuns(later.last(), later.tried(), sums));
                    }
                    return centre;
                },
                month,
                withTrials);
        return runs;
    }
}
