package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.shared.Invariant;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;

/** What postings sum to. */
@ApplicationScoped
public class LedgerSums {

    @Inject
    Rows rows;

    /** Entries that do not sum to zero, or have a posting on an account that their book has not. */
    Invariant.Finding unbalanced() {
        return rows.first(
                        """
                        SELECT COUNT(*) AS counted, COALESCE(SUM(x.wrong), 0) AS wrong,
                        COALESCE(SUBSTRING_INDEX(GROUP_CONCAT(IF(x.wrong, x.entry_no, NULL) ORDER BY x.entry_no SEPARATOR ' '), ' ', 5), '') AS first_few
                        FROM (SELECT e.entry_no, COUNT(p.line_no) = 0 OR SUM(p.fen) <> 0
                            OR SUM(IF(e.book = 'HQ', p.account IN (%s), p.account IN (%s))) <> COUNT(*) AS wrong
                            FROM ledger_entry e LEFT JOIN ledger_posting p ON p.entry_no = e.entry_no GROUP BY e.entry_no) x""".formatted(codes(Book.HQ), codes(Book.CENTRE)),
                        row -> new Invariant.Finding(row.number("counted"), row.number("wrong"), row.text("first_few")))
                .orElseThrow();
    }

    /**
     * What a centre gave up of its claim on an outlet.
     *
     * @param amount below zero where that was reversed
     * @param at in UTC
     */
    public record Waived(long outletId, Money amount, LocalDateTime at) {}

    /** What a centre gave up of its claims on outlets. */
    public List<Waived> waived(long centreId) {
        return rows.list(
                "SELECT p.outlet_id, p.fen, e.booked_at FROM ledger_entry e JOIN ledger_posting p ON p.entry_no = e.entry_no"
                        + " WHERE e.centre_id = ? AND e.book = 'CENTRE' AND e.event = 'CLAIM_WAIVED' AND p.account = '1901' ORDER BY e.entry_no",
                row -> new Waived(row.number("outlet_id"), Money.ofFen(-row.number("fen")), row.time("booked_at")),
                centreId);
    }

    private static String codes(Book book) {
        return Stream.of(LedgerAccount.values())
                .filter(account -> account.isIn(book))
                .map(account -> '\'' + account.code() + '\'')
                .collect(Collectors.joining(", "));
    }
}
