package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Masked;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Weighty;

/** Where the books are read, and a month of them is closed. */
@ApplicationScoped
public class LedgerDesk {

    private static final String LEDGER = "LEDGER";
    private static final String ENTRY = "LEDGER_ENTRY";
    private static final String MONTH = "LEDGER_MONTH";

    @Inject
    Ledger ledger;

    @Inject
    LedgerLists lists;

    @Inject
    CentreAccounts accounts;

    @Inject
    LedgerProofs proofs;

    @Inject
    LedgerReversals reversals;

    @Inject
    Event<Change> changes;

    @Inject
    Event<EntryReversed> reversed;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The entries, the latest first. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public Listing<EntryRow> entries(EntryCriteria criteria, Slice slice) {
        return lists.entries(criteria, Scope.of(caller), slice);
    }

    /**
     * One entry with its postings.
     *
     * @throws Refusal {@code LG-405} when there is none that the caller may see
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public EntryRow entry(long no) {
        return lists.find(no, Scope.of(caller)).orElseThrow(() -> Refusal.notFound("LG-405", Long.toString(no)));
    }

    /** That the entry is to be reversed or was, for who may see it. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public Optional<ReversalRow> reversal(long no) {
        return reversals.of(entry(no));
    }

    /** How far the books are closed, and which months may be. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public ClosedMonths months() {
        return lists.months(YearMonth.now(clock));
    }

    /**
     * What was debited and credited on each account until the end of a day.
     *
     * @param asOf {@code null} for today
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public TrialBalance trialBalance(LocalDate asOf) {
        LocalDate day = day(asOf);
        return TrialBalance.of(day, lists.accounts(day, Scope.of(caller)));
    }

    /**
     * What stands on each account at the end of a day, for each centre and each of its outlets apart.
     *
     * @param centre the code of one centre, or {@code null}
     * @param outlet the code of one outlet, or {@code null}
     * @param asOf {@code null} for today
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public List<BalanceRow> balances(String centre, String outlet, LocalDate asOf) {
        return lists.balances(centre, outlet, day(asOf), Scope.of(caller));
    }

    /**
     * The account of a centre with headquarters over some days, both included.
     *
     * @throws Refusal {@code LG-410} when there is no such centre that the caller may see, {@code LG-412} unless the days are in order
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public CentreAccount account(String centre, LocalDate from, LocalDate to) {
        LocalDate last = day(to);
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        Refusal.unlessField(!first.isAfter(last), "from", "LG-412", first, last);
        return accounts.find(centre, first, last, Scope.of(caller))
                .orElseThrow(() -> Refusal.notFound("LG-410", centre));
    }

    /** As {@link #account}, for who takes it away as a paper; that they did is noted. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public CentreAccount takeAccount(String centre, LocalDate from, LocalDate to, String ending) {
        CentreAccount account = account(centre, from, to);
        changes.fire(Change.of(LEDGER, centre, "EXPORT", Map.of(), Map.of("file", "account" + ending)));
        return account;
    }

    /** The code of the caller's own centre; empty for headquarters. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public String ownCentre() {
        return accounts.codeOf(Scope.of(caller));
    }

    /**
     * Writes the chain as a file that can be checked without the system; of entries that the caller may not see, or did not ask for, the
     * hashes alone.
     *
     * @param centre the code of the centre whose entries are shown, or {@code null} for all
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public void proof(String centre, Appendable to) {
        changes.fire(
                Change.of(LEDGER, centre == null ? "*" : centre, "EXPORT", Map.of(), Map.of("file", "ledger.proof")));
        proofs.write(centre, Scope.of(caller), to);
    }

    /**
     * Asks for an entry to be reversed; another person approves it.
     *
     * @throws Refusal {@code LG-405} when there is none, else as {@link LedgerReversals#ask}
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void askReversal(long no, String reason) {
        reversals.ask(entry(no), reason);
        changes.fire(Change.of(
                ENTRY,
                Long.toString(no),
                "ASK_ENTRY_REVERSAL",
                Map.of(),
                Change.facts("reason", Masked.words(reason.strip()))));
    }

    /**
     * Approves a reversal that somebody else asked for: it is posted today.
     *
     * @throws Refusal {@code LG-405} when there is none, else as {@link LedgerReversals#approve}
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    @Weighty
    public void approveReversal(long no) {
        EntryRow entry = entry(no);
        reversed.fire(new EntryReversed(
                entry.event(),
                new Reference(entry.reference().kind(), entry.reference().no())));
        reversals.approve(entry);
        reversals
                .twin(entry)
                .flatMap(other -> lists.find(other, Scope.all()))
                .ifPresent(other -> reversals.also(other, entry));
        changes.fire(Change.event(ENTRY, Long.toString(no), "REVERSE_ENTRY"));
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    /**
     * Closes an accounting month, and with it all before it: nothing is posted to them any more.
     *
     * @throws Refusal {@code LG-402} unless it is over, {@code LG-403} when it is closed already
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void close(YearMonth month) {
        String before = ledger.close(month);
        changes.fire(Change.of(
                MONTH,
                month.toString(),
                "CLOSE",
                Change.facts("closedThrough", before),
                Change.facts("closedThrough", month)));
    }
}
