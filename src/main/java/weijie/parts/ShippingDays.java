package weijie.parts;

import java.time.LocalDate;
import java.time.YearMonth;
import weijie.shared.LatePeriods;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * On which day a parcel may be said to have left: the slot of a month and the fees of a cut-off hang on it (G09, G22), so it lies neither in
 * another month nor on or before the last cut-off, nor further back than the policy lets it.
 */
final class ShippingDays {

    private ShippingDays() {}

    /**
     * The day itself.
     *
     * @param day as it was given; {@code null} for today
     * @throws Refusal {@code RP-308} with the days between which it must lie
     */
    static LocalDate of(LocalDate day, LocalDate today, Terms policy) {
        if (day == null) {
            return today;
        }
        LocalDate first = first(today, policy);
        Refusal.unlessField(!day.isBefore(first) && !day.isAfter(today), "shippedOn", "RP-308", day, first, today);
        return day;
    }

    /** The earliest day. */
    static LocalDate first(LocalDate today, Terms policy) {
        LocalDate first = today.minusDays(policy.number(Term.SHIPPED_BACK_DAYS, today));
        LocalDate ofMonth = today.withDayOfMonth(1);
        LocalDate cutOff = LatePeriods.windowCloses(YearMonth.from(today).minusMonths(1), policy);
        LocalDate behind = today.isAfter(cutOff) ? cutOff.plusDays(1) : ofMonth;
        return latest(first, latest(ofMonth, behind));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
