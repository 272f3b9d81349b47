package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.settlement.CollectedOrders;
import weijie.settlement.StatementState;
import weijie.shared.Money;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * What stands at each step of a month, counted for all centres at once: one question a step, however many centres there are. A centre is
 * counted what it may see: statements that were sent, penalties that it was told of, no trial.
 */
@ApplicationScoped
class CockpitCounts {

    @Inject
    Rows rows;

    @Inject
    CollectedOrders collected;

    /** A centre by its names. */
    record Named(long id, String code, String name) {}

    /** What was counted of one centre. */
    static final class Tally {
        private final Map<String, Long> waiting = new HashMap<>();
        private final Map<MonthStep, List<Obstacle>> obstacles = new EnumMap<>(MonthStep.class);
        private final Map<StatementState, CentreFigures.Papers> papers = new EnumMap<>(StatementState.class);
        private long orders;
        private Money paid = Money.ZERO;

        void bars(MonthStep step, Obstacle obstacle) {
            obstacles.computeIfAbsent(step, one -> new ArrayList<>()).add(obstacle);
        }

        /** Whether there is anything of the month. */
        boolean isEmpty(long collectedOrders) {
            return collectedOrders == 0 && papers.isEmpty();
        }

        CentreFigures figures(long collectedOrders, LocalDate due) {
            return new CentreFigures(collectedOrders, waiting, obstacles, papers, orders, due, paid);
        }
    }

    /** Everything that was counted of a month, by centre. */
    record Counted(Map<Long, Long> collected, Map<Long, Tally> tallies) {

        Tally of(long centreId) {
            return tallies.computeIfAbsent(centreId, one -> new Tally());
        }

        long collected(long centreId) {
            return collected.getOrDefault(centreId, 0L);
        }
    }

    List<Named> centres(Scope scope) {
        return rows.list(
                "SELECT c.id, c.code, c.name FROM service_centre c WHERE TRUE" + within(scope, "c.id")
                        + " ORDER BY c.code",
                row -> new Named(row.number("id"), row.text("code"), row.text("name")));
    }

    /** @param closes the last day of the month's window: what comes later does not hold it up */
    Counted of(YearMonth month, LocalDate closes, Scope scope) {
        Counted counted = new Counted(collected.of(month, scope).byCentre(), new HashMap<>());
        orders(month, scope, counted);
        parcels(closes, scope, counted);
        penalties(closes, scope, counted);
        papers(month, scope, counted);
        disputes(month, scope, counted);
        payments(month, scope, counted);
        if (scope.isAll()) {
            fakes(month, counted);
            runs(month, counted);
            acts(month, counted);
        }
        return counted;
    }

    private static String within(Scope scope, String column) {
        return scope.isCentre() ? " AND " + column + " = " + scope.centreId() : "";
    }

    /** From the index that holds the state, entered once for each centre and state that waits. */
    private void orders(YearMonth month, Scope scope, Counted counted) {
        rows.list(
                "SELECT o.centre_id, o.settlement_status, COUNT(*) AS orders FROM service_centre c JOIN repair_order o"
                        + " FORCE INDEX (repair_order_by_centre) ON o.centre_id = c.id"
                        + " AND o.settlement_status IN ('DRAFT', 'SUBMITTED', 'ABNORMAL', 'SUSPECT', 'HELD')"
                        + " AND o.completed_on BETWEEN ? AND ? WHERE TRUE" + within(scope, "c.id")
                        + " GROUP BY o.centre_id, o.settlement_status ORDER BY o.settlement_status",
                row -> {
                    Tally tally = counted.of(row.number("centre_id"));
                    String status = row.text("settlement_status");
                    long orders = row.number("orders");
                    tally.waiting.put(status, orders);
                    switch (status) {
                        case "DRAFT" ->
                            tally.bars(MonthStep.SUBMITTED, Obstacle.of(Obstacle.Kind.NOT_SUBMITTED, orders));
                        case "SUBMITTED" ->
                            tally.bars(MonthStep.SUBMITTED, Obstacle.of(Obstacle.Kind.NOT_CHECKED, orders));
                        case "HELD" -> tally.bars(MonthStep.PARTS, Obstacle.of(Obstacle.Kind.HELD, orders));
                        default -> tally.bars(MonthStep.REVIEWED, Obstacle.of(Obstacle.Kind.valueOf(status), orders));
                    }
                    return status;
                },
                month.atDay(1),
                month.atEndOfMonth());
    }

