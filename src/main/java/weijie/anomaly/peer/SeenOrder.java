package weijie.anomaly.peer;

import java.time.LocalDate;
import weijie.shared.Money;
import weijie.shared.PaidWork;

/**
 * An order of the month as it is looked at.
 *
 * @param phone as it is recorded, perhaps masked, {@code null} when there is none
 * @param parts pieces used
 * @param words fault and actions as they were written, {@code null} when nothing was
 * @param repeat whether the unit was handed over within the window of repeats before
 * @param elsewhere whether the customer lives in another city than the outlet's; {@code null} when the address does not say
 * @param fee what it earns by the rate card, nothing where no card has a price
 */
public record SeenOrder(
        long id,
        LocalDate completedOn,
        PaidWork work,
        String categoryCode,
        String serialNo,
        String phone,
        String technician,
        int parts,
        String words,
        boolean repeat,
        Boolean elsewhere,
        Money fee) {}
