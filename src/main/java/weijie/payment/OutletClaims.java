package weijie.payment;

import static weijie.shared.ListOrder.number;
import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.ledger.LedgerEvent;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Slice;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** What outlets and their centres owe each other, from the postings of the centres' books and nothing else. */
@ApplicationScoped
public class OutletClaims {

    private static final ListOrder<OutletClaimRow> ORDER = ListOrder.of(
            number("x.net", (OutletClaimRow row) -> row.net().fen()).down(),
            text("c.code", OutletClaimRow::centreCode),
            text("u.code", OutletClaimRow::outletCode));

    private static final String SUMS = """
             FROM (SELECT p.centre_id, p.outlet_id, SUM(IF(p.account = '1901', p.fen, 0)) AS owes, -SUM(IF(p.account = '2901', p.fen, 0)) AS owed,
                SUM(p.fen) AS net FROM ledger_posting p WHERE p.account IN ('1901', '2901') AND p.outlet_id IS NOT NULL%s
                GROUP BY p.centre_id, p.outlet_id) x
            JOIN service_centre c ON c.id = x.centre_id JOIN outlet u ON u.id = x.outlet_id WHERE 1 = 1""";

    private static final String ROW =
            "SELECT x.*, c.code AS centre_code, c.name AS centre_name, u.code AS outlet_code, u.name AS outlet_name";

    @Inject
    Rows rows;

    /** A pair of centre and outlet, by their keys. */
    record Pair(long centreId, long outletId, OutletClaimRow sums) {}

    Listing<OutletClaimRow> list(ClaimCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = where(criteria, scope, args);
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<OutletClaimRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(
                        ROW + where + page.behind() + page.orderBy() + page.limit(),
                        row -> pair(row).sums(),
                        args.toArray()),
                total);
    }

    /** The outlet's account with a centre, the one it owes most when it has had several and none is named. */
    Optional<Pair> find(String centreCode, String outletCode, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = where(new ClaimCriteria(centreCode, outletCode, false), scope, args);
        return rows.first(ROW + where + " ORDER BY x.net DESC, c.code LIMIT 1", OutletClaims::pair, args.toArray());
    }

    private static String where(ClaimCriteria criteria, Scope scope, List<Object> args) {
        return SUMS.formatted(ScopeSql.within("p", scope, args))
                + new Limits(args).by("c.code = ?", criteria.centreCode()).by("u.code = ?", criteria.outletCode())
                + (criteria.owing() ? " AND x.owes > 0" : "");
    }

    /** What the outlet owes, the oldest first, with what is still open of each. */
    List<Claim> claims(Pair pair) {
        List<Claim> claims = rows.list(
                """
                SELECT MIN(e.entry_no) AS entry_no, MIN(e.booked_on) AS booked_on, e.event, MIN(p.clause) AS clause, e.source_no, e.source_line,
                SUM(p.fen) AS fen FROM ledger_posting p JOIN ledger_entry e ON e.entry_no = p.entry_no
                WHERE p.account = '1901' AND p.centre_id = ? AND p.outlet_id = ? AND e.event <> 'CLAIM_WAIVED'
                GROUP BY e.source_no, e.source_line, e.event HAVING fen > 0 ORDER BY entry_no""",
                row -> new Claim(
                        row.number("entry_no"),
                        row.day("booked_on"),
                        row.choice(LedgerEvent.class, "event"),
                        row.text("clause"),
                        row.text("source_no"),
                        row.text("source_line"),
                        Money.ofFen(row.number("fen")),
                        Money.ofFen(row.number("fen"))),
                pair.centreId(),
                pair.outletId());
        Money all = claims.stream().map(Claim::amount).reduce(Money.ZERO, Money::plus);
        return Claim.less(claims, all.minus(pair.sums().owes()));
    }

    List<ClaimWaiverRow> waivers(Pair pair) {
        return rows.list(
                "SELECT waiver_no, amount, reason, waived_by, waived_at FROM claim_waiver WHERE outlet_id = ? AND centre_id = ? ORDER BY id DESC",
                row -> new ClaimWaiverRow(
                        row.text("waiver_no"),
                        row.money("amount"),
                        row.text("reason"),
                        row.text("waived_by"),
                        row.time("waived_at")),
                pair.outletId(),
                pair.centreId());
    }

    /** The centre that the outlet belongs to on a day, when it is another one; what it owes stays where it arose. */
    Optional<String> movedTo(Pair pair, LocalDate day) {
        return rows.first(
                "SELECT c.name FROM outlet_assignment a JOIN service_centre c ON c.id = a.centre_id WHERE a.outlet_id = ?"
                        + " AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to >= ?) AND a.centre_id <> ?",
                row -> row.text("name"),
                pair.outletId(),
                day,
                day,
                pair.centreId());
    }

    void add(Pair pair, String number, Money amount, String reason, String by, LocalDateTime at) {
        rows.change(
                "INSERT INTO claim_waiver (id, waiver_no, centre_id, outlet_id, amount, reason, waived_by, waived_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                number,
                pair.centreId(),
                pair.outletId(),
                amount,
                reason,
                by,
                at);
    }

    private static Pair pair(Row row) {
        return new Pair(
                row.number("centre_id"),
                row.number("outlet_id"),
                new OutletClaimRow(
                        row.text("centre_code"),
                        row.text("centre_name"),
                        row.text("outlet_code"),
                        row.text("outlet_name"),
                        Money.ofFen(row.number("owes")),
                        Money.ofFen(row.number("owed")),
                        Money.ofFen(row.number("net"))));
    }
}
