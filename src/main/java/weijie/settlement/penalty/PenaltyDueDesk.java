package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import weijie.policy.HolidayCalendar;
import weijie.policy.TermValues;
import weijie.shared.Role;
import weijie.shared.Term;

/** What is due by the calendar: who may still appeal is reminded before the last day, and a decision that is late goes to the director. Each once. */
@ApplicationScoped
public class PenaltyDueDesk {

    @Inject
    Penalties penalties;

    @Inject
    PenaltyEvents events;

    @Inject
    TermValues terms;

    @Inject
    HolidayCalendar calendar;

    @Inject
    Clock clock;

    /** Sees to what is due today; it may be asked any number of times. Returns how many penalties it saw to. */
    @Transactional
    int sweep() {
        LocalDate today = LocalDate.now(clock);
        int ahead = terms.current().number(Term.APPEAL_REMINDER_DAYS, today);
        // Days off do not count: nobody reads a reminder on them.
        LocalDate until = calendar.workingDays().plusWorked(today, ahead);
        return penalties.toRemind(today, until).stream()
                        .mapToInt(id -> remind(id, today))
                        .sum()
                + penalties.late(today).stream()
                        .mapToInt(id -> escalate(id, today))
                        .sum();
    }

    private int remind(long id, LocalDate today) {
        Penalty penalty = penalties.locked(id).orElseThrow();
        Map<String, String> before = penalty.facts();
        if (!penalty.remind(today)) {
            return 0;
        }
        events.note(penalty, "REMIND", null, before);
        events.tell(penalty, "reminded", true);
        return 1;
    }

    private int escalate(long id, LocalDate today) {
        Penalty penalty = penalties.locked(id).orElseThrow();
        Map<String, String> before = penalty.facts();
        if (!penalty.escalate(today)) {
            return 0;
        }
        events.note(penalty, "ESCALATE", null, before);
        events.ask(Role.HQ_DIRECTOR, penalty, "late");
        return 1;
    }
}
