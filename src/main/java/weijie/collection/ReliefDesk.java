package weijie.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import weijie.collection.CollectionView.Relief;
import weijie.ledger.Ledger;
import weijie.ledger.Ledger.OpenShare;
import weijie.network.Scope;
import weijie.payment.BankReference;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Typed;
import weijie.shared.UtcNow;
import weijie.shared.Weighty;
import weijie.shared.media.MediaFile;

/**
 * Where what a centre owes is paid in or given up: one person says so, another agrees, and then it is posted (G12, G24). Every verb holds
 * the debt first and then looks, so that of two people one wins and the other is told, and no month sets off what is taken here.
 */
@ApplicationScoped
public class ReliefDesk {

    /** So many files may lie beside a case. */
    public static final int FILES_MOST = 9;

    @Inject
    CollectionCases cases;

    @Inject
    Reliefs reliefs;

    @Inject
    CollectionFiles files;

    @Inject
    CollectionEvents events;

    @Inject
    Ledger ledger;

    @Inject
    FileStore store;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Says that the centre has paid some of its debt, or all of it.
     *
     * @throws Refusal {@code DC-703} when nothing is open, {@code DC-706} unless the amount lies between nothing and what is open,
     *     {@code DC-707} when something waits already, {@code DC-712} for a day on which it cannot have been paid
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void recordPayment(String number, Integer version, Money amount, String bankReference, LocalDate paidOn) {
        CollectionCases.Case owed = free(number, version);
        Money given = Typed.required("amount", amount);
        Money open = owed.row().open();
        Refusal.unlessField(
                given.isPositive() && given.compareTo(open) <= 0, "amount", "DC-706", given.grouped(), open.grouped());
        BankReference reference = BankReference.typed(bankReference);
        LocalDate day = Typed.required("paidOn", paidOn);
        LocalDate today = LocalDate.now(clock);
        Refusal.unlessField(!day.isAfter(today) && !day.isBefore(Typed.BEGINNING), "paidOn", "DC-712", day, today);
        reliefs.addPayment(owed, given, reference, day, caller.userName(), UtcNow.of(clock));
        CollectionCases.Case now =
                events.note(number, "RECORD_DEBT_PAYMENT", owed.row(), given, reference.text() + ' ' + day);
        events.ask(Role.HQ_ACCOUNTS, now, "paymentWaits", given);
    }

