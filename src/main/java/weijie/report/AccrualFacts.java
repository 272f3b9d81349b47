package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.jpa.Rows;

/** What the estimate of a month is made from: the early view of it, and how the months before came out. */
@ApplicationScoped
class AccrualFacts {

    /** So many months before are gone by. */
    private static final int MONTHS = 6;

    @Inject
    Rows rows;

    /** Centres with orders of the month, or of the months before that may still be open. */
    List<Long> centres(YearMonth month) {
        return rows.list(
                "SELECT c.id FROM service_centre c WHERE EXISTS (SELECT 1 FROM repair_order o WHERE o.centre_id = c.id"
                        + " AND o.completed_month BETWEEN ? AND ?) ORDER BY c.code",
                row -> row.number("id"),
                month.minusMonths(MONTHS),
                month);
    }

    /** Whether a main statement of the month is published, after which nothing of it is to be estimated. */
    boolean isPublished(YearMonth month) {
        return rows.number("SELECT COUNT(*) FROM statement WHERE month = ? AND sha256 IS NOT NULL", month) > 0;
    }

    private record Part(LineKind kind, Verdict reason, boolean earlier, AccrualLine.Known known) {}

    /** What is known of a centre's month, by the early view that was computed last. */
    Map<AccrualKind, AccrualLine.Known> known(YearMonth month, long centreId) {
        Map<AccrualKind, AccrualLine.Known> known = new EnumMap<>(AccrualKind.class);
        rows.list(
                        "SELECT l.kind, l.reason_code, l.origin_month < ? AS earlier, COUNT(*) AS orders,"
                                + " SUM(IF(l.kind = 'PAYABLE', l.amount, COALESCE(p.worth, 0))) AS fee FROM statement_line l"
                                + " LEFT JOIN outlook_open p ON p.run_id = l.run_id AND p.centre_id = l.centre_id AND p.line_no = l.line_no"
                                + " WHERE l.centre_id = ? AND l.kind IN ('PAYABLE', 'HELD', 'EXCLUDED') AND l.run_id = (SELECT o.run_id"
                                + " FROM outlook o WHERE o.month = ? AND o.centre_id = ? AND o.computed_at IS NOT NULL"
                                + " ORDER BY o.computed_at DESC, o.run_id DESC LIMIT 1) GROUP BY l.kind, l.reason_code, earlier",
                        row -> new Part(
                                row.choice(LineKind.class, "kind"),
                                row.choice(Verdict.class, "reason_code"),
                                row.flag("earlier"),
                                new AccrualLine.Known(row.number("orders"), row.money("fee"))),
                        month,
                        centreId,
                        month,
                        centreId)
                .forEach(part -> AccrualKind.of(part.kind(), part.reason(), part.earlier())
                        .ifPresent(kind -> known.merge(kind, part.known(), AccrualLine.Known::plus)));
        return known;
    }

    /** Of the orders of the months before that were abnormal once, those that were paid in the end, by centre. */
    Map<Long, AccrualLine.Share> cameThrough(YearMonth month) {
        return shares(
                "SELECT o.centre_id, COUNT(*) AS whole, SUM(COALESCE(o.settled_kind, '') = 'PAYABLE') AS part FROM repair_order o"
                        + " WHERE o.completed_month BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id"
                        + " AND e.to_status = 'ABNORMAL') GROUP BY o.centre_id",
                month);
    }

    /** Of the orders of the months before, those that were handed in after their month, by centre. */
    Map<Long, AccrualLine.Share> late(YearMonth month) {
        return shares(
                "SELECT o.centre_id, COUNT(*) AS whole, SUM(o.submitted_on > LAST_DAY(o.completed_on)) AS part FROM repair_order o"
                        + " WHERE o.completed_month BETWEEN ? AND ? AND o.submitted_on IS NOT NULL GROUP BY o.centre_id",
                month);
    }

    private Map<Long, AccrualLine.Share> shares(String sql, YearMonth month) {
        Map<Long, AccrualLine.Share> shares = new HashMap<>();
        rows.list(
                sql,
                row -> shares.put(
                        row.number("centre_id"), new AccrualLine.Share(row.number("part"), row.number("whole"))),
                month.minusMonths(MONTHS),
                month.minusMonths(1));
        return shares;
    }
}
