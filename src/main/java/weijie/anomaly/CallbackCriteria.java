package weijie.anomaly;

import java.time.YearMonth;

/** Which orders to be called are looked at; {@code null} is all. */
public record CallbackCriteria(YearMonth month, CallbackPick drawn, CallOutcome outcome, String outletCode) {

    boolean holds(CallbackRow row) {
        return (drawn == null || drawn == row.drawn())
                && (outcome == null || outcome == row.outcome())
                && (outletCode == null || outletCode.equals(row.outletCode()));
    }
}
