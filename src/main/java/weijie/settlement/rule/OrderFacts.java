package weijie.settlement.rule;

import java.time.LocalDate;
import weijie.shared.HeldDecision;
import weijie.shared.RepairLevel;

/**
 * What the month needs to know about one handed-over order, as it stood when the run read it.
 *
 * @param orderId the order
 * @param orderNo its number
 * @param outletId the outlet that closed it
 * @param category the product category's code
 * @param province the outlet's province code
 * @param purchasedOn the proof of purchase, or {@code null} when there is none
 * @param warrantyMonths months of warranty for a purchase on that day; -1 when the term table has none
 * @param claimedOut whether the record itself says 保外
 * @param acceptedOn the day the unit was taken in
 * @param completedOn the day it was handed over; decides month and price
 * @param levels the levels performed, see {@link #mask}
 * @param units the number of units, which counts for detection or upgrade only
 * @param unrepaired whether the unit went back unrepaired
 * @param standing where the order stands
 * @param submittedOn the day it was submitted, or {@code null}
 * @param lateApproved whether headquarters approved its lateness
 * @param returnablePart whether it used a part whose old piece must be returned
 * @param badPartShippedOn the day that piece left in a parcel, or {@code null}
 * @param noSlotLeft whether all that is missing lay at the centre by the cut-off, when no parcel of its kind could leave any more in that month
 * @param sheetOn the day the signed service sheet arrived, or {@code null}
 * @param callbackOn the day the customer was reached, or {@code null}
 * @param heldCarries how often it was carried as held
 * @param heldDecision what headquarters decided while it was held, or {@code null}
 * @param repeat the paid repair it repeats, or {@code null}
 * @param findings the codes of what makes it abnormal, with commas between; empty when nothing does, or on a tape that does not say
 */
public record OrderFacts(
        long orderId,
        String orderNo,
        long outletId,
        String category,
        String province,
        LocalDate purchasedOn,
        int warrantyMonths,
        boolean claimedOut,
        LocalDate acceptedOn,
        LocalDate completedOn,
        int levels,
        int units,
        boolean unrepaired,
        Standing standing,
        LocalDate submittedOn,
        boolean lateApproved,
        boolean returnablePart,
        LocalDate badPartShippedOn,
        boolean noSlotLeft,
        LocalDate sheetOn,
        LocalDate callbackOn,
        int heldCarries,
        HeldDecision heldDecision,
        RepeatOf repeat,
        String findings) {

    /** The levels as a set of bits, one per level. */
    public static int mask(RepairLevel... performed) {
        int mask = 0;
        for (RepairLevel level : performed) {
            mask |= 1 << level.ordinal();
        }
        return mask;
    }

    /** The same facts with another answer to what the order repeats, {@code null} for nothing. */
    public OrderFacts repeating(RepeatOf other) {
        return with(
                standing,
                submittedOn,
                lateApproved,
                badPartShippedOn,
                noSlotLeft,
                sheetOn,
                callbackOn,
                other,
                findings);
    }

    /**
     * The same facts as if everything had been done that people can still do: submitted, checked, sent and called.
     *
     * @param day the day on which it counts as submitted, or {@code null}: in time
     */
    OrderFacts unhindered(LocalDate day) {
        boolean open = standing == Standing.DRAFT
                || standing == Standing.SUBMITTED
                || standing == Standing.ABNORMAL
                || standing == Standing.SUSPECT;
        return with(
                open ? Standing.VALIDATED : standing,
                day,
                true,
                completedOn,
                false,
                completedOn,
                completedOn,
                repeat,
                "");
    }

    private OrderFacts with(
            Standing otherStanding,
            LocalDate submitted,
            boolean approved,
            LocalDate shipped,
            boolean noSlot,
            LocalDate sheet,
            LocalDate callback,
            RepeatOf otherRepeat,
            String otherFindings) {
        return new OrderFacts(
                orderId,
                orderNo,
                outletId,
                category,
                province,
                purchasedOn,
                warrantyMonths,
                claimedOut,
                acceptedOn,
                completedOn,
                levels,
                units,
                unrepaired,
                otherStanding,
                submitted,
                approved,
                returnablePart,
                shipped,
                noSlot,
                sheet,
                callback,
                heldCarries,
                heldDecision,
                otherRepeat,
                otherFindings);
    }
}
