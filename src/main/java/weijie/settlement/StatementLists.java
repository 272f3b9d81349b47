package weijie.settlement;

import static weijie.shared.ListOrder.text;
import static weijie.shared.ListOrder.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import weijie.network.Scope;
import weijie.settlement.run.Sums;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Lists of statements as rows, limited to what the reader may see. */
@ApplicationScoped
public class StatementLists {

    /** The orders that left are few: they are found by their index, and each is asked for by itself; else all lines of a statement are read first. */
    private static final String STATEMENT = """
            SELECT s.statement_no, s.month, s.centre_id, c.code AS centre_code, COALESCE(h.centre_name, c.name) AS centre_name, s.residual_no, s.state, s.calculations, r.run_no, s.total,
            """ + Sums.kept("statement_sum k WHERE k.statement_id = s.id") + """
            , s.calculated_at, s.calculated_by, s.reviewed_at, s.reviewed_by, s.sent_at, s.sent_by, s.confirmed_at, s.confirmed_by,
            s.published_at, s.published_by, s.sha256,
            (SELECT COUNT(*) FROM dispute d WHERE d.statement_id = s.id AND d.state = 'OPEN') AS open_disputes, s.version, s.run_id,
            IF(h.statement_id IS NULL, c.credit_code, h.credit_code) AS credit_code, s.revision,
            (SELECT COUNT(*) FROM repair_order o FORCE INDEX (repair_order_by_left) WHERE o.left_month = s.month AND o.centre_id = s.centre_id AND (
                SELECT 1 FROM statement_line l WHERE l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                AND l.order_id = o.id LIMIT 1) IS NOT NULL) AS left_orders
            FROM statement s JOIN service_centre c ON c.id = s.centre_id JOIN calculation_run r ON r.id = s.run_id
            LEFT JOIN published_head h ON h.statement_id = s.id WHERE 1 = 1""";

    private static final String VISIBLE_TO_CENTRE = StatementState.in(StatementState::isVisibleToCentre);

    private static final ListOrder<StatementRow> ORDER = ListOrder.of(
            ListOrder.text("s.month", StatementRow::month).down(),
            text("c.code", StatementRow::centreCode),
            whole("s.residual_no", StatementRow::residualNo));

    @Inject
    Rows rows;

    @Inject
    StatementLines lines;

    Listing<StatementRow> list(StatementCriteria criteria, Scope scope, Slice slice) {
        StringBuilder where = new StringBuilder(visible(scope));
        List<Object> args = new ArrayList<>();
        limit(where, args, criteria.month(), criteria.centreCode());
        if (criteria.state() != null) {
            where.append(" AND s.state = ?");
            args.add(criteria.state().name());
        }
        if (criteria.partOfNumber() != null) {
            where.append(" AND INSTR(UPPER(s.statement_no), ?) > 0");
            args.add(criteria.partOfNumber().toUpperCase(Locale.ROOT));
        }
        long total = rows.number(
                "SELECT COUNT(*) FROM statement s JOIN service_centre c ON c.id = s.centre_id WHERE 1 = 1" + where,
                args.toArray());
        ListPage<StatementRow> page = ORDER.page(slice);
        args.addAll(page.args());
        List<StatementRow> items = rows.list(
                STATEMENT + where + page.behind() + page.orderBy() + page.limit(),
                row -> statement(row, scope),
                args.toArray());
        return page.of(items, total);
    }

    static void limit(StringBuilder where, List<Object> args, YearMonth month, String centreCode) {
        if (month != null) {
            where.append(" AND s.month = ?");
            args.add(month.toString());
        }
        if (centreCode != null && !centreCode.isBlank()) {
            where.append(" AND c.code = ?");
            args.add(centreCode.strip());
        }
    }

    Optional<StatementRow> find(String number, Scope scope) {
        return rows.first(STATEMENT + visible(scope) + " AND s.statement_no = ?", row -> statement(row, scope), number);
    }

    List<StatementEventRow> events(String number) {
        return rows.list(
                """
                SELECT e.at, e.user_name, e.verb, e.to_state, e.note FROM statement_event e JOIN statement s ON s.id = e.statement_id
                WHERE s.statement_no = ? ORDER BY e.id""",
                row -> new StatementEventRow(
                        row.time("at"),
                        row.text("user_name"),
                        row.text("verb"),
                        row.choice(StatementState.class, "to_state"),
                        row.text("note")),
                number);
    }

    /** A centre sees its statements once they were sent, an outlet those published that have lines of it. */
    public static String visible(Scope scope) {
        if (scope.isCentre()) {
            return " AND s.centre_id = " + scope.centreId() + " AND s.state IN " + VISIBLE_TO_CENTRE;
        }
        if (scope.isOutlet()) {
            return " AND s.sha256 IS NOT NULL AND EXISTS (SELECT 1 FROM statement_line x WHERE x.run_id = s.run_id"
                    + " AND x.centre_id = s.centre_id AND x.residual_no = s.residual_no AND x.outlet_id = "
                    + scope.outletId() + ")";
        }
        return "";
    }

    private StatementRow statement(Row row, Scope scope) {
        LineSums sums = LineSums.of(Sums.read(row.text("sums")));
        PaperKey paper = new PaperKey(row.number("run_id"), row.number("centre_id"), row.count("residual_no"));
        if (scope.isOutlet()) {
            // An outlet is shown its own part and nothing of the others'.
            sums = lines.parts(paper, scope.outletId()).stream()
                    .map(StatementPartRow::sums)
                    .findFirst()
                    .orElse(LineSums.NONE);
        }
        return new StatementRow(
                row.text("statement_no"),
                row.text("month"),
                paper.centreId(),
                row.text("centre_code"),
                row.text("centre_name"),
                paper.residualNo(),
                row.choice(StatementState.class, "state"),
                row.count("calculations"),
                row.count("run_no"),
                sums,
                sums.total(),
                row.time("calculated_at"),
                row.text("calculated_by"),
                row.time("reviewed_at"),
                row.text("reviewed_by"),
                row.time("sent_at"),
                row.text("sent_by"),
                row.time("confirmed_at"),
                row.text("confirmed_by"),
                row.time("published_at"),
                row.text("published_by"),
                row.text("sha256"),
                scope.isOutlet() ? 0 : row.count("open_disputes"),
                row.count("version"),
                row.text("credit_code"),
                Statement.digest(
                        row.text("statement_no"),
                        paper.runId(),
                        row.count("revision"),
                        row.money("total"),
                        row.text("sha256")),
                scope.isOutlet() ? 0 : row.count("left_orders"));
    }
}