    private void parcels(LocalDate closes, Scope scope, Counted counted) {
        rows.list(
                "SELECT p.centre_id, p.state, COUNT(*) AS parcels FROM return_parcel p WHERE p.state IN ('SHIPPED', 'RECEIVED')"
                        + " AND p.shipped_on <= ?" + within(scope, "p.centre_id")
                        + " GROUP BY p.centre_id, p.state ORDER BY p.state DESC",
                row -> {
                    Obstacle.Kind kind = row.text("state").equals("SHIPPED")
                            ? Obstacle.Kind.PARCEL_NOT_RECEIVED
                            : Obstacle.Kind.PARCEL_NOT_COUNTED;
                    counted.of(row.number("centre_id")).bars(MonthStep.PARTS, Obstacle.of(kind, row.number("parcels")));
                    return kind;
                },
                closes);
    }

    /** Those that are not final are not deducted; a centre does not know of one before it is told. */
    private void penalties(LocalDate closes, Scope scope, Counted counted) {
        String known = scope.isAll() ? "" : " AND p.state = 'APPEALED'";
        rows.list(
                "SELECT p.centre_id, CASE p.state WHEN 'FIRST_CONFIRMED' THEN 'PENALTY_TO_CONFIRM_AGAIN'"
                        + " WHEN 'SECOND_CONFIRMED' THEN 'PENALTY_TO_NOTIFY' WHEN 'APPEALED' THEN 'PENALTY_TO_DECIDE'"
                        + " ELSE 'PENALTY_TO_CONFIRM' END AS obstacle, COUNT(*) AS penalties, SUM(p.amount) AS amount FROM penalty p"
                        + " WHERE p.state IN ('PROPOSED', 'EVIDENCE_COMPLETE', 'FIRST_CONFIRMED', 'SECOND_CONFIRMED', 'APPEALED')"
                        + " AND p.decision IS NULL AND p.proposed_at < ?" + known + within(scope, "p.centre_id")
                        + " GROUP BY p.centre_id, obstacle ORDER BY obstacle",
                row -> {
                    Obstacle.Kind kind = row.choice(Obstacle.Kind.class, "obstacle");
                    counted.of(row.number("centre_id"))
                            .bars(
                                    MonthStep.CALCULATED,
                                    new Obstacle(kind, row.number("penalties"), row.money("amount"), null));
                    return kind;
                },
                closes.plusDays(1));
    }

    private void fakes(YearMonth month, Counted counted) {
        rows.list(
                "SELECT o.centre_id, COUNT(*) AS orders FROM service_centre c JOIN repair_order o FORCE INDEX (repair_order_by_centre)"
                        + " ON o.centre_id = c.id AND o.settlement_status = 'CONFIRMED_FAKE' AND o.completed_on BETWEEN ? AND ?"
                        + " WHERE NOT EXISTS (SELECT 1 FROM penalty p WHERE p.order_id = o.id AND p.kind = 'FAKE_ORDER')"
                        + " GROUP BY o.centre_id",
                row -> {
                    long orders = row.number("orders");
                    counted.of(row.number("centre_id"))
                            .bars(MonthStep.CALCULATED, Obstacle.of(Obstacle.Kind.FAKE_WITHOUT_PENALTY, orders));
                    return orders;
                },
                month.atDay(1),
                month.atEndOfMonth());
    }

    /** What was only tried, and whether the month is calculated at this moment, which holds up every centre. */
    private void runs(YearMonth month, Counted counted) {
        boolean running = rows.number(
                        "SELECT COUNT(*) FROM settlement_period p JOIN calculation_run r ON r.id = p.calculating_run"
                                + " JOIN job j ON j.id = r.job_id WHERE p.month = ? AND j.state IN ('QUEUED', 'RUNNING')",
                        month)
                > 0;
        if (running) {
            counted.collected()
                    .keySet()
                    .forEach(centre ->
                            counted.of(centre).bars(MonthStep.CALCULATED, Obstacle.of(Obstacle.Kind.CALCULATING, 1)));
            return;
        }
        rows.list(
                "SELECT DISTINCT c.centre_id FROM run_centre c JOIN calculation_run r ON r.id = c.run_id WHERE r.month = ? AND r.trial"
                        + " AND r.state = 'DONE' AND NOT c.kept_out AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.month = r.month"
                        + " AND s.centre_id = c.centre_id)",
                row -> {
                    long centre = row.number("centre_id");
                    counted.of(centre).bars(MonthStep.CALCULATED, Obstacle.of(Obstacle.Kind.TRIED, 1));
                    return centre;
                },
                month);
    }

    /** Statements whose turn has not come yet in a verb on several at once. */
    private void acts(YearMonth month, Counted counted) {
        rows.list(
                "SELECT i.centre_id, a.verb, COUNT(*) AS statements FROM closing_act a JOIN job j ON j.id = a.job_id"
                        + " JOIN closing_item i ON i.act_id = a.id AND i.ended_at IS NULL WHERE a.month = ?"
                        + " AND j.state IN ('QUEUED', 'RUNNING') GROUP BY i.centre_id, a.verb",
                row -> {
                    MonthStep step = switch (row.choice(ClosingVerb.class, "verb")) {
                        case SEND -> MonthStep.SENT;
                        case REMIND -> MonthStep.CONFIRMED;
                        case PUBLISH -> MonthStep.PUBLISHED;
                    };
                    counted.of(row.number("centre_id"))
                            .bars(step, Obstacle.of(Obstacle.Kind.ACTING, row.number("statements")));
                    return step;
                },
                month);
    }

