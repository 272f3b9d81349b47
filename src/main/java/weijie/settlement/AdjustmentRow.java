package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.shared.Masked;
import weijie.shared.Money;

/** A correction of a published line as it is listed; times in UTC. */
public record AdjustmentRow(
        long id,
        String centreCode,
        String centreName,
        String orderNo,
        String originMonth,
        Money amount,
        String reason,
        Adjustment.State state,
        String madeBy,
        LocalDateTime madeAt,
        String approvedBy,
        String settledMonth)
        implements Serializable {

    /** People write telephone numbers into their words; they leave masked. */
    public AdjustmentRow {
        reason = Masked.words(reason);
    }
}
