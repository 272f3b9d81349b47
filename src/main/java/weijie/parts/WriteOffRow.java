package weijie.parts;

import java.time.LocalDate;
import weijie.shared.Masked;

/**
 * How a piece ended.
 *
 * @param round counts how often it ended; a reversed end is followed by another
 * @param standing whether it was not reversed
 * @param reversalAskedBy who asked for its reversal, or {@code null}
 */
public record WriteOffRow(
        String label,
        int round,
        String parcelNo,
        String centreCode,
        String outletCode,
        String partCode,
        String partName,
        PartVerdict verdict,
        BadPartState outcome,
        String inspectedBy,
        String doneBy,
        LocalDate doneOn,
        boolean standing,
        String reversalAskedBy,
        String reversalReason,
        String reversedBy) {

    /** People write telephone numbers into their words; they leave masked. */
    public WriteOffRow {
        reversalReason = Masked.words(reversalReason);
    }
}
