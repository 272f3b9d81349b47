package weijie.ledger;

import static weijie.shared.ListOrder.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Slice;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The books as rows, as far as a scope allows: a centre sees its own book and what headquarters' book says of it, an outlet nothing. */
@ApplicationScoped
public class LedgerLists {

    /** Beyond this a list says "more than". */
    private static final int COUNTED_MOST = 10_000;

    private static final String NOTHING_CLOSED = "0000-00";

    private static final ListOrder<EntryRow> ORDER =
            ListOrder.of(number("e.entry_no", EntryRow::no).down());

    private static final String COLUMNS = """
            SELECT e.entry_no, e.booked_on, e.month, e.book, e.event, e.source_kind, e.source_no, e.source_line, e.centre_code, e.reversal_of,
            e.booked_by, e.booked_at, k.previous_hash, k.hash FROM ledger_entry e JOIN ledger_link k ON k.entry_no = e.entry_no WHERE 1 = 1""";

    private static final String POSTINGS = """
            SELECT p.entry_no, p.account, e.centre_code, p.outlet_code, p.clause, p.fen FROM ledger_posting p
            JOIN ledger_entry e ON e.entry_no = p.entry_no WHERE p.entry_no IN (?*) ORDER BY p.entry_no, p.line_no""";

    private static final String SUMS = """
             SUM(GREATEST(p.fen, 0)) AS debit, SUM(GREATEST(-p.fen, 0)) AS credit
            FROM ledger_entry e JOIN ledger_posting p ON p.entry_no = e.entry_no WHERE e.booked_on <= ?""";

    @Inject
    Rows rows;

    private record Numbered(long no, EntryRow.Line line) {}

    Listing<EntryRow> entries(EntryCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = within(scope, args) + limits(criteria, args);
        boolean counts = slice.from() == null && !slice.backwards();
        long found = counts
                ? rows.number(
                        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM ledger_entry e WHERE 1 = 1" + where + " LIMIT "
                                + (COUNTED_MOST + 1) + ") counted",
                        args.toArray())
                : Listing.UNCOUNTED;
        ListPage<EntryRow> page = ORDER.page(slice);
        args.addAll(page.args());
        List<EntryRow> items = rows.list(
                COLUMNS + where + page.behind() + page.orderBy() + page.limit(), LedgerLists::entry, args.toArray());
        return page.of(withPostings(items), Math.min(found, COUNTED_MOST), found > COUNTED_MOST);
    }

    Optional<EntryRow> find(long no, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = within(scope, args) + " AND e.entry_no = ?";
        args.add(no);
        return withPostings(rows.list(COLUMNS + where, LedgerLists::entry, args.toArray())).stream()
                .findFirst();
    }

    /** How far the books are closed; months with entries that are over may be, and the last one. */
    ClosedMonths months(YearMonth current) {
        String through = rows.first(
                        "SELECT closed_through FROM ledger_head WHERE id = 1", row -> row.text("closed_through"))
                .orElseThrow();
        List<String> closable = rows.list(
                "SELECT month FROM (SELECT DISTINCT month FROM ledger_entry UNION SELECT ?) m WHERE month > ? AND month < ? ORDER BY month",
                row -> row.text("month"),
                current.minusMonths(1),
                through,
                current);
        return new ClosedMonths(through.equals(NOTHING_CLOSED) ? null : through, closable);
    }

    /** What stands on each account of each book at the end of a day. */
    List<BalanceRow> accounts(LocalDate asOf, Scope scope) {
        List<Object> args = new ArrayList<>(List.of(asOf));
        String where = within(scope, args);
        return rows.list(
                "SELECT e.book, p.account, '' AS centre_code, '' AS outlet_code," + SUMS + where
                        + " GROUP BY e.book, p.account ORDER BY e.book DESC, p.account",
                LedgerLists::balance,
                args.toArray());
    }

    /** What stands on each account at the end of a day, for each centre and each of its outlets apart. */
    List<BalanceRow> balances(String centre, String outlet, LocalDate asOf, Scope scope) {
        List<Object> args = new ArrayList<>(List.of(asOf));
        StringBuilder where = new StringBuilder(within(scope, args));
        by(where, args, "e.centre_code = ?", centre);
        by(where, args, "p.outlet_code = ?", outlet);
        return rows.list(
                "SELECT e.book, p.account, e.centre_code, p.outlet_code," + SUMS + where
                        + " GROUP BY e.book, p.account, e.centre_code, p.outlet_code"
                        + " ORDER BY e.centre_code, p.outlet_code, e.book DESC, p.account",
                LedgerLists::balance,
                args.toArray());
    }

