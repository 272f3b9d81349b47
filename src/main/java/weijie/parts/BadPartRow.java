package weijie.parts;

import java.time.LocalDate;
import weijie.catalog.PartClass;
import weijie.shared.Masked;

/**
 * A bad part with where it is and what was found.
 *
 * @param orderNo the order it was taken out for, or {@code null}
 * @param serialNo of the piece itself, as its order names it, or {@code null}
 * @param reason why there is no order, or {@code null}
 * @param dueOn the day by which it should have left for headquarters
 * @param overdue whether that day has passed and it is still to be sent
 * @param parcelNo the parcel it lies in, or {@code null}
 * @param counted whether headquarters found it in its parcel; {@code null} until it counted
 * @param photos how many photos lie beside it
 */
public record BadPartRow(
        String label,
        String orderNo,
        String serialNo,
        String reason,
        String partCode,
        String partName,
        PartClass partClass,
        PartGroup group,
        String outletCode,
        String outletName,
        String centreCode,
        BadPartState state,
        LocalDate madeOn,
        LocalDate dueOn,
        boolean overdue,
        String parcelNo,
        LocalDate shippedOn,
        Boolean counted,
        PartVerdict verdict,
        String remark,
        String inspectedBy,
        LocalDate inspectedOn,
        BadPartState outcome,
        Dispute dispute,
        int photos,
        int version) {

    /** People write telephone numbers into their words; they leave masked. */
    public BadPartRow {
        reason = Masked.words(reason);
        remark = Masked.words(remark);
    }

    /**
     * What the centre says against the verdict, and what headquarters answered.
     *
     * @param answer {@code null} while it is open
     */
    public record Dispute(
            String text, String by, LocalDate on, String answer, String answeredBy, LocalDate answeredOn) {

        public Dispute {
            text = Masked.words(text);
            answer = Masked.words(answer);
        }

        public boolean isOpen() {
            return answer == null;
        }
    }
}
