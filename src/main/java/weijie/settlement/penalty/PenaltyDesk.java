package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import weijie.network.Scope;
import weijie.policy.HolidayCalendar;
import weijie.policy.TermValues;
import weijie.repair.FakeVerdicts;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Term;
import weijie.shared.Typed;
import weijie.shared.UtcNow;
import weijie.shared.media.MediaFile;
import weijie.shared.media.StoredFile;

/**
 * Where penalties are proposed, proven, confirmed by two, told, appealed against and decided (G11, G12, G19, G20, G24). Every verb locks the
 * penalty first and then looks, so that of two people one wins and the other is told.
 */
@ApplicationScoped
public class PenaltyDesk {

    /** So many files may lie beside one. */
    public static final int FILES_MOST = 9;

    private static final int WORDS_MOST = 500;
    private static final int APPEAL_MOST = 1_000;

    @Inject
    Penalties penalties;

    @Inject
    PenaltyProposals proposals;

    @Inject
    PenaltyFiles files;

    @Inject
    PenaltyEvents events;

    @Inject
    PenaltyParts parts;

    @Inject
    PenaltyDoubts doubts;

    @Inject
    SimilarPenalties similar;

    @Inject
    LookBackRows lookBack;

    @Inject
    FakeVerdicts fakes;

    @Inject
    TermValues terms;

    @Inject
    HolidayCalendar calendar;

    @Inject
    FileStore store;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Penalties, the latest first; a centre sees its own, an outlet those it is to blame for. */
    @Transactional
    @Duty
    public Listing<PenaltyRow> list(PenaltyCriteria criteria, Slice slice) {
        return penalties.list(criteria, Scope.of(caller), slice);
    }

    /** One with its evidence and its history; outside headquarters that begins with the notice. */
    @Transactional
    @Duty
    public PenaltyRow find(String number) {
        PenaltyRow row = penalties.find(number, Scope.of(caller));
        long id = penalties.idOf(number);
        List<PenaltyRow.File> proof = files.proof(number);
        return caller.isHeadquarters()
                ? row.with(parts.of(id), proof, files.besideAppeal(id), events.of(id), doubts.about(row, proof.size()))
                : row.with(parts.of(id), proof, files.besideAppeal(id), events.sinceNotice(id), List.of());
    }

    /** Others of the same clause, of the same unit, outlet or centre, in the twelve months before and since. */
    @Transactional
    @Duty
    public List<SimilarPenalty> similar(String number) {
        Scope scope = Scope.of(caller);
        penalties.find(number, scope);
        return similar.to(number, scope);
    }

    /** As {@link #find}, for who takes its notice away; that they did is noted. */
    @Transactional
    @Duty
    public PenaltyRow taken(String number) {
        PenaltyRow row = find(number);
        changes.fire(Change.of(Penalty.KIND, number, "EXPORT", Map.of(), Map.of("file", number + ".pdf")));
        return row;
    }

