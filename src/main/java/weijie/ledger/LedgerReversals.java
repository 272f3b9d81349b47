package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;

/** Reversals that somebody asked for: an entry of today with the same dimensions and the opposite sign, once, approved by another person. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LedgerReversals {

    private static final int REASON_CHARS_LEAST = 4;
    private static final int REASON_CHARS_MOST = 300;

    @Inject
    Rows rows;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    Optional<ReversalRow> of(EntryRow entry) {
        return rows.first(
                "SELECT r.reason, r.asked_by, r.asked_at, r.approved_by, r.approved_at, e.entry_no FROM ledger_reversal r"
                        + " LEFT JOIN ledger_entry e ON e.reversal_of = r.entry_no WHERE r.entry_no = ?",
                row -> new ReversalRow(
                        row.text("reason"),
                        row.text("asked_by"),
                        row.time("asked_at"),
                        row.text("approved_by"),
                        row.time("approved_at"),
                        row.numberOrNull("entry_no")),
                entry.no());
    }

    /**
     * Asks for an entry to be reversed.
     *
     * @throws Refusal {@code LG-409} without a reason, {@code LG-406} for a reversal, or when it is asked for already
     */
    void ask(EntryRow entry, String reason) {
        String told = reason == null ? "" : reason.strip();
        Refusal.unlessField(
                told.length() >= REASON_CHARS_LEAST && told.length() <= REASON_CHARS_MOST,
                "reason",
                "LG-409",
                REASON_CHARS_LEAST,
                REASON_CHARS_MOST);
        ledger.hold();
        long asked = rows.number("SELECT COUNT(*) FROM ledger_reversal WHERE entry_no = ?", entry.no());
        Refusal.unless(
                entry.reversalOf() == null && asked == 0, Refusal.Kind.CONFLICT, "LG-406", Long.toString(entry.no()));
        rows.change(
                "INSERT INTO ledger_reversal (entry_no, reason, asked_by, asked_at) VALUES (?, ?, ?, ?)",
                entry.no(),
                told,
                caller.userName(),
                UtcNow.of(clock));
    }

    /**
     * Another person agrees, and it is posted.
     *
     * @throws Refusal {@code LG-408} when nobody asked for it, or it is done already, {@code LG-407} for who asked for it
     */
    void approve(EntryRow entry) {
        ledger.hold();
        String no = Long.toString(entry.no());
        String askedBy = rows.first(
                        "SELECT asked_by FROM ledger_reversal WHERE entry_no = ? AND approved_by IS NULL",
                        row -> row.text("asked_by"),
                        entry.no())
                .orElseThrow(() -> Refusal.conflict("LG-408", no));
        Refusal.unless(!askedBy.equals(caller.userName()), Refusal.Kind.FORBIDDEN, "LG-407", no);
        rows.change(
                "UPDATE ledger_reversal SET approved_by = ?, approved_at = ? WHERE entry_no = ?",
                caller.userName(),
                UtcNow.of(clock),
                entry.no());
        ledger.reverse(opposite(entry), entry.no());
    }

    /** The entry of the same act in the other book, where both go together and nobody has asked for that one by itself. */
    Optional<Long> twin(EntryRow entry) {
        return entry.event().undoing() == LedgerEvent.Undoing.BOOKS_ALONE
                ? Optional.empty()
                : rows.first(
                        "SELECT e.entry_no FROM ledger_entry e WHERE e.source_kind = ? AND e.source_no = ? AND e.source_line = ? AND e.event = ?"
                                + " AND e.book <> ? AND e.reversal_no = 0"
                                + " AND NOT EXISTS (SELECT 1 FROM ledger_reversal r WHERE r.entry_no = e.entry_no)",
                        row -> row.number("entry_no"),
                        entry.reference().kind(),
                        entry.reference().no(),
                        entry.reference().line(),
                        entry.event(),
                        entry.book());
    }

    /** Reverses an entry with another one, by the same two people and for the same reason. */
    void also(EntryRow entry, EntryRow with) {
        rows.change(
                "INSERT INTO ledger_reversal (entry_no, reason, asked_by, asked_at, approved_by, approved_at)"
                        + " SELECT ?, reason, asked_by, asked_at, approved_by, approved_at FROM ledger_reversal WHERE entry_no = ?",
                entry.no(),
                with.no());
        ledger.reverse(opposite(entry), entry.no());
    }

    private Entry opposite(EntryRow entry) {
        List<Posting> postings = rows.list(
                "SELECT account, outlet_id, outlet_code, clause, fen FROM ledger_posting WHERE entry_no = ? ORDER BY line_no",
                row -> new Posting(
                        LedgerAccount.of(row.text("account")),
                        new Posting.Share(row.numberOrNull("outlet_id"), row.text("outlet_code")),
                        row.text("clause"),
                        Money.ofFen(-row.number("fen"))),
                entry.no());
        return new Entry(
                entry.book(),
                rows.number("SELECT centre_id FROM ledger_entry WHERE entry_no = ?", entry.no()),
                entry.centreCode(),
                new Reference(entry.reference().kind(), entry.reference().no()),
                entry.reference().line(),
                entry.event(),
                LocalDate.now(clock),
                postings);
    }
}
