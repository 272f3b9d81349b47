package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Masked;
import weijie.shared.Money;

/** A disputed line as it is listed; times in UTC. */
public record DisputeRow(
        int lineNo,
        String orderNo,
        DisputeState state,
        String reason,
        Money claimed,
        String claimReason,
        String raisedBy,
        LocalDateTime raisedAt,
        String answer,
        Money granted,
        String resolvedBy,
        LocalDateTime resolvedAt,
        List<DisputeFileRow> files)
        implements Serializable {

    /** People write telephone numbers into their words; they leave masked. */
    public DisputeRow {
        reason = Masked.words(reason);
        claimReason = Masked.words(claimReason);
        answer = Masked.words(answer);
    }

    public boolean isOpen() {
        return state == DisputeState.OPEN;
    }
}
