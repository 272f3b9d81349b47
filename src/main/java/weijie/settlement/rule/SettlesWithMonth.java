package weijie.settlement.rule;

import java.time.LocalDate;
import java.time.YearMonth;

/** An order belongs to the natural month of its hand-over, whenever it was taken in; in a later statement it is a carried line. */
@Clause("G08")
public final class SettlesWithMonth {

    private SettlesWithMonth() {}

    /** The month an order belongs to. */
    public static YearMonth of(LocalDate completedOn) {
        return YearMonth.from(completedOn);
    }

    /** Whether a statement of this month carries the order over from an earlier one. */
    public static boolean carried(LocalDate completedOn, YearMonth statement) {
        return of(completedOn).isBefore(statement);
    }
}
