package weijie.parts;

import java.time.LocalDate;

/**
 * An old part of an order on its way back.
 *
 * @param shippedOn the day it left for headquarters, {@code null} until then
 * @param slotLeft whether a parcel of its group may leave its centre this month
 */
public record WaitingPiece(
        long orderId,
        String label,
        BadPartState state,
        LocalDate shippedOn,
        long centreId,
        PartGroup group,
        boolean slotLeft) {}
