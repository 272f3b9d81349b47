package weijie.parts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import weijie.shared.Masked;

/**
 * A parcel of bad parts.
 *
 * @param shippedOn the business day by which slot and fee go
 * @param shippedAt when the shipping was booked
 * @param slotMonth the month whose slot it uses, or {@code null}
 * @param count how many pieces are in it; {@code null} for headquarters until it has counted them
 * @param pieces what is in it; empty in lists, and for headquarters until it has counted
 * @param unlisted what came in it beside the list
 * @param inspectBy the day by which it should be inspected; {@code null} unless it waits for that
 */
public record ParcelRow(
        String no,
        String centreCode,
        String centreName,
        PartGroup group,
        ParcelState state,
        String createdBy,
        LocalDateTime createdAt,
        String packedBy,
        LocalDateTime packedAt,
        String carrier,
        String trackingNo,
        LocalDate shippedOn,
        LocalDateTime shippedAt,
        String shippedBy,
        YearMonth slotMonth,
        String receivedBy,
        LocalDateTime receivedAt,
        String countedBy,
        LocalDateTime countedAt,
        String inspectedBy,
        LocalDateTime inspectedAt,
        String closedBy,
        LocalDateTime closedAt,
        String endedBy,
        LocalDateTime endedAt,
        String reason,
        Integer count,
        List<BadPartRow> pieces,
        List<Unlisted> unlisted,
        LocalDate inspectBy,
        int version) {

    /** People write telephone numbers into their words; they leave masked. */
    public ParcelRow {
        reason = Masked.words(reason);
        pieces = List.copyOf(pieces);
        unlisted = List.copyOf(unlisted);
    }

    /** Something that stood on no list. */
    public record Unlisted(int lineNo, String partCode, String partName, int quantity, String remark) {

        public Unlisted {
            remark = Masked.words(remark);
        }
    }

    ParcelRow with(List<BadPartRow> all, List<Unlisted> beside) {
        return new ParcelRow(
                no,
                centreCode,
                centreName,
                group,
                state,
                createdBy,
                createdAt,
                packedBy,
                packedAt,
                carrier,
                trackingNo,
                shippedOn,
                shippedAt,
                shippedBy,
                slotMonth,
                receivedBy,
                receivedAt,
                countedBy,
                countedAt,
                inspectedBy,
                inspectedAt,
                closedBy,
                closedAt,
                endedBy,
                endedAt,
                reason,
                count,
                all,
                beside,
                inspectBy,
                version);
    }
}
