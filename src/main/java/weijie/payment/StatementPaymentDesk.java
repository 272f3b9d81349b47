package weijie.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import weijie.ledger.Ledger;
import weijie.network.Scope;
import weijie.settlement.PayableStatement;
import weijie.settlement.PayableStatements;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Masked;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;
import weijie.shared.UtcNow;
import weijie.shared.Weighty;

/**
 * Where headquarters says that it paid a published statement, and another person confirms it (G16, G24). Every verb locks the statement
 * first and then looks, so that of two people one wins and the other is told.
 */
@ApplicationScoped
public class StatementPaymentDesk {

    private static final int REASON_MOST = 300;

    @Inject
    StatementPayments payments;

    @Inject
    PayableStatements statements;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Payments, the latest first; a centre sees its own. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public Listing<PaymentRow> list(PaymentCriteria criteria, Slice slice) {
        return payments.list(criteria, Scope.of(caller), slice);
    }

    /** What was said of the payment of one statement; an outlet is told nothing of it. */
    @Transactional
    @Duty
    public PaymentView of(String statementNo) {
        Scope scope = Scope.of(caller);
        PayableStatement statement = statements.find(statementNo, scope);
        if (scope.isOutlet()) {
            return PaymentView.NONE;
        }
        List<PaymentRow> said = payments.of(statement);
        return new PaymentView(statement.payout(), said, verbs(statement, said));
    }

    /**
     * Says that a published statement was paid; the amount is what it comes to.
     *
     * @param paidOn the day the bank says
     * @throws Refusal {@code PY-610} unless it is published and not paid, {@code PY-611} when there is nothing to pay, {@code PY-612} when
     *     somebody has said so already, {@code PY-613} for a reference that stands for another payment, {@code PY-614} for a day on which it
     *     cannot have been paid
     */
    @Transactional
    @Duty(Role.HQ_ACCOUNTS)
    public void record(String statementNo, Integer ifVersion, String bankReference, LocalDate paidOn) {
        PayableStatement statement = statements.lock(statementNo, ifVersion);
        demandPayable(statement);
        BankReference reference = BankReference.typed(bankReference);
        LocalDate day = Typed.required("paidOn", paidOn);
        LocalDate today = LocalDate.now(clock);
        Refusal.unlessField(
                !day.isAfter(today) && !day.isBefore(statement.publishedOn()),
                "paidOn",
                "PY-614",
                day,
                statement.publishedOn(),
                today);
        Refusal.unless(payments.waiting(statement).isEmpty(), Refusal.Kind.CONFLICT, "PY-612", statementNo);
        StatementPayment payment = new StatementPayment(statement, reference, day, caller.userName(), now());
        payments.add(payment, reference);
        statements.note(statementNo, "record-payment", payment.note());
        statements.tellAccounts(statementNo);
    }

    /**
     * Another person confirms it: what the centre owes is set off, the rest posted as paid, and the statement is paid.
     *
     * @throws Refusal {@code PY-615} when nobody has recorded one, {@code PY-616} for who did, {@code PY-617} when the ledger does not owe
     *     what was paid
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    @Weighty
    public void confirm(String statementNo, Integer ifVersion) {
        PayableStatement statement = statements.lock(statementNo, ifVersion);
        StatementPayment payment = waiting(statement);
        payment.confirm(caller.userName(), now());
        statements.pay(statementNo, "confirm-payment", payment.note());
        // Last, since the books are held from here on until it is paid.
        LocalDate on = ledger.openDay(payment.paidOn());
        statements.setOff(statementNo, on);
        ledger.post(new PaymentPosted(
                statement,
                payments.centreCode(statement),
                payments.attempt(statement),
                on,
                payment.amount(),
                ledger.payable(statement.reference(), statement.centreId())));
    }

    /** Takes back what was recorded and not confirmed; the bank's reference may be used again. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void withdraw(String statementNo, Integer ifVersion, String reason) {
        PayableStatement statement = statements.lock(statementNo, ifVersion);
        StatementPayment payment = waiting(statement);
        String why = Typed.required("reason", reason, REASON_MOST);
        payment.withdraw(why, caller.userName(), now());
        statements.note(statementNo, "withdraw-payment", payment.note() + ' ' + Masked.words(why));
    }

    private StatementPayment waiting(PayableStatement statement) {
        return payments.waiting(statement).orElseThrow(() -> Refusal.conflict("PY-615", statement.number()));
    }

    private static void demandPayable(PayableStatement statement) {
        String no = statement.number();
        Refusal.unless(
                statement.state().isPublished() && !statement.isPaid(),
                Refusal.Kind.CONFLICT,
                "PY-610",
                no,
                statement.state());
        Refusal.unless(statement.isToBePaid(), Refusal.Kind.CONFLICT, "PY-611", no);
    }

    private List<PaymentVerb> verbs(PayableStatement statement, List<PaymentRow> said) {
        List<PaymentVerb> verbs = new ArrayList<>();
        PaymentRow waiting = said.stream()
                .filter(row -> row.state() == PaymentState.RECORDED)
                .findFirst()
                .orElse(null);
        boolean another = caller.has(Role.HQ_ACCOUNTS) || caller.has(Role.HQ_DIRECTOR) || caller.has(Role.HQ_ADMIN);
        if (caller.has(Role.HQ_ACCOUNTS) && waiting == null && statement.isToBePaid()) {
            verbs.add(PaymentVerb.RECORD);
        }
        if (another && waiting != null) {
            if (!waiting.recordedBy().equals(caller.userName())) {
                verbs.add(PaymentVerb.CONFIRM);
            }
            verbs.add(PaymentVerb.WITHDRAW);
        }
        return verbs;
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
