package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.network.Scope;
import weijie.settlement.rule.LineKind;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Slice;

/** Lists of disputes as rows, limited to the statements the reader may see. */
@ApplicationScoped
public class DisputeLists {

    @Inject
    SettlementTables tables;

    /** Which disputes somebody asks for; {@code null} stands for all. */
    public record Criteria(YearMonth month, String centreCode, boolean openOnly) {}

    /** Those that wait first, the longest waiting at the top, then the latest answered. */
    Listing<DisputeListRow> list(Criteria criteria, Scope scope, Slice slice) {
        StringBuilder where = new StringBuilder(StatementLists.visible(scope));
        List<Object> args = new ArrayList<>();
        StatementLists.limit(where, args, criteria.month(), criteria.centreCode());
        if (criteria.openOnly()) {
            where.append(" AND d.state = 'OPEN'");
        }
        String from = " FROM dispute d JOIN statement s ON s.id = d.statement_id"
                + " JOIN service_centre c ON c.id = s.centre_id WHERE 1 = 1" + where;
        long total = tables.number("SELECT COUNT(*)" + from, args.toArray());
        args.add(slice.size());
        args.add(slice.first());
        return new Listing<>(
                tables.query(
                        """
                        SELECT d.id, s.statement_no, s.month, c.code, c.name, u.name, d.order_no, l.kind, l.amount, d.claimed, d.state,
                        d.reason, d.raised_by, d.raised_at, d.answer, d.resolved_at,
                        (SELECT COUNT(*) FROM dispute_file f WHERE f.dispute_id = d.id)"""
                                + from.replace(
                                        " WHERE 1 = 1",
                                        " JOIN statement_line l ON l.run_id = d.run_id AND l.centre_id = d.centre_id"
                                                + " AND l.line_no = d.line_no JOIN outlet u ON u.id = l.outlet_id WHERE 1 = 1")
                                + " ORDER BY d.state = 'OPEN' DESC, IF(d.state = 'OPEN', d.raised_at, NULL), d.id DESC"
                                + " LIMIT ? OFFSET ?",
                        row -> new DisputeListRow(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                LineKind.valueOf(row.getString(8)),
                                Money.ofYuan(row.getBigDecimal(9)),
                                row.getBigDecimal(10) == null ? null : Money.ofYuan(row.getBigDecimal(10)),
                                DisputeState.valueOf(row.getString(11)),
                                row.getString(12),
                                row.getString(13),
                                row.getObject(14, LocalDateTime.class),
                                row.getString(15),
                                row.getObject(16, LocalDateTime.class),
                                row.getInt(17)),
                        args.toArray()),
                total);
    }
}