    /**
     * Another person confirms the payment, and it is posted.
     *
     * @throws Refusal {@code DC-708} when none waits, {@code DC-709} for who recorded it, {@code DC-714} when the books have less open
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    @Weighty
    public void confirmPayment(String number, Integer version) {
        CollectionCases.Case owed = cases.hold(number, version, Scope.of(caller));
        Relief payment = waiting(owed, ReliefKind.PAYMENT);
        demandAnother(number, payment.proposedBy());
        take(owed, payment, CollectionState.SETTLED);
        // Last, since the books are held from here on until it is posted.
        LocalDate on = ledger.openDay(payment.paidOn());
        ledger.post(new DebtPaidIn(owed.debt(), payment.no(), on, open(owed, payment.amount())));
        tell(owed, payment, "CONFIRM_DEBT_PAYMENT", "paidIn");
    }

    /**
     * Proposes to give up what is open, with what shows that it cannot be had.
     *
     * @throws Refusal as {@link #recordPayment}
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void proposeWriteOff(String number, Integer version, String reason) {
        CollectionCases.Case owed = free(number, version);
        String why = Typed.required("reason", reason, CollectionDesk.REASON_MOST);
        reliefs.addWriteOff(owed, owed.row().open(), why, caller.userName(), UtcNow.of(clock));
        CollectionCases.Case now =
                events.note(number, "PROPOSE_WRITE_OFF", owed.row(), owed.row().open(), why);
        events.ask(Role.HQ_DIRECTOR, now, "writeOffWaits", owed.row().open());
    }

    /**
     * Lays a picture or PDF beside the case that shows why it is given up.
     *
     * @throws Refusal {@code DC-716} when there are enough, {@code RR-215} for any other kind of file
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void attach(String number, Integer version, String fileName, InputStream content) {
        CollectionCases.Case owed = cases.hold(number, version, Scope.of(caller));
        waiting(owed, ReliefKind.WRITE_OFF);
        Refusal.unless(files.of(owed.id()).size() < FILES_MOST, Refusal.Kind.CONFLICT, "DC-716", number, FILES_MOST);
        files.add(new CollectionFile(
                owed.id(), MediaFile.keep(fileName, content, store, caller.userName(), UtcNow.of(clock))));
        events.note(number, "ATTACH", owed.row(), null, fileName);
    }

    /**
     * Another person agrees to give up what is open, and it is posted as a loss.
     *
     * @throws Refusal {@code DC-708} when nobody has proposed it, {@code DC-709} for who did, or who opened the case, {@code DC-710} without
     *     a file, {@code DC-715} when something else is open by now
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    @Weighty
    public void writeOff(String number, Integer version) {
        CollectionCases.Case owed = cases.hold(number, version, Scope.of(caller));
        Relief loss = waiting(owed, ReliefKind.WRITE_OFF);
        demandAnother(number, loss.proposedBy());
        demandAnother(number, owed.row().openedBy());
        Refusal.unless(!files.of(owed.id()).isEmpty(), Refusal.Kind.CONFLICT, "DC-710", number);
        Refusal.unless(
                loss.amount().equals(owed.row().open()),
                Refusal.Kind.CONFLICT,
                "DC-715",
                number,
                loss.amount().grouped(),
                owed.row().open().grouped());
        take(owed, loss, CollectionState.WRITTEN_OFF);
        LocalDate on = ledger.openDay(LocalDate.now(clock));
        ledger.post(new DebtWrittenOff(owed.debt(), loss.no(), on, open(owed, loss.amount())));
        tell(owed, loss, "WRITE_OFF", "writtenOff");
    }

    /** Takes back what waits for another person; a bank reference may then be used again. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void withdraw(String number, Integer version, String reason) {
        CollectionCases.Case owed = cases.hold(number, version, Scope.of(caller));
        Relief waits = reliefs.waiting(owed.id()).orElseThrow(() -> Refusal.conflict("DC-708", number));
        String why = Typed.required("reason", reason, CollectionDesk.REASON_MOST);
        reliefs.withdraw(waits, why, caller.userName());
        events.note(number, "WITHDRAW", owed.row(), waits.amount(), why);
    }

    private void take(CollectionCases.Case owed, Relief relief, CollectionState whenEnded) {
        Money left = owed.row().open().minus(relief.amount());
        Refusal.unless(
                !left.isNegative(),
                Refusal.Kind.CONFLICT,
                "DC-715",
                owed.row().no(),
                relief.amount().grouped(),
                owed.row().open().grouped());
        reliefs.agree(relief, caller.userName(), UtcNow.of(clock));
        cases.become(owed.id(), left.isZero() ? whenEnded : owed.row().state(), relief.amount());
    }

    private void tell(CollectionCases.Case before, Relief relief, String verb, String key) {
        CollectionCases.Case now =
                events.note(before.row().no(), verb, before.row(), relief.amount(), relief.bankReference());
        events.tellCentre(now, key, relief.amount());
    }

    /** What the books have open of the debt, as much of it as is taken. */
    private List<OpenShare> open(CollectionCases.Case owed, Money amount) {
        List<OpenShare> open = OpenShare.firstOf(ledger.receivable(owed.debt().statement(), owed.centreId()), amount);
        Refusal.unless(
                OpenShare.total(open).equals(amount),
                Refusal.Kind.CONFLICT,
                "DC-714",
                owed.row().statementNo(),
                amount.grouped(),
                OpenShare.total(open).grouped());
        return open;
    }

    private void demandAnother(String number, String before) {
        Refusal.unless(!before.equals(caller.userName()), Refusal.Kind.FORBIDDEN, "DC-709", number);
    }

    private Relief waiting(CollectionCases.Case owed, ReliefKind kind) {
        return reliefs.waiting(owed.id())
                .filter(relief -> relief.kind() == kind)
                .orElseThrow(() -> Refusal.conflict("DC-708", owed.row().no()));
    }

    /** The case with its debt held, while nothing waits in it for another person. */
    private CollectionCases.Case free(String number, Integer version) {
        CollectionCases.Case owed = cases.hold(number, version, Scope.of(caller));
        Refusal.unless(reliefs.waiting(owed.id()).isEmpty(), Refusal.Kind.CONFLICT, "DC-707", number);
        return owed;
    }
}
