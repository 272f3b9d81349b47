package weijie.repair.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import weijie.shared.Term;
import weijie.shared.Terms;

/** How many settlement windows a handed-over repair has missed (G08): the window of a month closes in the month after. */
public final class MissedWindows {

    private MissedWindows() {}

    /** The windows missed by today; 0 before hand-over and for what was completed before lateness began to count. */
    static int periods(LocalDate completedOn, CheckFacts facts) {
        return periods(completedOn, facts.today(), facts.terms());
    }

    /** The windows missed by a day; 0 before hand-over and for what was completed before lateness began to count. */
    public static int periods(LocalDate completedOn, LocalDate day, Terms terms) {
        return completedOn == null || !terms.isOn(Term.LATENESS_FROM, completedOn)
                ? 0
                : periods(completedOn, day, terms.number(Term.WINDOW_LAST_DAY, day));
    }

    public static int periods(LocalDate completedOn, LocalDate today, int windowLastDay) {
        YearMonth open = YearMonth.from(today).minusMonths(today.getDayOfMonth() <= windowLastDay ? 1 : 0);
        return (int) Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(completedOn), open));
    }

    static int approvalAfter(CheckFacts facts) {
        return facts.terms().number(Term.LATE_APPROVAL_PERIODS, facts.today());
    }
}
