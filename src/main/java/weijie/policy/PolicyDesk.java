package weijie.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.Typed;
import weijie.shared.Weighty;

/** Where headquarters keeps the numbers of the policy and the calendar. */
@ApplicationScoped
public class PolicyDesk {

    @Inject
    TermValues values;

    @Inject
    HolidayCalendar calendar;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR})
    public List<TermRow> terms() {
        return values.rows();
    }

    @Transactional
    @Duty
    public List<CalendarRow> calendarOf(int year) {
        return calendar.daysOf(year);
    }

    @Transactional
    @Duty
    public List<Integer> calendarYears() {
        return calendar.years();
    }

    /**
     * From a day on another number holds; the one before ends the day before, so that there is neither gap nor overlap. A switch
     * is set the same way, its value being the first day on which it is on. The new value is unconfirmed.
     */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    @Weighty
    public long change(Term term, String value, LocalDate from) {
        Typed.required("value", value, 40);
        Typed.required("validFrom", from);
        TermKinds.meant("validFrom", from);
        String read = TermKinds.read(term, value);
        // Every term that the change must agree with is locked, always in the same order.
        Map<Term, List<TermValue>> locked = new EnumMap<>(Term.class);
        TermsAgree.with(term).forEach(one -> locked.put(one, values.lock(one)));
        List<TermValue> history = locked.get(term);
        String clause = null;
        if (!history.isEmpty()) {
            TermValue last = history.get(history.size() - 1);
            clause = last.clause().orElse(null);
            follow(last, from);
        } else {
            Refusal.unless(
                    TermKinds.isSwitch(term) || from.equals(Typed.BEGINNING),
                    Refusal.Kind.INVALID,
                    "PO-003",
                    from,
                    Typed.BEGINNING);
        }
        refuseContradiction(term, read, from, locked);
        TermValue next = new TermValue(term, read, DateRange.since(from), clause, caller.userName());
        values.add(next);
        changes.fire(Change.of(TermValues.KIND, term.name(), "CHANGE", Map.of(), next.facts()));
        return next.id();
    }

    private static void refuseContradiction(
            Term term, String value, LocalDate from, Map<Term, List<TermValue>> locked) {
        Map<Term, List<Terms.Dated>> together = new EnumMap<>(Term.class);
        locked.forEach((one, kept) -> together.put(
                one,
                new ArrayList<>(kept.stream()
                        .map(known -> new Terms.Dated(known.validity(), known.value()))
                        .toList())));
        together.get(term).add(new Terms.Dated(DateRange.since(from), value));
        TermsAgree.demand(term, together, from);
    }

    private void follow(TermValue last, LocalDate from) {
        DateRange held = last.validity();
        Refusal.unless(
                held.from().isBefore(from),
                Refusal.Kind.CONFLICT,
                "PO-002",
                held.from(),
                held.from().plusDays(1));
        if (held.isOpenEnded()) {
            last.endOn(from.minusDays(1));
        } else if (TermKinds.isSwitch(last.term())) {
            Refusal.unless(
                    held.to().isBefore(from),
                    Refusal.Kind.CONFLICT,
                    "PO-002",
                    held.to(),
                    held.to().plusDays(1));
        } else {
            Refusal.unless(
                    held.to().plusDays(1).equals(from),
                    Refusal.Kind.CONFLICT,
                    "PO-003",
                    from,
                    held.to().plusDays(1));
        }
    }

    /** A switch is off again after this day. Numbers cannot end: something must always hold. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    @Weighty
    public void switchOff(Term term, LocalDate lastDay) {
        Refusal.unless(TermKinds.isSwitch(term), Refusal.Kind.INVALID, "PO-008", term);
        TermKinds.meant("validTo", Typed.required("validTo", lastDay));
        TermValue open = values.lock(term).stream()
                .filter(value -> value.validity().isOpenEnded())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("PO-010", term));
        Typed.order("validTo", open.validity().from(), lastDay);
        Map<String, String> before = open.facts();
        open.endOn(lastDay);
        changes.fire(Change.of(TermValues.KIND, term.name(), "SWITCH_OFF", before, open.facts()));
    }

    /** Another person than the writer confirms that this value is the policy; the page stops warning. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS})
    @Weighty
    public void confirm(long id, int version) {
        TermValue value = values.find(id).orElseThrow(() -> Refusal.notFound("PO-009"));
        Typed.sameVersion(version, value.version());
        Map<String, String> before = value.facts();
        value.confirm(caller.userName());
        changes.fire(Change.of(TermValues.KIND, value.term().name(), "CONFIRM", before, value.facts()));
    }

    /** The calendar says that this day is off, or worked, and why. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public void mark(LocalDate day, CalendarDay.Kind kind, String name) {
        Typed.required("day", day);
        Typed.required("kind", kind);
        String typed = Typed.required("name", name, 30);
        CalendarDay known = calendar.find(day).orElse(null);
        Map<String, String> before = known == null ? Map.of() : known.facts();
        if (known == null) {
            known = new CalendarDay(day, kind, typed);
            calendar.add(known);
        } else {
            known.become(kind, typed);
        }
        changes.fire(Change.of(HolidayCalendar.KIND, day.toString(), "MARK", before, known.facts()));
    }

    /** The day follows the plain week again. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public void unmark(LocalDate day) {
        CalendarDay known = calendar.find(day).orElseThrow(() -> Refusal.notFound("PO-011", day));
        calendar.remove(known);
        changes.fire(Change.of(HolidayCalendar.KIND, day.toString(), "UNMARK", known.facts(), Map.of()));
    }
}
