package weijie.parts;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** What each outlet should have of the parts it uses: from the flows of the last months, never from history. */
@ApplicationScoped
class PartFloats {

    private static final ListOrder<FloatRow> ORDER =
            ListOrder.of(text("o.code", FloatRow::outletCode), text("p.code", FloatRow::partCode));

    private static final String FROM = """
             FROM (SELECT place_kind, place_id, part_id, SUM(came - went) AS used FROM stock_flow WHERE place_kind = 'OUTLET' AND state = 'CONSUMED'
            AND month >= ? GROUP BY place_kind, place_id, part_id HAVING used > 0) u JOIN outlet o ON o.id = u.place_id JOIN part p ON p.id = u.part_id WHERE 1 = 1""";

    private static final String HAS = """
            (SELECT COALESCE(SUM(b.quantity), 0) FROM stock_balance b WHERE b.place_kind = u.place_kind AND b.place_id = u.place_id
            AND b.part_id = u.part_id AND b.state IN ('GOOD', 'IN_TRANSIT')) AS has""";

    @Inject
    Rows rows;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    Listing<FloatRow> list(FloatCriteria criteria, Scope scope, Slice slice) {
        LocalDate today = LocalDate.now(clock);
        List<Object> args = new ArrayList<>(List.of(YearMonth.from(today).minusMonths(FloatRow.MONTHS - 1L)));
        String where = FROM
                + PlaceSql.within("u", scope, today, args)
                + new Limits(args).by("o.code = ?", criteria.outlet()).by("p.code = ?", criteria.part());
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<FloatRow> page = ORDER.page(slice);
        args.addAll(page.args());
        Terms policy = terms.current();
        return page.of(
                rows.list(
                        "SELECT o.code AS outlet_code, o.name AS outlet_name, p.code, p.name, u.used, " + HAS + where
                                + page.behind() + page.orderBy() + page.limit(),
                        row -> row(row, policy, today),
                        args.toArray()),
                total);
    }

    private static FloatRow row(Row row, Terms policy, LocalDate today) {
        int used = row.count("used");
        int lead = policy.number(Term.FLOAT_LEAD_DAYS, today);
        int review = policy.number(Term.FLOAT_REVIEW_DAYS, today);
        int safety = policy.number(Term.FLOAT_SAFETY_PIECES, today);
        return new FloatRow(
                row.text("outlet_code"),
                row.text("outlet_name"),
                row.text("code"),
                row.text("name"),
                used,
                lead,
                review,
                safety,
                FloatRow.suggested(used, lead, review, safety),
                row.count("has"));
    }
}
