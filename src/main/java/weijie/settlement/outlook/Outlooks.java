package weijie.settlement.outlook;

import static weijie.shared.ListOrder.money;
import static weijie.shared.ListOrder.number;
import static weijie.shared.ListOrder.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.network.Scope;
import weijie.settlement.StatementState;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.LineKind;
import weijie.settlement.run.OutlookComputation;
import weijie.settlement.run.OutlookSum;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Slice;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/**
 * The early views as they were computed and are kept. Each has an id of its own and is read from the moment its time is set, so that
 * whoever computes one disturbs nobody; what was shown before is kept for those who are still reading it.
 */
@ApplicationScoped
class Outlooks {

    private static final int ROWS_A_CHUNK = 10_000;

    /** The one of a month and centre, as {@code o}, that is shown. */
    private static final String LATEST =
            "SELECT x.run_id FROM outlook x WHERE x.month = o.month AND x.centre_id = o.centre_id"
                    + " AND x.computed_at IS NOT NULL ORDER BY x.computed_at DESC, x.run_id DESC LIMIT 1";

    /** The main statements of a month that are published. */
    private static final String PUBLISHED =
            "FROM statement t WHERE t.month = ? AND t.residual_no = 0 AND t.sha256 IS NOT NULL";

    private static final ListOrder<Open> ORDER = ListOrder.of(
            money("COALESCE(p.worth, 0)", Open::weight).down(),
            number("p.centre_id", Open::centreId),
            whole("p.line_no", Open::lineNo));

    @Inject
    Rows rows;

    /**
     * Computes a centre's month anew, outside any transaction.
     *
     * @param now UTC
     */
    void compute(Basis basis, long centreId, LocalDateTime now) {
        long runId = TimeOrderedId.next();
        rows.change(
                "INSERT INTO outlook (run_id, month, centre_id, begun_at) VALUES (?, ?, ?, ?)",
                runId,
                basis.month(),
                centreId,
                now);
        List<OutlookSum> sums = rows.with(reading ->
                rows.with(writing -> new OutlookComputation(reading, writing, basis).centre(runId, centreId)));
        sums.forEach(sum -> rows.change(
                "INSERT INTO outlook_sum (run_id, outlet_id, kind, reason_code, line_count, amount, open_count, worth)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                runId,
                sum.outletId(),
                sum.kind(),
                sum.reasonCode(),
                sum.lines(),
                sum.amount(),
                sum.open(),
                sum.worth()));
        List<Long> old = older(basis.month(), centreId, now);
        rows.change("UPDATE outlook SET computed_at = ? WHERE run_id = ?", now, runId);
        old.forEach(run -> forget(run, centreId));
    }

    /** Those before the one that is shown, and those that were begun an hour ago and never finished. */
    private List<Long> older(YearMonth month, long centreId, LocalDateTime now) {
        Optional<OutlookPaper> shown = latest(month, centreId);
        return rows.list(
                "SELECT run_id FROM outlook WHERE month = ? AND centre_id = ? AND run_id <> ?"
                        + " AND (computed_at IS NOT NULL OR begun_at < ?)",
                row -> row.number("run_id"),
                month,
                centreId,
                shown.map(OutlookPaper::runId).orElse(0L),
                now.minusHours(1));
    }

    private void forget(long runId, long centreId) {
        for (String table : new String[] {"statement_line", "outlook_open"}) {
            String some = "DELETE FROM " + table + " WHERE run_id = ? AND centre_id = ? LIMIT " + ROWS_A_CHUNK;
            while (rows.change(some, runId, centreId) > 0) {
                // Chunk by chunk, so that nobody waits for a million rows.
            }
        }
        rows.change("DELETE FROM outlook_sum WHERE run_id = ?", runId);
        rows.change("DELETE FROM outlook WHERE run_id = ?", runId);
    }

    /** What was computed last for a centre. */
    Optional<OutlookPaper> latest(YearMonth month, long centreId) {
        return rows.first(
                "SELECT run_id, computed_at FROM outlook WHERE month = ? AND centre_id = ? AND computed_at IS NOT NULL"
                        + " ORDER BY computed_at DESC, run_id DESC LIMIT 1",
                row -> new OutlookPaper(row.number("run_id"), centreId, row.time("computed_at"), false),
                month,
                centreId);
    }

    /** The published main statement's lines, which stand for good. */
    Optional<OutlookPaper> published(YearMonth month, long centreId) {
        return rows.first(
                "SELECT run_id, published_at FROM statement WHERE month = ? AND centre_id = ? AND residual_no = 0"
                        + " AND sha256 IS NOT NULL",
                row -> new OutlookPaper(row.number("run_id"), centreId, row.time("published_at"), true),
                month,
                centreId);
    }

