package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;

/**
 * Where it is seen to that a statement does not lie about: its centre is reminded, headquarters is told when it stays silent, and the
 * director when headquarters does not answer. Nobody's silence changes anything about the statement.
 */
@ApplicationScoped
public class ReminderDesk {

    @Inject
    WaitingStatements waiting;

    @Inject
    NoticeDesk notices;

    @Inject
    CentreDues dues;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** By when a statement should be dealt with; nothing when it waits for nobody. */
    @Transactional
    @Duty
    public Optional<StatementDues> dues(String number) {
        return waiting.find(number, Scope.of(caller)).map(statement -> {
            LocalDate by = dues.of(statement);
            return new StatementDues(
                    statement.disputed() ? null : by,
                    statement.disputed() ? by : null,
                    statement.remindedOn(),
                    LocalDate.now(clock).isAfter(by));
        });
    }

    /** Why a centre cannot be reminded of a statement now; nothing when it can. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public Optional<Refusal> whyNot(String number) {
        Optional<WaitingStatements.Waiting> statement = waiting.find(number, Scope.of(caller));
        if (statement.isEmpty() || statement.get().disputed()) {
            return Optional.of(Refusal.conflict("CL-701", number));
        }
        return LocalDate.now(clock).equals(statement.get().remindedOn())
                ? Optional.of(Refusal.conflict("CL-702", number))
                : Optional.empty();
    }

    /**
     * Asks a centre again for its word on a statement, at most once a day.
     *
     * @throws Refusal {@code CL-701} when it does not wait for the centre, {@code CL-702} when the centre was reminded today
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void remind(String number) {
        whyNot(number).ifPresent(no -> {
            throw no;
        });
        LocalDate today = LocalDate.now(clock);
        WaitingStatements.Waiting statement =
                waiting.find(number, Scope.of(caller)).orElseThrow();
        Refusal.unless(
                waiting.note(statement, ReminderKind.BY_HAND, today, today), Refusal.Kind.CONFLICT, "CL-702", number);
        notices.tellCentre(statement.centreId(), told(statement, ReminderKind.BY_HAND, dues.of(statement)));
        changes.fire(Change.event("STATEMENT", number, "REMIND"));
    }

    /**
     * Reminds and reports what is due; it may be asked at any time and on any server, and says each thing once.
     *
     * @return how much was said
     */
    @Transactional
    int daily() {
        int said = 0;
        for (WaitingStatements.Waiting statement : waiting.all()) {
            said += statement.disputed() ? unanswered(statement) : unconfirmed(statement);
        }
        return said;
    }

    private int unconfirmed(WaitingStatements.Waiting statement) {
        LocalDate today = LocalDate.now(clock);
        LocalDate by = dues.of(statement);
        if (today.isAfter(by)) {
            return say(statement, ReminderKind.CONFIRM_OVERDUE, by);
        }
        return today.isBefore(dues.of(statement, Term.CONFIRM_REMINDER_DAYS))
                ? 0
                : say(statement, ReminderKind.CONFIRM_REMINDER, by);
    }

    private int unanswered(WaitingStatements.Waiting statement) {
        LocalDate by = dues.of(statement);
        return LocalDate.now(clock).isAfter(by) ? say(statement, ReminderKind.ANSWER_OVERDUE, by) : 0;
    }

    private int say(WaitingStatements.Waiting statement, ReminderKind kind, LocalDate by) {
        if (!waiting.note(statement, kind, statement.since(), LocalDate.now(clock))) {
            return 0;
        }
        Telling told = told(statement, kind, by);
        if (kind != ReminderKind.ANSWER_OVERDUE) {
            notices.tellCentre(statement.centreId(), told);
        }
        if (kind != ReminderKind.CONFIRM_REMINDER) {
            notices.tellRole(Role.HQ_ACCOUNTS, told);
            notices.tellRole(Role.HQ_DIRECTOR, told);
        }
        return 1;
    }

    private static Telling told(WaitingStatements.Waiting statement, ReminderKind kind, LocalDate by) {
        return Telling.of(
                        "settlement.notice." + kind,
                        List.of(statement.number(), statement.centreName(), by.toString()),
                        "/settlement/view.xhtml?no=" + statement.number())
                .asking();
    }
}