    /** The settled records of the outlet that have something in common with the fabricated one, those with the most first. */
    @Transactional
    @Duty({Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<LookBackRow> lookBack(String number) {
        penalties.find(number, Scope.of(caller));
        return lookBack.of(number, terms.current().number(Term.BURST_PER_DAY_MAX, LocalDate.now(clock)));
    }

    /** Proposes one by hand; fabricated records and inspections propose theirs themselves. */
    @Transactional
    @Duty({Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public PenaltyRow propose(PenaltyEntry entry) {
        Typed.required("kind", entry.kind());
        String note = Typed.required("note", entry.note(), WORDS_MOST);
        return find(proposals.byHand(entry, note).number());
    }

    /**
     * Lays a picture or PDF beside it that proves it.
     *
     * @throws Refusal {@code PE-859} when there are enough, {@code RR-215} for any other kind of file
     */
    @Transactional
    @Duty({Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void prove(String number, Integer version, String fileName, InputStream content) {
        act(number, version, "ATTACH", fileName, penalty -> {
            penalty.proven();
            keep(penalty, false, fileName, content);
        });
    }

    @Transactional
    @Duty({Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void confirm(String number, Integer version) {
        act(
                number,
                version,
                "CONFIRM",
                null,
                penalty -> penalty.confirm(files.proof(number).size(), caller.userName()));
    }

    /** Another person than the first, and than who proposed it. */
    @Transactional
    @Duty({Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void confirmSecond(String number, Integer version) {
        act(number, version, "CONFIRM_SECOND", null, penalty -> penalty.confirmSecond(caller.userName()));
    }

    /** Tells centre and outlet, who may appeal until a day. */
    @Transactional
    @Duty({Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void tell(String number, Integer version) {
        LocalDate today = LocalDate.now(clock);
        Penalty told = act(number, version, "NOTIFY", null, penalty -> penalty.tell(today, lastDay(Term.APPEAL_DAYS)));
        events.tell(told, "notified", true);
    }

    /** The centre has read it and lets it be. */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void acknowledge(String number, Integer version) {
        act(number, version, "ACKNOWLEDGE", null, penalty -> penalty.acknowledge(caller.userName()));
    }

    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public void appeal(String number, Integer version, String text) {
        penalties.find(number, Scope.of(caller));
        String said = Typed.required("text", text, APPEAL_MOST);
        LocalDate today = LocalDate.now(clock);
        Penalty appealed = act(
                number,
                version,
                "APPEAL",
                said,
                penalty -> penalty.appeal(said, caller.userName(), today, lastDay(Term.APPEAL_DECISION_DAYS)));
        events.ask(Role.HQ_DIRECTOR, appealed, "appealed");
        events.ask(Role.HQ_ACCOUNTS, appealed, "appealed");
    }

    /** Lays a picture or PDF beside the appeal; refuses as {@link #prove}. */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public void attach(String number, Integer version, String fileName, InputStream content) {
        act(number, version, "ATTACH", fileName, penalty -> {
            penalty.demandUndecided();
            keep(penalty, true, fileName, content);
        });
    }

    /**
     * Decides on an appeal. A cancelled penalty for a fabricated record makes that invalid again, which is the same act as to uphold the
     * appeal at the record.
     *
     * @param amount what is charged from now on, for a reduced one
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void decide(String number, Integer version, PenaltyDecision outcome, Money amount, String reason) {
        Typed.required("outcome", outcome);
        String why = Typed.required("reason", reason, WORDS_MOST);
        Penalty penalty = penalties.seen(number, version, Scope.of(caller));
        penalty.demandJudge(caller.userName());
        if (outcome == PenaltyDecision.CANCELLED && penalty.kind() == PenaltyKind.FAKE_ORDER) {
            fakes.lift(penalty.orderId(), why);
            return;
        }
        Map<String, String> before = penalty.facts();
        switch (outcome) {
            case UPHELD -> penalty.uphold(why, caller.userName());
            case REDUCED -> penalty.reduce(amount, why, caller.userName());
            case CANCELLED -> penalty.cancel(why, caller.userName());
        }
        events.note(penalty, PenaltyEvents.DECIDE, why, before);
        events.tell(penalty, "decided", false);
    }

    /** Nothing more is said against it: the next statement deducts it. */
    @Transactional
    @Duty({Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void end(String number, Integer version) {
        events.tell(
                act(number, version, "FINALIZE", null, penalty -> penalty.end(LocalDate.now(clock))), "final", false);
    }

    @Transactional
    @Duty({Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void withdraw(String number, Integer version, String reason) {
        String why = Typed.required("reason", reason, WORDS_MOST);
        boolean told = !penalties.find(number, Scope.of(caller)).state().isBeforeNotice();
        Penalty withdrawn = act(number, version, "WITHDRAW", why, penalty -> penalty.withdraw(why));
        if (told) {
            events.tell(withdrawn, "cancelled", false);
        }
    }

    /** A file of its own or of its appeal, for whoever may see the penalty; that they took it is noted. */
    @Transactional
    @Duty
    public StoredFile file(String number, long fileId) {
        penalties.find(number, Scope.of(caller));
        PenaltyFile file = files.find(number, fileId).orElseThrow(() -> Refusal.notFound("RR-214", fileId));
        StoredFile stored = StoredFile.of(file.file(), store);
        changes.fire(Change.of(Penalty.KIND, number, "EXPORT", Map.of(), Map.of("file", stored.fileName())));
        return stored;
    }

    /** So many days from today; a last day off moves to the next worked one. */
    private LocalDate lastDay(Term days) {
        LocalDate today = LocalDate.now(clock);
        return calendar.workingDays().deadline(today, terms.current().number(days, today));
    }

    private void keep(Penalty penalty, boolean appeal, String fileName, InputStream content) {
        Refusal.unless(
                files.countOf(penalty, appeal) < FILES_MOST,
                Refusal.Kind.CONFLICT,
                "PE-859",
                penalty.number(),
                FILES_MOST);
        files.add(new PenaltyFile(
                penalty, appeal, MediaFile.keep(fileName, content, store, caller.userName(), UtcNow.of(clock))));
    }

    private Penalty act(String number, Integer version, String verb, String note, Consumer<Penalty> act) {
        Penalty penalty = penalties.seen(number, version, Scope.of(caller));
        Map<String, String> before = penalty.facts();
        act.accept(penalty);
        events.note(penalty, verb, note, before);
        return penalty;
    }
}
