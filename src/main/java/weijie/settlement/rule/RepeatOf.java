package weijie.settlement.rule;

import java.time.LocalDate;
import weijie.shared.RepairLevel;

/**
 * The paid repair that makes an order a repeat (G05).
 *
 * @param orderId the paid order
 * @param orderNo its number
 * @param centreId the centre it settles with; people of other centres see the date only
 * @param outletId the outlet that did it
 * @param completedOn its hand-over, which opened the window
 * @param level the level it was paid as
 * @param later whether it was completed after the repeat, which then came too late to be paid
 * @param waived whether headquarters pays the repeat all the same
 * @param window the months of the window, or its days with a {@code d}, whether a published statement pays the other repair, and where only
 *     the same fault counts its group, {@code ?} when nobody knows it: {@code 3 PAID}, {@code 90d OPEN}, {@code 3 PAID PNL}; empty on
 *     the tape of a run that did not keep it
 */
public record RepeatOf(
        long orderId,
        String orderNo,
        long centreId,
        long outletId,
        LocalDate completedOn,
        RepairLevel level,
        boolean later,
        boolean waived,
        String window) {}
