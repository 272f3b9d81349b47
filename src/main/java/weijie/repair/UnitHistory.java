package weijie.repair;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import weijie.repair.check.PartLine;
import weijie.shared.RepairLevel;

/**
 * The life of one unit as far as the reader may see it.
 *
 * @param categoryName its category, by the latest visible record or the registry
 * @param soldOn from the registry of sold units, or {@code null}
 * @param purchasedOn by the latest visible record, or {@code null}
 * @param warrantyEnd the last day of warranty, or {@code null} when it cannot be computed
 * @param daysSince days from the latest hand-over to today, or {@code null}
 * @param paidOn when the last repair was handed over that is paid or will be: it opened the window; {@code null} when there is none
 * @param repeatUntil the last day on which another repair would repeat that one, or {@code null}
 * @param sameFaultOnly whether only a fault of the same group would
 */
public record UnitHistory(
        String serialNo,
        String categoryCode,
        String categoryName,
        String model,
        LocalDate shippedOn,
        LocalDate soldOn,
        LocalDate purchasedOn,
        LocalDate warrantyEnd,
        Long daysSince,
        LocalDate paidOn,
        LocalDate repeatUntil,
        boolean sameFaultOnly,
        List<Entry> repairs)
        implements Serializable {

    /** Whether a repair of the unit that is accepted on this day is too early to be paid. */
    public boolean isRepeatedOn(LocalDate acceptedOn) {
        return repeatUntil != null && !acceptedOn.isAfter(repeatUntil);
    }

    /**
     * One repair of the unit.
     *
     * @param orderNo its number; {@code null} when it belongs to others and only the date may be known
     * @param parts what was replaced; empty when it belongs to others
     */
    public record Entry(
            String orderNo,
            String outletName,
            LocalDate acceptedOn,
            LocalDate completedOn,
            RepairLevel level,
            String status,
            String settledMonth,
            List<PartLine> parts)
            implements Serializable {

        public boolean isElsewhere() {
            return orderNo == null;
        }
    }
}
