package weijie.settlement.penalty;

import java.io.Serializable;
import weijie.shared.Money;

/**
 * Another penalty of the same clause within the last twelve months, and how it ended.
 *
 * @param closeness what the two have in common; the closest thing counts
 * @param about the record or the piece
 * @param decision on the appeal, or {@code null} while there is none
 */
public record SimilarPenalty(
        String no,
        Closeness closeness,
        PenaltyKind kind,
        PenaltyState state,
        PenaltyDecision decision,
        Money base,
        int multiplier,
        Money amount,
        String month,
        String about,
        String centreName,
        String outletName)
        implements Serializable {

    /** What two penalties have in common. */
    public enum Closeness {
        SERIAL,
        OUTLET,
        CENTRE
    }
}
