package weijie.shared;

import java.time.LocalDate;

/** How long after a repair the unit may not come back for pay (G05); checks, histories and the month's rule ask here. */
public final class RepeatWindow {

    private RepeatWindow() {}

    /** The last day, inclusive, by the policy in force at the hand-over. */
    public static LocalDate lastDay(LocalDate completedOn, Terms terms) {
        return completedOn.plusMonths(terms.number(Term.REPEAT_WINDOW_MONTHS, completedOn));
    }

    /** Whether a unit that was accepted on a day came back within the window; the day before the hand-over does too. */
    public static boolean covers(LocalDate completedOn, LocalDate acceptedAgain, Terms terms) {
        return !acceptedAgain.isAfter(lastDay(completedOn, terms));
    }
}
