package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;

/** Stock months: each closing is the one before it and what came and went since, so that no balance sums history. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StockMonths {

    /** What lay where at the end of the last closed month, and what came and went in the months behind it up to another. */
    private static final String SINCE = """
            (SELECT place_kind, place_id, part_id, state, quantity, 0 AS came, 0 AS went FROM stock_closing WHERE month = ?
            UNION ALL SELECT place_kind, place_id, part_id, state, came - went, 0, 0 FROM stock_flow WHERE month > ? AND month < ?
            UNION ALL SELECT place_kind, place_id, part_id, state, 0, came, went FROM stock_flow WHERE month = ?)""";

    /** Before every month. */
    private static final String NEVER = "0000-00";

    @Inject
    Rows rows;

    @Inject
    StockDays days;

    @Inject
    StockNames names;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    Optional<YearMonth> lastClosed() {
        return days.lastClosed();
    }

    List<StockMonthRow> report(YearMonth month, StockCriteria criteria, Scope scope) {
        List<Object> args = new ArrayList<>(since(month));
        StringBuilder where =
                new StringBuilder(" WHERE 1 = 1").append(PlaceSql.within("s", scope, LocalDate.now(clock), args));
        where.append(PlaceSql.sealed("s", scope));
        where.append(
                names.filter(criteria.locationKind(), criteria.locationCode()).on("s.place", args));
        if (criteria.state() != null) {
            where.append(" AND s.state = ?");
            args.add(criteria.state());
        }
        return rows.list(
                "SELECT " + PlaceSql.columns("s")
                        + ", p.code, p.name, s.state, SUM(s.quantity) AS opening, SUM(s.came) AS came, SUM(s.went) AS went FROM "
                        + SINCE + " s JOIN part p ON p.id = s.part_id" + PlaceSql.join("s") + where
                        + " GROUP BY s.place_kind, s.place_id, p.code, s.state"
                        + " HAVING opening <> 0 OR came <> 0 OR went <> 0 ORDER BY s.place_kind, place_code, p.code, s.state",
                row -> new StockMonthRow(
                        PlaceSql.location(row),
                        row.text("code"),
                        row.text("name"),
                        row.choice(StockState.class, "state"),
                        row.count("opening"),
                        row.count("came"),
                        row.count("went")),
                args.toArray());
    }

    /** What the question in {@link #SINCE} is asked with. */
    private List<Object> since(YearMonth month) {
        String closed = rows.first(
                        "SELECT month FROM stock_month WHERE month < ? ORDER BY month DESC LIMIT 1",
                        row -> row.text("month"),
                        month)
                .orElse(NEVER);
        return List.of(closed, closed, month, month);
    }

    /** The months that are closed, the latest first. */
    List<StockPeriodRow> closed() {
        return rows.list(
                "SELECT month, closed_at, closed_by FROM stock_month ORDER BY month DESC",
                row -> new StockPeriodRow(
                        YearMonth.parse(row.text("month")),
                        StockPeriodRow.State.CLOSED,
                        row.time("closed_at"),
                        row.text("closed_by")));
    }

    StockPeriodRow standing(YearMonth month) {
        return closed().stream()
                .filter(row -> row.month().equals(month))
                .findFirst()
                .orElseGet(() -> {
                    boolean due = month.isBefore(YearMonth.now(clock)) && month.equals(next(month));
                    return new StockPeriodRow(
                            month, due ? StockPeriodRow.State.DUE : StockPeriodRow.State.OPEN, null, null);
                });
    }

    /** The month behind the last closed one, or the first in which anything moved. */
    private YearMonth next(YearMonth otherwise) {
        return lastClosed()
                .map(closed -> closed.plusMonths(1))
                .or(() -> rows.first("SELECT month FROM stock_flow ORDER BY month LIMIT 1", row -> row.text("month"))
                        .map(YearMonth::parse))
                .orElse(otherwise);
    }

    void close(YearMonth month) {
        // Whoever books a movement holds the gate; behind it nobody books for this month any more.
        rows.number("SELECT id FROM stock_gate WHERE id = 1 FOR UPDATE");
        YearMonth first = next(month);
        YearMonth current = YearMonth.now(clock);
        Refusal.unless(
                month.isBefore(current) && month.equals(first), Refusal.Kind.CONFLICT, "PT-714", month, first, current);
        List<Object> since = since(month);
        rows.change(
                "INSERT INTO stock_month (month, closed_at, closed_by) VALUES (?, ?, ?)",
                month,
                UtcNow.of(clock),
                caller.userName());
        List<Object> args = new ArrayList<>(List.of(month));
        args.addAll(since);
        rows.change(
                "INSERT INTO stock_closing (month, place_kind, place_id, part_id, state, quantity)"
                        + " SELECT ?, s.place_kind, s.place_id, s.part_id, s.state, SUM(s.quantity + s.came - s.went) FROM "
                        + SINCE + " s GROUP BY s.place_kind, s.place_id, s.part_id, s.state"
                        + " HAVING SUM(s.quantity + s.came - s.went) <> 0",
                args.toArray());
        changes.fire(Change.event("STOCK_MONTH", month.toString(), "CLOSE"));
    }
}
