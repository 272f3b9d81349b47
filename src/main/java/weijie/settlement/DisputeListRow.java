package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.settlement.rule.LineKind;
import weijie.shared.Masked;
import weijie.shared.Money;

/**
 * A dispute in the list of all of them; times in UTC.
 *
 * @param amount what the line is worth as computed
 * @param claimed what the centre says it is worth, or {@code null}
 * @param files how many files lie beside it
 */
public record DisputeListRow(
        long id,
        String statementNo,
        String month,
        String centreCode,
        String centreName,
        String outletName,
        String orderNo,
        LineKind kind,
        Money amount,
        Money claimed,
        DisputeState state,
        String reason,
        String raisedBy,
        LocalDateTime raisedAt,
        String answer,
        LocalDateTime resolvedAt,
        int files)
        implements Serializable {

    /** People write telephone numbers into their words; they leave masked. */
    public DisputeListRow {
        reason = Masked.words(reason);
        answer = Masked.words(answer);
    }

    public boolean isOpen() {
        return state == DisputeState.OPEN;
    }
}
