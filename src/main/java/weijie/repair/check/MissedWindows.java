package weijie.repair.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import weijie.shared.Term;

/** How many settlement windows a handed-over repair has missed (G08): the window of a month closes in the month after. */
public final class MissedWindows {

    private MissedWindows() {}

    /** The windows missed by today; 0 before hand-over and for what was completed before lateness began to count. */
    public static int periods(LocalDate completedOn, CheckFacts facts) {
        if (completedOn == null || !facts.terms().isOn(Term.LATENESS_FROM, completedOn)) {
            return 0;
        }
        return periods(completedOn, facts.today(), facts.terms().number(Term.WINDOW_LAST_DAY, facts.today()));
    }

    public static int periods(LocalDate completedOn, LocalDate today, int windowLastDay) {
        YearMonth open = YearMonth.from(today).minusMonths(today.getDayOfMonth() <= windowLastDay ? 1 : 0);
        return (int) Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(completedOn), open));
    }

    /** What the checks of lateness say of a record completed then. */
    public static Findings findings(LocalDate completedOn, CheckFacts facts) {
        Findings findings = new Findings();
        int late = periods(completedOn, facts);
        int most = late == 0 ? 0 : approvalAfter(facts);
        if (late > most) {
            findings.by("RR-142", Severity.ABNORMAL).add(RecordField.COMPLETED_ON, completedOn.toString(), late, most);
        } else if (late > 0) {
            findings.by("RR-106", Severity.WARNING).add(RecordField.COMPLETED_ON, completedOn.toString(), late);
        }
        return findings;
    }

    public static int approvalAfter(CheckFacts facts) {
        return facts.terms().number(Term.LATE_APPROVAL_PERIODS, facts.today());
    }
}
