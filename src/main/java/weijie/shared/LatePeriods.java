package weijie.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How many settlement windows a repair has missed when it is handed in (G08): the window of a month closes in the month after. Checks and
 * the month's rule ask here.
 */
public final class LatePeriods {

    private LatePeriods() {}

    /** The first month whose window has not closed on a day: what is handed in then can be settled with it. */
    public static YearMonth firstOpen(LocalDate day, Terms terms) {
        YearMonth last = YearMonth.from(day).minusMonths(1);
        return day.isAfter(windowCloses(last, terms)) ? last.plusMonths(1) : last;
    }

    /** The last day on which a month is settled, inclusive: in the month after, by the policy in force on that one's first day. */
    public static LocalDate windowCloses(YearMonth month, Terms terms) {
        YearMonth next = month.plusMonths(1);
        return next.atDay(terms.number(Term.WINDOW_LAST_DAY, next.atDay(1)));
    }

    /** Whether lateness counts for what was completed on a day; what was completed before is history. */
    public static boolean count(LocalDate completedOn, Terms terms) {
        return terms.isOn(Term.LATENESS_FROM, completedOn);
    }

    /** The windows missed by a day; 0 before hand-over and for what was completed before lateness began to count. */
    public static int of(LocalDate completedOn, LocalDate day, Terms terms) {
        return completedOn == null || !count(completedOn, terms)
                ? 0
                : (int) Math.max(0, YearMonth.from(completedOn).until(firstOpen(day, terms), ChronoUnit.MONTHS));
    }

    /** The most periods late that settle without headquarters' approval, for what was completed on a day. */
    public static int withoutApproval(LocalDate completedOn, Terms terms) {
        return terms.number(Term.LATE_APPROVAL_PERIODS, completedOn);
    }

    /** Whether so many periods are too many for any approval, for what was completed on a day. */
    public static boolean isOver(int periods, LocalDate completedOn, Terms terms) {
        return periods > terms.number(Term.LATE_EXPIRY_PERIODS, completedOn);
    }
}
