package weijie.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import weijie.shared.Texts;
import weijie.shared.Worded;
import weijie.shared.WorkingDays;

/** How often a report is made by the calendar; always on a working day. */
public enum Rhythm implements Worded {
    /** Every working day. */
    DAILY,
    /** On Mondays. */
    WEEKLY,
    /** On the first of the month. */
    MONTHLY;

    /** The day after this one on which it is made; a day off moves to the next working day. */
    LocalDate after(LocalDate day, WorkingDays working) {
        return working.onOrAfter(
                switch (this) {
                    case DAILY -> day.plusDays(1);
                    case WEEKLY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                    case MONTHLY -> day.with(TemporalAdjusters.firstDayOfNextMonth());
                });
    }

    @Override
    public String in(Texts texts) {
        return texts.get("report.rhythm." + name());
    }
}
