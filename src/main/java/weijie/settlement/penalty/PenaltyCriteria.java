package weijie.settlement.penalty;

import java.time.YearMonth;

/**
 * Which penalties somebody asks for; {@code null} stands for all.
 *
 * @param month in which they were proposed
 * @param view those that wait for somebody
 * @param words the number of a penalty, an order or a label
 */
public record PenaltyCriteria(
        YearMonth month,
        PenaltyState state,
        PenaltyKind kind,
        PenaltyView view,
        String centreCode,
        String outletCode,
        String words) {

    /** Those that wait for somebody in one way. */
    public static PenaltyCriteria of(PenaltyView view) {
        return new PenaltyCriteria(null, null, null, view, null, null, null);
    }
}
