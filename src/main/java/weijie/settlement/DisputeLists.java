package weijie.settlement;

import static weijie.shared.ListOrder.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import weijie.network.Scope;
import weijie.settlement.rule.LineKind;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.Rows;

/** Lists of disputes as rows, limited to the statements the reader may see. */
@ApplicationScoped
public class DisputeLists {

    private static final ListOrder<DisputeListRow> ORDER = ListOrder.of(
            ListOrder.<DisputeListRow>whole("(d.state = 'OPEN')", row -> row.isOpen() ? 1 : 0)
                    .down(),
            time("IF(d.state = 'OPEN', d.raised_at, NULL)", row -> row.isOpen() ? row.raisedAt() : null),
            ListOrder.<DisputeListRow>number("d.id", DisputeListRow::id).down());

    @Inject
    Rows rows;

    /** Those that wait first, the longest waiting at the top, then the latest answered. */
    Listing<DisputeListRow> list(DisputeCriteria criteria, Scope scope, Slice slice) {
        StringBuilder where = new StringBuilder(StatementLists.visible(scope));
        List<Object> args = new ArrayList<>();
        StatementLists.limit(where, args, criteria.month(), criteria.centreCode());
        if (criteria.openOnly()) {
            where.append(" AND d.state = 'OPEN'");
        }
        String from = " FROM dispute d JOIN statement s ON s.id = d.statement_id"
                + " JOIN service_centre c ON c.id = s.centre_id WHERE 1 = 1" + where;
        long total = rows.number("SELECT COUNT(*)" + from, args.toArray());
        ListPage<DisputeListRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(
                        """
                        SELECT d.id, s.statement_no, s.month, c.code AS centre_code, c.name AS centre_name, u.name AS outlet_name, d.order_no, l.kind, l.amount, d.claimed, d.state,
                        d.reason, d.raised_by, d.raised_at, d.answer, d.resolved_at,
                        (SELECT COUNT(*) FROM dispute_file f WHERE f.dispute_id = d.id) AS files"""
                                + from.replace(
                                        " WHERE 1 = 1",
                                        " JOIN statement_line l ON l.run_id = d.run_id AND l.centre_id = d.centre_id"
                                                + " AND l.line_no = d.line_no JOIN outlet u ON u.id = l.outlet_id WHERE 1 = 1")
                                + page.behind() + page.orderBy() + page.limit(),
                        row -> new DisputeListRow(
                                row.number("id"),
                                row.text("statement_no"),
                                row.text("month"),
                                row.text("centre_code"),
                                row.text("centre_name"),
                                row.text("outlet_name"),
                                row.text("order_no"),
                                row.choice(LineKind.class, "kind"),
                                row.money("amount"),
                                row.moneyOrNull("claimed"),
                                row.choice(DisputeState.class, "state"),
                                row.text("reason"),
                                row.text("raised_by"),
                                row.time("raised_at"),
                                row.text("answer"),
                                row.time("resolved_at"),
                                row.count("files")),
                        args.toArray()),
                total);
    }
}
