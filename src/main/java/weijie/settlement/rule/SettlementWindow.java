package weijie.settlement.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import weijie.shared.LatePeriods;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * The days on which a month is settled: the 5th to the 25th of the next month, both included, without regard to holidays.
 *
 * @param month the month settled
 * @param opens the first day
 * @param closes the last day
 */
@Clause("G08")
public record SettlementWindow(YearMonth month, LocalDate opens, LocalDate closes) {

    /** How far a month is on a day. */
    public enum Phase {
        RUNNING,
        WINDOW,
        CUT_OFF
    }

    public static SettlementWindow of(YearMonth month, Terms terms) {
        YearMonth next = month.plusMonths(1);
        LocalDate first = next.atDay(1);
        return new SettlementWindow(
                month, next.atDay(terms.number(Term.WINDOW_FIRST_DAY, first)), LatePeriods.windowCloses(month, terms));
    }

    public Phase on(LocalDate day) {
        if (day.isBefore(opens)) {
            return Phase.RUNNING;
        }
        return day.isAfter(closes) ? Phase.CUT_OFF : Phase.WINDOW;
    }
}
