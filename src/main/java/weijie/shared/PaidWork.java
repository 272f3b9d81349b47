package weijie.shared;

/**
 * What of a repair is paid (G04, G06): detection or upgrade per unit, a unit handed over unrepaired as one detection, everything else once.
 * The month's rules, trials, estimates and histories ask here.
 *
 * @param level the level the fee is for; {@code null} where nobody knows its word
 * @param units how many times the unit price is paid
 */
public record PaidWork(RepairLevel level, int units) {

    /**
     * @param performed the highest level that was performed
     * @param units how many units the record names
     * @param unrepaired whether the unit was handed over unrepaired
     */
    public static PaidWork of(RepairLevel performed, int units, boolean unrepaired) {
        RepairLevel level = unrepaired ? RepairLevel.DETECT_UPGRADE : performed;
        return new PaidWork(level, unrepaired || level != RepairLevel.DETECT_UPGRADE ? 1 : units);
    }

    /** Whether it is a repair: detection and upgrade open no window for repeats and are none (G05). */
    public boolean isRepair() {
        return level != RepairLevel.DETECT_UPGRADE;
    }

    /** The fee at the price of one unit. */
    public Money fee(Money unitPrice) {
        return unitPrice.times(units);
    }
}
