package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import weijie.network.Scope;
import weijie.policy.HolidayCalendar;
import weijie.policy.TermValues;
import weijie.shared.Term;

/** By when the statements that wait for somebody should be dealt with: the centre's word, or headquarters' answer. */
@ApplicationScoped
class CentreDues {

    @Inject
    WaitingStatements waiting;

    @Inject
    HolidayCalendar calendar;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /** Days count from the day after, and a last day off moves to the next working day. */
    LocalDate of(WaitingStatements.Waiting statement) {
        Term days = statement.disputed() ? Term.DISPUTE_ANSWER_DAYS : Term.CONFIRM_OVERDUE_DAYS;
        return of(statement, days);
    }

    LocalDate of(WaitingStatements.Waiting statement, Term days) {
        return calendar.workingDays()
                .deadline(statement.since(), terms.snapshot().number(days, statement.since()));
    }

    /** Says of a month's waiting statements what they wait for; the earliest day of each centre's. */
    Map<Long, LocalDate> mark(YearMonth month, Scope scope, CockpitCounts.Counted counted) {
        Map<Long, LocalDate> earliest = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        for (WaitingStatements.Waiting statement : waiting.of(month, scope)) {
            LocalDate by = of(statement);
            earliest.merge(statement.centreId(), by, (one, other) -> one.isBefore(other) ? one : other);
            Obstacle.Kind kind = statement.disputed()
                    ? today.isAfter(by) ? Obstacle.Kind.ANSWER_OVERDUE : null
                    : today.isAfter(by) ? Obstacle.Kind.CONFIRM_OVERDUE : Obstacle.Kind.NOT_CONFIRMED;
            if (kind != null) {
                counted.of(statement.centreId()).bars(MonthStep.CONFIRMED, new Obstacle(kind, 1, null, by));
            }
        }
        return earliest;
    }
}
