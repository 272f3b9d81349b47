package weijie.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days are worked, by the State Council calendar: weekends are off unless made up, holidays are off. */
public final class WorkingDays {

    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;

    /**
     * @param off public holidays
     * @param worked weekend days that are worked in exchange
     */
    public WorkingDays(Set<LocalDate> off, Set<LocalDate> worked) {
        this.off = Set.copyOf(off);
        this.worked = Set.copyOf(worked);
    }

    public boolean isWorked(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        return !off.contains(day) && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself when it is worked, else the first worked day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorked(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * The last day of "within so many days" (G17): the first day is not counted, the last is, and a last day that is off
     * moves to the next worked day.
     */
    public LocalDate deadline(LocalDate start, int days) {
        return onOrAfter(start.plusDays(days));
    }

    /** The day that is so many worked days after the start, which is not counted. */
    public LocalDate plusWorked(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }
}