    /** The number of a centre's statement of a month, once the reader may see it. */
    Optional<String> statementNo(YearMonth month, long centreId, Scope scope) {
        String seen = scope.isAll()
                ? ""
                : " AND state IN "
                        + StatementState.in(
                                scope.isOutlet() ? StatementState::isPublished : StatementState::isVisibleToCentre);
        return rows.first(
                "SELECT statement_no FROM statement WHERE month = ? AND centre_id = ? AND residual_no = 0" + seen,
                row -> row.text("statement_no"),
                month,
                centreId);
    }

    /** Whether a centre that has orders of a month, and no published statement of it, was not looked at since a moment. */
    boolean isDue(YearMonth month, LocalDateTime since) {
        return rows.first(
                        "SELECT c.id FROM service_centre c WHERE EXISTS (SELECT 1 FROM repair_order r WHERE r.completed_month = ?"
                                + " AND r.centre_id = c.id) AND NOT EXISTS (SELECT 1 " + PUBLISHED
                                + " AND t.centre_id = c.id) AND NOT EXISTS (SELECT 1 FROM outlook o WHERE o.month = ?"
                                + " AND o.centre_id = c.id AND o.begun_at > ?) LIMIT 1",
                        row -> row.number("id"),
                        month,
                        month,
                        month,
                        since)
                .isPresent();
    }

    /** Whether somebody computes a centre's month at this moment. */
    boolean isBegun(YearMonth month, long centreId, LocalDateTime since) {
        return rows.number(
                        "SELECT COUNT(*) FROM outlook WHERE month = ? AND centre_id = ? AND computed_at IS NULL AND begun_at > ?",
                        month,
                        centreId,
                        since)
                > 0;
    }

    /** Whether a centre has no more orders of a month than this. */
    boolean isSmall(YearMonth month, long centreId, int most) {
        return rows.number(
                        "SELECT COUNT(*) FROM (SELECT 1 FROM repair_order o WHERE o.completed_month = ? AND o.centre_id = ? LIMIT "
                                + (most + 1) + ") s",
                        month,
                        centreId)
                <= most;
    }

    /** The sums of a paper by outlet and reason. */
    List<OutlookSum> sums(OutlookPaper paper) {
        return paper.published()
                ? rows.list(
                        "SELECT COALESCE(outlet_id, 0) AS outlet_id, kind, reason_code, COUNT(*) AS line_count, SUM(amount) AS amount,"
                                + " 0 AS open_count, 0 AS worth FROM statement_line WHERE run_id = ? AND centre_id = ?"
                                + " AND residual_no = 0 GROUP BY outlet_id, kind, reason_code",
                        Outlooks::sum,
                        paper.runId(),
                        paper.centreId())
                : rows.list(
                        "SELECT outlet_id, kind, reason_code, line_count, amount, open_count, worth FROM outlook_sum WHERE run_id = ?",
                        Outlooks::sum,
                        paper.runId());
    }

    /**
     * What a month comes to for each centre as it was computed last, or as it was published: then without reasons. The outlets are added
     * up.
     */
    Map<Long, List<OutlookSum>> sumsOfCentres(YearMonth month) {
        Map<Long, List<OutlookSum>> sums = new HashMap<>();
        rows.list(
                "SELECT o.centre_id, s.kind, s.reason_code, SUM(s.line_count) AS line_count, SUM(s.amount) AS amount,"
                        + " SUM(s.open_count) AS open_count, SUM(s.worth) AS worth, 0 AS outlet_id FROM outlook o"
                        + " JOIN outlook_sum s ON s.run_id = o.run_id WHERE o.month = ? AND NOT EXISTS (SELECT 1 "
                        + PUBLISHED
                        + " AND t.centre_id = o.centre_id) AND o.run_id = (" + LATEST
                        + ") GROUP BY o.centre_id, s.kind, s.reason_code UNION ALL SELECT t.centre_id, k.kind, '', k.line_count,"
                        + " k.amount, 0, 0, 0 "
                        + PUBLISHED.replace("WHERE", "JOIN statement_sum k ON k.statement_id = t.id WHERE")
                        + " AND k.kind <> 'NO_RATE'",
                row -> sums.computeIfAbsent(row.number("centre_id"), one -> new ArrayList<>())
                        .add(sum(row)),
                month,
                month,
                month);
        return sums;
    }

    /** The latest of all centres of a month that is not published. */
    List<OutlookPaper> latest(YearMonth month) {
        return rows.list(
                "SELECT o.run_id, o.centre_id, o.computed_at FROM outlook o WHERE o.month = ? AND NOT EXISTS (SELECT 1 "
                        + PUBLISHED + " AND t.centre_id = o.centre_id) AND o.run_id = (" + LATEST + ")",
                row -> new OutlookPaper(row.number("run_id"), row.number("centre_id"), row.time("computed_at"), false),
                month,
                month);
    }

