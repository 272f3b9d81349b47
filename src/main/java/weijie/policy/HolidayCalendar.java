package weijie.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weijie.shared.Change;
import weijie.shared.Remembered;
import weijie.shared.WorkingDays;

/** The State Council calendar, year by year, which is data and kept on the calendar page. */
@ApplicationScoped
public class HolidayCalendar {

    static final String KIND = "CALENDAR";

    private final Remembered<WorkingDays> workingDays = new Remembered<>(Duration.ofSeconds(30), this::load);

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** Which days are worked, for deadlines. */
    public WorkingDays workingDays() {
        return workingDays.get();
    }

    public List<CalendarRow> daysOf(int year) {
        return entities.createQuery(
                        "select new weijie.policy.CalendarRow(d.day, d.kind, d.name) from CalendarDay d"
                                + " where d.day between :first and :last order by d.day",
                        CalendarRow.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    /** The years the calendar knows, newest first. */
    public List<Integer> years() {
        List<LocalDate> days = entities.createQuery("select d.day from CalendarDay d", LocalDate.class)
                .getResultList();
        return days.stream()
                .map(LocalDate::getYear)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    Optional<CalendarDay> find(LocalDate day) {
        return Optional.ofNullable(entities.find(CalendarDay.class, day));
    }

    void add(CalendarDay day) {
        entities.persist(day);
    }

    void remove(CalendarDay day) {
        entities.remove(day);
    }

    private WorkingDays load() {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (CalendarDay day : entities.createQuery("select d from CalendarDay d", CalendarDay.class)
                .getResultList()) {
            (day.kind() == CalendarDay.Kind.OFF ? off : worked).add(day.day());
        }
        return new WorkingDays(off, worked);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change changed) {
        if (changed.concerns(KIND)) {
            workingDays.forget();
        }
    }
}
