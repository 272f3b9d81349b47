package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDate;
import weijie.settlement.rule.LineKind;
import weijie.shared.Masked;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/**
 * A line of a statement with the figures of its reason; {@link Explanation} turns it into a sentence for a reader.
 *
 * @param orderNo the order, empty when the line is about none
 * @param outletCode the outlet, empty when the line is the centre's
 * @param level the level the fee is for, {@code null} without an order
 * @param completedOn the hand-over, {@code null} without an order
 * @param relatedOrderNo the paid repair it repeats, or {@code null}; for headquarters only unless it is the reader's own
 * @param note what somebody typed who changed the amount, or {@code null}
 * @param dispute how its dispute stands, or {@code null}
 */
public record StatementLineRow(
        int lineNo,
        String orderNo,
        long centreId,
        String centreCode,
        long outletId,
        String outletCode,
        String outletName,
        LineKind kind,
        String clause,
        String reasonCode,
        Money amount,
        RepairLevel level,
        int units,
        Money unitPrice,
        int cardNo,
        String figure,
        LocalDate completedOn,
        String originMonth,
        String serialNo,
        String model,
        long relatedOrderId,
        String relatedOrderNo,
        long relatedCentreId,
        long relatedOutletId,
        LocalDate relatedOn,
        RepairLevel relatedLevel,
        String note,
        DisputeState dispute)
        implements Serializable {

    /** People write telephone numbers into their words; they leave masked. */
    public StatementLineRow {
        note = Masked.words(note);
    }

    /** The last five characters of the serial, which is enough to recognise a unit on a phone. */
    public String serialTail() {
        return serialNo == null ? "" : serialNo.length() <= 5 ? serialNo : serialNo.substring(serialNo.length() - 5);
    }

    public boolean isPaid() {
        return kind == LineKind.PAYABLE || kind == LineKind.ADJUSTMENT;
    }
}
