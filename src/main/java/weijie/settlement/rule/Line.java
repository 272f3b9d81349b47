package weijie.settlement.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/**
 * One line of a statement with everything its explanation needs.
 *
 * @param subject whom or what it is about
 * @param verdict kind, clause and reason code
 * @param amount signed: what the line adds to the statement, or takes from it
 * @param figures the figures of its reason
 */
public record Line(Subject subject, Verdict verdict, Money amount, Figures figures) {

    /**
     * What a line is about: an order of an outlet, or the centre as a whole.
     *
     * @param outletId the outlet, or {@code null} when the line is the centre's
     * @param orderId the order, or {@code null}; with it go its number and the day of its hand-over
     */
    public record Subject(Long outletId, Long orderId, String orderNo, LocalDate completedOn) {

        /** The centre as a whole. */
        public static final Subject CENTRE = new Subject(null, null, null, null);

        static Subject of(OrderFacts order) {
            return new Subject(order.outletId(), order.orderId(), order.orderNo(), order.completedOn());
        }
    }

    /**
     * The figures of a line's reason.
     *
     * @param level the level the fee is for, or {@code null} for a line without an order
     * @param units how many times the unit price is paid
     * @param unitPrice the price by the rate card; zero where none was asked
     * @param card the rate card's version; 0 where none was asked
     * @param text a date, number or name of the reason, or empty
     * @param origin the month the matter belongs to
     * @param related the paid repair that makes the order a repeat, or {@code null}
     */
    public record Figures(
            RepairLevel level, int units, Money unitPrice, int card, String text, YearMonth origin, RepeatOf related) {

        /** Those of a line that has no price. */
        public static Figures plain(RepairLevel level, String text, YearMonth origin) {
            return new Figures(level, 1, Money.ZERO, 0, text, origin, null);
        }
    }

    public RepairLevel level() {
        return figures.level();
    }

    public int card() {
        return figures.card();
    }
}
