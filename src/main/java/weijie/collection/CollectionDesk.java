package weijie.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weijie.collection.CollectionView.Relief;
import weijie.network.Scope;
import weijie.settlement.Debts;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;
import weijie.shared.jpa.PaperNumbers;
import weijie.shared.media.StoredFile;

/** Where the debts of centres are collected that no month sets off: cases are looked at, opened by hand, and agreed in instalments (G12). */
@ApplicationScoped
public class CollectionDesk {

    static final int REASON_MOST = 300;

    @Inject
    CollectionCases cases;

    @Inject
    Reliefs reliefs;

    @Inject
    CollectionFiles files;

    @Inject
    CollectionEvents events;

    @Inject
    Debts debts;

    @Inject
    PaperNumbers numbers;

    @Inject
    FileStore store;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Cases, the latest first; a centre sees its own. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public Listing<CollectionRow> list(CollectionCriteria criteria, Slice slice) {
        return cases.list(criteria, Scope.of(caller), slice);
    }

    /**
     * One with all that was done about it.
     *
     * @throws Refusal {@code DC-701} when there is none that the caller may see
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public CollectionView find(String number) {
        CollectionCases.Case found = cases.find(number, Scope.of(caller));
        List<Relief> said = reliefs.of(found.id());
        List<CollectionFile> beside = files.of(found.id());
        return new CollectionView(
                found.row(),
                found.row().state() == CollectionState.IN_INSTALMENTS ? cases.instalments(found.id()) : List.of(),
                cases.setOffs(found),
                said,
                caller.isHeadquarters()
                        ? beside.stream().map(CollectionFile::row).toList()
                        : List.of(),
                events.of(found.id()),
                verbs(found.row(), said, !beside.isEmpty()));
    }

    /**
     * Opens the case of a debt before time does.
     *
     * @throws Refusal {@code DC-713} when the statement has left no debt that is open, {@code DC-717} when it has a case already
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public CollectionView open(String statementNo, String reason) {
        String of = Typed.required("statementNo", statementNo, REASON_MOST);
        String why = Typed.required("reason", reason, REASON_MOST);
        long statement = cases.statement(of).orElseThrow(() -> Refusal.conflict("DC-713", of));
        String number = begin(statement, of, CollectionCause.BY_HAND, why);
        return find(number);
    }

    /** Opens the case of a debt, which is held so that no second one is opened and no month sets it off meanwhile. */
    String begin(long statementId, String statementNo, CollectionCause cause, String reason) {
        debts.hold(statementId);
        cases.ofStatement(statementNo).ifPresent(other -> {
            throw Refusal.conflict("DC-717", statementNo, other);
        });
        Money open = debts.open(statementId);
        Refusal.unless(open.isPositive(), Refusal.Kind.CONFLICT, "DC-713", statementNo);
        String number = numbers.next("CS");
        cases.add(number, statementId, cause, open, reason, caller.userName(), LocalDate.now(clock));
        CollectionCases.Case made = events.note(number, "OPEN_CASE", null, open, reason);
        events.tellCentre(made, "opened", open);
        events.ask(Role.HQ_ACCOUNTS, made, "toCollect", open);
        return number;
    }

    /**
     * Agrees on what is set off with which month; until then nothing of it is.
     *
     * @throws Refusal {@code DC-703} when nothing is open, else as {@link Instalments#agreed}
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void agree(String number, Integer version, List<Instalment> typed) {
        CollectionCases.Case held = cases.hold(number, version, Scope.of(caller));
        Instalments plan = Instalments.agreed(
                typed, held.row().open(), cases.published(held.centreId()).orElse(null));
        cases.agree(held.id(), plan);
        CollectionCases.Case now =
                events.note(number, "AGREE_INSTALMENTS", held.row(), held.row().open(), plan.told());
        events.tellCentre(now, "agreed", held.row().open());
    }

    /** As {@link #agree}, in equal parts from a month on. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void agreeEqual(String number, Integer version, YearMonth first, Integer months) {
        YearMonth from = Typed.required("firstMonth", first);
        int count = Typed.required("months", months);
        Refusal.unlessField(
                count >= 1 && count <= Instalments.MONTHS_MOST,
                "months",
                "DC-705",
                from.minusMonths(1),
                Instalments.MONTHS_MOST);
        Money open = cases.find(number, Scope.of(caller)).row().open();
        agree(number, version, Instalments.equal(open, from, count));
    }

    /** A file beside the case, for headquarters alone; that they took it is noted. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public StoredFile file(String number, long fileId) {
        CollectionCases.Case found = cases.find(number, Scope.of(caller));
        CollectionFile file = files.find(found.id(), fileId).orElseThrow(() -> Refusal.notFound("RR-214", fileId));
        StoredFile stored = StoredFile.of(file.file(), store);
        changes.fire(Change.of(CollectedDebt.KIND, number, "EXPORT", Map.of(), Map.of("file", stored.fileName())));
        return stored;
    }

    private List<CollectionVerb> verbs(CollectionRow row, List<Relief> said, boolean proven) {
        List<CollectionVerb> verbs = new ArrayList<>();
        if (row.state().isEnded()) {
            return verbs;
        }
        Relief waits = said.stream().filter(Relief::isWaiting).findFirst().orElse(null);
        boolean works = caller.has(Role.HQ_ACCOUNTS) || caller.has(Role.HQ_DIRECTOR);
        if (works && waits == null) {
            verbs.addAll(List.of(
                    CollectionVerb.AGREE_INSTALMENTS, CollectionVerb.RECORD_PAYMENT, CollectionVerb.PROPOSE_WRITE_OFF));
        }
        if (waits != null && (works || caller.has(Role.HQ_ADMIN))) {
            boolean payment = waits.kind() == ReliefKind.PAYMENT;
            if (!payment && works) {
                verbs.add(CollectionVerb.ATTACH);
            }
            if (!waits.proposedBy().equals(caller.userName())
                    && (payment || proven && !row.openedBy().equals(caller.userName()))) {
                verbs.add(payment ? CollectionVerb.CONFIRM_PAYMENT : CollectionVerb.WRITE_OFF);
            }
            verbs.add(CollectionVerb.WITHDRAW);
        }
        return verbs;
    }
}