    private static String within(Scope scope, List<Object> args) {
        if (scope.isAll()) {
            return "";
        }
        args.add(scope.isCentre() ? scope.centreId() : -1L);
        return " AND e.centre_id = ?";
    }

    private static String limits(EntryCriteria criteria, List<Object> args) {
        StringBuilder where = new StringBuilder();
        by(where, args, "e.booked_on >= ?", criteria.from());
        by(where, args, "e.booked_on <= ?", criteria.to());
        by(where, args, "e.book = ?", criteria.book());
        by(where, args, "e.centre_code = ?", criteria.centre());
        by(where, args, "e.event = ?", criteria.event());
        by(where, args, "e.source_no = ?", criteria.reference());
        String posting = "EXISTS (SELECT 1 FROM ledger_posting p WHERE p.entry_no = e.entry_no AND ";
        if (isGiven(criteria.outlet()) && isGiven(criteria.account())) {
            // One posting that is about the outlet and stands on the account, not one for each.
            where.append(" AND ").append(posting).append("p.outlet_code = ? AND p.account = ?)");
            args.add(criteria.outlet().strip());
            args.add(criteria.account().strip());
        } else {
            by(where, args, posting + "p.outlet_code = ?)", criteria.outlet());
            by(where, args, posting + "p.account = ?)", criteria.account());
        }
        return where.toString();
    }

    private static boolean isGiven(Object value) {
        return value != null && !value.toString().isBlank();
    }

    private static void by(StringBuilder where, List<Object> args, String condition, Object value) {
        if (isGiven(value)) {
            where.append(" AND ").append(condition);
            args.add(value instanceof String text ? text.strip() : value);
        }
    }

    private List<EntryRow> withPostings(List<EntryRow> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        Map<Long, List<EntryRow.Line>> postings = rows
                .listOf(
                        entries.stream().map(EntryRow::no).toList(),
                        POSTINGS,
                        row -> new Numbered(row.number("entry_no"), line(row)))
                .stream()
                .collect(Collectors.groupingBy(Numbered::no, Collectors.mapping(Numbered::line, Collectors.toList())));
        return entries.stream()
                .map(entry -> new EntryRow(
                        entry.no(),
                        entry.bookedOn(),
                        entry.month(),
                        entry.book(),
                        entry.event(),
                        entry.reference(),
                        entry.centreCode(),
                        entry.reversalOf(),
                        entry.bookedBy(),
                        entry.bookedAt(),
                        entry.previousHash(),
                        entry.hash(),
                        postings.getOrDefault(entry.no(), List.of())))
                .toList();
    }

    private static EntryRow.Line line(Row row) {
        LedgerAccount account = LedgerAccount.of(row.text("account"));
        Money amount = Money.ofFen(row.number("fen"));
        return new EntryRow.Line(
                account.code(),
                account.name(),
                row.text("centre_code"),
                row.text("outlet_code"),
                row.text("clause"),
                amount.max(Money.ZERO),
                amount.negated().max(Money.ZERO));
    }

    private static BalanceRow balance(Row row) {
        return BalanceRow.of(
                row.choice(Book.class, "book"),
                LedgerAccount.of(row.text("account")),
                row.text("centre_code"),
                row.text("outlet_code"),
                Money.ofFen(row.number("debit")),
                Money.ofFen(row.number("credit")));
    }

    private static EntryRow entry(Row row) {
        return new EntryRow(
                row.number("entry_no"),
                row.day("booked_on"),
                row.text("month"),
                row.choice(Book.class, "book"),
                row.choice(LedgerEvent.class, "event"),
                new EntryRow.Source(row.text("source_kind"), row.text("source_no"), row.text("source_line")),
                row.text("centre_code"),
                row.numberOrNull("reversal_of"),
                row.text("booked_by"),
                row.time("booked_at"),
                row.text("previous_hash"),
                row.text("hash"),
                List.of());
    }
}
