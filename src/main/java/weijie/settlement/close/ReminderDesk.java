package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.policy.HolidayCalendar;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Duty;
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
    HolidayCalendar calendar;

    @Inject
    TermValues terms;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** By when a statement should be dealt with; nothing when it waits for nobody. */
    @Transactional
    @Duty
    public Optional<StatementDues> dues(String number) {
        return waiting.find(number, Scope.of(caller)).map(statement -> {
            LocalDate by =
                    deadline(statement, statement.disputed() ? Term.DISPUTE_ANSWER_DAYS : Term.CONFIRM_OVERDUE_DAYS);
            return new StatementDues(
                    statement.disputed() ? null : by,
                    statement.disputed() ? by : null,
                    statement.remindedOn(),
                    LocalDate.now(clock).isAfter(by));
        });
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
        LocalDate by = deadline(statement, Term.CONFIRM_OVERDUE_DAYS);
        if (today.isAfter(by)) {
            return say(statement, ReminderKind.CONFIRM_OVERDUE, by);
        }
        return today.isBefore(deadline(statement, Term.CONFIRM_REMINDER_DAYS))
                ? 0
                : say(statement, ReminderKind.CONFIRM_REMINDER, by);
    }

    private int unanswered(WaitingStatements.Waiting statement) {
        LocalDate by = deadline(statement, Term.DISPUTE_ANSWER_DAYS);
        return LocalDate.now(clock).isAfter(by) ? say(statement, ReminderKind.ANSWER_OVERDUE, by) : 0;
    }

    /** Days count from the day after, and a last day off moves to the next working day. */
    private LocalDate deadline(WaitingStatements.Waiting statement, Term days) {
        return calendar.workingDays()
                .deadline(statement.since(), terms.snapshot().number(days, statement.since()));
    }

    private int say(WaitingStatements.Waiting statement, ReminderKind kind, LocalDate by) {
        if (!waiting.note(statement, kind, LocalDate.now(clock))) {
            return 0;
        }
        Telling told = Telling.of(
                        "settlement.notice." + kind,
                        List.of(statement.number(), statement.centreName(), by.toString()),
                        "/settlement/view.xhtml?no=" + statement.number())
                .asking();
        if (kind != ReminderKind.ANSWER_OVERDUE) {
            notices.tellCentre(statement.centreId(), told);
        }
        if (kind != ReminderKind.CONFIRM_REMINDER) {
            notices.tellRole(Role.HQ_ACCOUNTS, told);
            notices.tellRole(Role.HQ_DIRECTOR, told);
        }
        return 1;
    }
}
