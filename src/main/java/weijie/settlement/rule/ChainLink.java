package weijie.settlement.rule;

import java.time.LocalDate;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain;

/**
 * One order in the chain of repairs of a serial number, network-wide.
 *
 * @param orderId the order
 * @param orderNo its number, which breaks ties of the completion date
 * @param centreId the centre it settles with
 * @param outletId the outlet that did it
 * @param acceptedOn the day the unit was taken in
 * @param completedOn the day it was handed over
 * @param level the level it is paid as
 * @param faultGroup the group of its fault, or {@code null} when its fault code is missing or unknown
 * @param part what it can do in the chain
 * @param waived whether headquarters pays it although it repeats
 */
public record ChainLink(
        long orderId,
        String orderNo,
        long centreId,
        long outletId,
        LocalDate acceptedOn,
        LocalDate completedOn,
        RepairLevel level,
        String faultGroup,
        RepeatChain.Part part,
        boolean waived)
        implements RepeatChain.Link {}