    /** A centre by its names, with the time at which its month was computed last. */
    record Known(long centreId, String code, String name, LocalDateTime computedAt) {}

    /** The centres with orders of a month, whose it was computed or not. */
    List<Known> centres(YearMonth month) {
        return rows.list(
                "SELECT c.id, c.code, c.name, (SELECT MAX(o.computed_at) FROM outlook o WHERE o.month = ? AND o.centre_id = c.id)"
                        + " AS computed_at FROM service_centre c WHERE EXISTS (SELECT 1 FROM repair_order r"
                        + " WHERE r.completed_month = ? AND r.centre_id = c.id) OR EXISTS (SELECT 1 FROM outlook o"
                        + " WHERE o.month = ? AND o.centre_id = c.id) ORDER BY c.code",
                row -> new Known(row.number("id"), row.text("code"), row.text("name"), row.time("computed_at")),
                month,
                month,
                month);
    }

    private static OutlookSum sum(Row row) {
        return new OutlookSum(
                row.number("outlet_id"),
                row.choice(LineKind.class, "kind"),
                row.text("reason_code"),
                row.count("line_count"),
                row.money("amount"),
                row.count("open_count"),
                row.money("worth"));
    }

    /** Penalties that were told and are not final, by centre and then by outlet; 0 is the centre as a whole. */
    Map<Long, Map<Long, OutlookFigures.Notified>> notified() {
        Map<Long, Map<Long, OutlookFigures.Notified>> notified = new HashMap<>();
        rows.list(
                "SELECT centre_id, COALESCE(outlet_id, 0) AS outlet_id, COUNT(*) AS penalties, SUM(amount) AS amount FROM penalty"
                        + " WHERE state IN ('NOTIFIED', 'APPEALED') GROUP BY centre_id, outlet_id",
                row -> notified.computeIfAbsent(row.number("centre_id"), one -> new HashMap<>())
                        .put(
                                row.number("outlet_id"),
                                new OutlookFigures.Notified(row.count("penalties"), row.money("amount"))));
        return notified;
    }

    /** An outlet by its names. */
    record Named(long id, String code, String name) {}

    /** Outlets by their names, in the order of their codes. */
    List<Named> outlets(List<Long> ids) {
        return rows
                .listOf(
                        ids,
                        "SELECT id, code, name FROM outlet WHERE id IN (?*)",
                        row -> new Named(row.number("id"), row.text("code"), row.text("name")))
                .stream()
                .sorted(Comparator.comparing(Named::code))
                .toList();
    }

    /** The centres that an outlet's orders of a month are settled with, the latest first. */
    List<Long> centresOf(long outletId, YearMonth month) {
        return rows
                .list(
                        "SELECT centre_id FROM outlet_assignment WHERE outlet_id = ? AND valid_from <= ?"
                                + " AND (valid_to IS NULL OR valid_to >= ?) ORDER BY valid_from DESC",
                        row -> row.number("centre_id"),
                        outletId,
                        month.atEndOfMonth(),
                        month.atDay(1))
                .stream()
                .distinct()
                .toList();
    }

    /** What an order that is not in the base would earn. */
    record Open(long centreId, int lineNo, Money worth) {

        /** What has no price yet stands behind what has one. */
        private Money weight() {
            return worth == null ? Money.ZERO : worth;
        }
    }

    /**
     * A part of the open orders of some papers, what earns most first.
     *
     * @param outletId of one outlet, or {@code null}
     * @param reasonCode for one reason, or {@code null}
     */
    Listing<Open> open(List<OutlookPaper> papers, Long outletId, String reasonCode, Slice slice) {
        List<Object> args = new ArrayList<>();
        StringBuilder from = new StringBuilder(" FROM outlook_open p WHERE p.run_id IN (-1");
        papers.forEach(paper -> from.append(", ").append(paper.runId()));
        from.append(')');
        if (outletId != null) {
            from.append(" AND p.outlet_id = ?");
            args.add(outletId);
        }
        if (reasonCode != null) {
            from.append(" AND p.reason_code = ?");
            args.add(reasonCode);
        }
        long total = rows.number("SELECT COUNT(*)" + from, args.toArray());
        ListPage<Open> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(
                        "SELECT p.centre_id, p.line_no, p.worth" + from + page.behind() + page.orderBy() + page.limit(),
                        row -> new Open(row.number("centre_id"), row.count("line_no"), row.moneyOrNull("worth")),
                        args.toArray()),
                total);
    }
}
