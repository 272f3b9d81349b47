package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.UtcNow;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Rows;

/**
 * The only writer of the two books. Whoever appends holds the head of the chain until their transaction ends, and so does who closes a
 * month: entries come one after the other, none comes to a month that is closed, and what is read under the head is still so when it is
 * posted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

    private static final String DAY = "DAY";

    private static final String OPEN = """
            SELECT p.outlet_id, p.outlet_code, SUM(p.fen) AS fen FROM ledger_entry e JOIN ledger_posting p ON p.entry_no = e.entry_no
            WHERE e.centre_id = ? AND p.account = ? AND e.book = 'HQ' AND            """;

    private static final String FROM_PAPER = " e.source_kind = ? AND e.source_no = ?";

    /** What lowers a debt names the statement that left it. */
    private static final String RECEIVABLE = """
             (e.source_kind = ? AND (e.event = 'DEBT_SET_OFF' AND e.source_line = ? OR e.event <> 'DEBT_SET_OFF' AND e.source_no = ?)
            OR e.event IN ('DEBT_PAID_IN', 'DEBT_WRITTEN_OFF') AND e.source_line = ?)""";

    @Inject
    Rows rows;

    @Inject
    ChainedEntries chained;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private record Head(long lastNo, String lastHash, LocalDate lastOn, String closedThrough) {}

    /**
     * What is still open on an account.
     *
     * @param about whose share
     * @param amount on the side that the account normally has
     */
    public record OpenShare(Posting.Share about, Money amount) {

        /** The first so much of what is open, the centre's own first; less where there is less. */
        public static List<OpenShare> firstOf(List<OpenShare> open, Money amount) {
            List<OpenShare> taken = new ArrayList<>();
            Money left = amount;
            for (OpenShare share : open) {
                Money part = share.amount().max(Money.ZERO).min(left);
                taken.add(new OpenShare(share.about(), part));
                left = left.minus(part);
            }
            return taken;
        }

        /** What shares come to. */
        public static Money total(List<OpenShare> shares) {
            return shares.stream().map(OpenShare::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * Posts what a scheme says; what is posted already is passed over.
     *
     * @throws Refusal {@code LG-401} when the month of the day is closed
     */
    public void post(PostingScheme scheme) {
        hold();
        scheme.entries().stream()
                .filter(entry -> !entry.postings().isEmpty() && !isPosted(entry))
                .forEach(entry -> append(entry, null));
    }

    /** Posts the opposite of an entry, for {@link LedgerReversals}; the database refuses a second one. */
    void reverse(Entry opposite, long original) {
        append(opposite, original);
    }

    /** Holds the chain until the transaction ends: what is open is not changed by anybody else meanwhile. */
    public void hold() {
        rows.number("SELECT last_no FROM ledger_head WHERE id = 1 FOR UPDATE");
    }

    /** A day if its month still takes entries, else today; it is so until the transaction ends. */
    public LocalDate openDay(LocalDate wanted) {
        hold();
        boolean open = YearMonth.from(wanted).toString().compareTo(head().closedThrough()) > 0;
        return open ? wanted : LocalDate.now(clock);
    }

    /** Notes with which entry the chain ended when a paper was posted whole. */
    public void anchor(Reference source) {
        hold();
        Head head = head();
        anchor(source.kind(), source.id(), head.lastNo(), head.lastHash());
    }

    public boolean isAnchored(Reference source) {
        return rows.first(
                        "SELECT entry_no FROM ledger_anchor WHERE kind = ? AND reference_no = ?",
                        row -> row.number("entry_no"),
                        source.kind(),
                        source.id())
                .isPresent();
    }

    /** What headquarters still owes a centre from one paper, share by share. */
    public List<OpenShare> payable(Reference paper, long centreId) {
        return fromPaper(LedgerAccount.LABOUR_PAYABLE, paper, centreId);
    }

    /** What stands in suspense for one paper, share by share. */
    public List<OpenShare> aside(Reference paper, long centreId) {
        return fromPaper(LedgerAccount.SUSPENSE_DISPUTED, paper, centreId);
    }

    /** What a centre still owes headquarters from one paper, share by share, whatever was set off, paid in or given up of it since. */
    public List<OpenShare> receivable(Reference paper, long centreId) {
        return open(
                LedgerAccount.CENTRE_RECEIVABLE,
                RECEIVABLE,
                centreId,
                LedgerAccount.CENTRE_RECEIVABLE.code(),
                paper.kind(),
                paper.id(),
                paper.id(),
                paper.id());
    }

    private List<OpenShare> fromPaper(LedgerAccount account, Reference paper, long centreId) {
        return open(account, FROM_PAPER, centreId, account.code(), paper.kind(), paper.id());
    }

    private List<OpenShare> open(LedgerAccount account, String which, Object... args) {
        return rows.list(
                OPEN + which + " GROUP BY p.outlet_id, p.outlet_code HAVING fen <> 0 ORDER BY p.outlet_code",
                row -> new OpenShare(
                        new Posting.Share(row.numberOrNull("outlet_id"), row.text("outlet_code")),
                        Money.ofFen(account.isDebit() ? row.number("fen") : -row.number("fen"))),
                args);
    }

    /**
     * Closes a month, and with it all before it.
     *
     * @return the month that was closed before
     * @throws Refusal {@code LG-402} unless it is over, {@code LG-403} when it is closed already
     */
    String close(YearMonth month) {
        hold();
        Refusal.unless(month.isBefore(YearMonth.now(clock)), Refusal.Kind.CONFLICT, "LG-402", month);
        String before = head().closedThrough();
        Refusal.unless(month.toString().compareTo(before) > 0, Refusal.Kind.CONFLICT, "LG-403", month, before);
        rows.change("UPDATE ledger_head SET closed_through = ? WHERE id = 1", month);
        return before;
    }

    /** Whether an event of a paper is posted, in either book. */
    public boolean isPosted(Reference source, String sourceLine, LedgerEvent event) {
        return posted("", source, sourceLine, event) > 0;
    }

    private boolean isPosted(Entry entry) {
        return posted(" AND book = ?", entry.source(), entry.sourceLine(), entry.event(), entry.book()) > 0;
    }

    private long posted(String more, Reference source, String sourceLine, LedgerEvent event, Object... args) {
        List<Object> all = new ArrayList<>(List.of(source.kind(), source.id(), sourceLine, event));
        all.addAll(List.of(args));
        return rows.number(
                "SELECT COUNT(*) FROM ledger_entry WHERE source_kind = ? AND source_no = ? AND source_line = ? AND event = ?"
                        + " AND reversal_no = 0" + more,
                all.toArray());
    }

    private Head head() {
        return rows.first(
                        "SELECT last_no, last_hash, last_on, closed_through FROM ledger_head WHERE id = 1",
                        row -> new Head(
                                row.number("last_no"),
                                row.text("last_hash"),
                                row.day("last_on"),
                                row.text("closed_through")))
                .orElseThrow();
    }

    private void append(Entry entry, Long reversalOf) {
        Head head = head();
        YearMonth month = YearMonth.from(entry.bookedOn());
        Refusal.unless(
                month.toString().compareTo(head.closedThrough()) > 0,
                Refusal.Kind.CONFLICT,
                "LG-401",
                month,
                head.closedThrough());
        LocalDate today = LocalDate.now(clock);
        if (head.lastOn() != null && head.lastOn().isBefore(today)) {
            anchor(DAY, head.lastOn().toString(), head.lastNo(), head.lastHash());
        }
        long no = head.lastNo() + 1;
        write(no, entry, month, reversalOf);
        // What is hashed is what the database gives back, not what it was given.
        String hash = HashChain.hash(chained.one(no).canonical(), head.lastHash());
        rows.change(
                "INSERT INTO ledger_link (entry_no, previous_hash, hash) VALUES (?, ?, ?)", no, head.lastHash(), hash);
        rows.change(
                "UPDATE ledger_head SET last_no = ?, last_hash = ?, last_on = ? WHERE id = 1 AND last_no = ?",
                no,
                hash,
                today,
                head.lastNo());
    }

    private void anchor(String kind, String no, long entryNo, String hash) {
        rows.change(
                "INSERT IGNORE INTO ledger_anchor (kind, reference_no, entry_no, hash, anchored_at) VALUES (?, ?, ?, ?, ?)",
                kind,
                no,
                entryNo,
                hash,
                now());
    }

    private void write(long no, Entry entry, YearMonth month, Long reversalOf) {
        rows.change(
                "INSERT INTO ledger_entry (entry_no, scheme, book, centre_id, centre_code, source_kind, source_no, source_line, event,"
                        + " reversal_no, reversal_of, booked_on, month, booked_by, booked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                no,
                ChainedEntries.SCHEME,
                entry.book(),
                entry.centreId(),
                entry.centreCode(),
                entry.source().kind(),
                entry.source().id(),
                entry.sourceLine(),
                entry.event(),
                reversalOf == null ? 0 : 1,
                reversalOf,
                entry.bookedOn(),
                month,
                caller.userName(),
                now());
        rows.with(connection -> {
            try (BulkLoad load = new BulkLoad(
                            connection,
                            "ledger_posting",
                            "line_no",
                            "account",
                            "outlet_id",
                            "outlet_code",
                            "clause",
                            "fen")
                    .always("entry_no", no)
                    .always("centre_id", entry.centreId())) {
                long line = 0;
                for (Posting posting : entry.postings()) {
                    load.put(++line).put(posting.account().code());
                    load.put(posting.about().outletId()).put(posting.about().outletCode());
                    load.put(posting.clause()).put(posting.amount().fen());
                    load.endRow();
                }
                load.flush();
                return null;
            }
        });
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
