package weijie.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long after a repair the unit may not come back for pay, and with which faults (G05); checks, histories and the month's rule ask here. */
public final class RepeatWindow {

    private RepeatWindow() {}

    /** The last day, inclusive, by the policy in force at the hand-over. */
    public static LocalDate lastDay(LocalDate completedOn, Terms terms) {
        int days = days(completedOn, terms);
        return days > 0 ? completedOn.plusDays(days) : completedOn.plusMonths(months(completedOn, terms));
    }

    /** What decided it, as a sentence names it later: {@code 3} for three months, {@code 90d} for ninety days. */
    public static String length(LocalDate completedOn, Terms terms) {
        int days = days(completedOn, terms);
        return days > 0 ? days + "d" : Integer.toString(months(completedOn, terms));
    }

    private static int days(LocalDate completedOn, Terms terms) {
        return terms.number(Term.REPEAT_WINDOW_DAYS, completedOn, 0);
    }

    private static int months(LocalDate completedOn, Terms terms) {
        return terms.number(Term.REPEAT_WINDOW_MONTHS, completedOn);
    }

    /** So many months a window may reach that was opened by a day, and one more: for a search that finds too many rather than too few. */
    public static int reachMonths(LocalDate day, Terms terms) {
        return (int) ChronoUnit.MONTHS.between(day, lastDay(day, terms)) + 2;
    }

    /** Whether the policy in force at the hand-over counts only a fault of the same group. */
    public static boolean sameGroupOnly(LocalDate completedOn, Terms terms) {
        return terms.number(Term.REPEAT_SAME_FAULT_GROUP, completedOn, 0) == 1;
    }

    /**
     * Whether another fault of the unit counts beside the one that was repaired. A fault whose group nobody knows always does: nothing is
     * gained by leaving it out.
     *
     * @param group the repaired fault's group, or {@code null}
     * @param again the other fault's group, or {@code null}
     */
    public static boolean concerns(LocalDate completedOn, String group, String again, Terms terms) {
        return group == null || group.equals(again) || again == null || !sameGroupOnly(completedOn, terms);
    }

    /** Whether a unit that was accepted on a day came back within the window; the day before the hand-over does too. */
    public static boolean covers(LocalDate completedOn, LocalDate acceptedAgain, Terms terms) {
        return !acceptedAgain.isAfter(lastDay(completedOn, terms));
    }
}