    private void papers(YearMonth month, Scope scope, Counted counted) {
        String seen = (scope.isAll() ? "" : " AND s.state IN " + StatementState.in(StatementState::isVisibleToCentre))
                + within(scope, "s.centre_id");
        rows.list(
                "SELECT s.centre_id, s.state, COUNT(*) AS papers, SUM(s.total) AS total FROM statement s WHERE s.month = ?"
                        + " AND s.state <> 'DISSOLVED'" + seen + " GROUP BY s.centre_id, s.state",
                row -> counted.of(row.number("centre_id"))
                        .papers
                        .put(
                                row.choice(StatementState.class, "state"),
                                new CentreFigures.Papers(row.number("papers"), row.money("total"))),
                month);
        rows.list(
                "SELECT s.centre_id, SUM(IF(k.kind = 'NO_RATE', 0, k.line_count)) AS orders, SUM(IF(k.kind = 'NO_RATE', k.line_count, 0))"
                        + " AS unpriced FROM statement s JOIN statement_sum k ON k.statement_id = s.id"
                        + " AND k.kind IN ('PAYABLE', 'NON_PAYABLE', 'HELD', 'EXCLUDED', 'NO_RATE') WHERE s.month = ?"
                        + " AND s.state <> 'DISSOLVED'" + seen + " GROUP BY s.centre_id",
                row -> {
                    Tally tally = counted.of(row.number("centre_id"));
                    tally.orders = row.number("orders");
                    long unpriced = row.number("unpriced");
                    if (unpriced > 0) {
                        tally.bars(MonthStep.CALCULATED, Obstacle.of(Obstacle.Kind.NO_PRICE, unpriced));
                    }
                    return tally;
                },
                month);
        left(month, scope, counted);
    }

    /** Orders that left a statement after it was calculated: it can be neither sent nor published. */
    private void left(YearMonth month, Scope scope, Counted counted) {
        rows.list(
                "SELECT s.centre_id, COUNT(*) AS orders FROM statement s JOIN repair_order o FORCE INDEX (repair_order_by_left)"
                        + " ON o.left_month = s.month AND o.centre_id = s.centre_id WHERE s.month = ? AND s.sha256 IS NULL"
                        + " AND s.state <> 'DISSOLVED' AND (SELECT 1 FROM statement_line l WHERE l.run_id = s.run_id"
                        + " AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no AND l.order_id = o.id LIMIT 1) IS NOT NULL"
                        + within(scope, "s.centre_id") + " GROUP BY s.centre_id",
                row -> {
                    long orders = row.number("orders");
                    counted.of(row.number("centre_id"))
                            .bars(MonthStep.SENT, Obstacle.of(Obstacle.Kind.ORDERS_LEFT, orders));
                    return orders;
                },
                month);
    }

    private void disputes(YearMonth month, Scope scope, Counted counted) {
        rows.list(
                "SELECT s.centre_id, COUNT(*) AS disputes FROM dispute d JOIN statement s ON s.id = d.statement_id"
                        + " WHERE s.month = ? AND d.state = 'OPEN'" + within(scope, "s.centre_id")
                        + " GROUP BY s.centre_id",
                row -> {
                    long disputes = row.number("disputes");
                    counted.of(row.number("centre_id"))
                            .bars(MonthStep.CONFIRMED, Obstacle.of(Obstacle.Kind.DISPUTED, disputes));
                    return disputes;
                },
                month);
    }

    private void payments(YearMonth month, Scope scope, Counted counted) {
        rows.list(
                "SELECT p.centre_id, p.state, COUNT(*) AS payments, SUM(p.amount) AS amount FROM statement_payment p"
                        + " JOIN statement s ON s.id = p.statement_id WHERE s.month = ? AND p.state <> 'WITHDRAWN'"
                        + within(scope, "s.centre_id") + " GROUP BY p.centre_id, p.state",
                row -> payment(counted.of(row.number("centre_id")), row),
                month);
    }

    private static Tally payment(Tally tally, Row row) {
        if (row.text("state").equals("CONFIRMED")) {
            tally.paid = row.money("amount");
        } else {
            tally.bars(
                    MonthStep.PAID,
                    new Obstacle(Obstacle.Kind.PAYMENT_UNCONFIRMED, row.number("payments"), row.money("amount"), null));
        }
        return tally;
    }
}
