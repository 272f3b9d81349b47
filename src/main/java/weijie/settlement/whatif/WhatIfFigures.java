package weijie.settlement.whatif;

import java.io.Serializable;
import weijie.shared.Money;

/**
 * What months, a centre or an outlet came to, and would have come to as supposed.
 *
 * @param orders that were judged
 * @param payable that would be paid
 * @param changed that would be judged otherwise, or paid otherwise
 * @param actual the labour fees as they were settled
 * @param supposed the labour fees as supposed
 * @param penalties as they were deducted
 * @param supposedPenalties as supposed
 * @param postponed of the fees that would not be paid, those that would only be paid later
 */
public record WhatIfFigures(
        int orders,
        int payable,
        int changed,
        Money actual,
        Money supposed,
        Money penalties,
        Money supposedPenalties,
        Money postponed)
        implements Serializable {

    static final WhatIfFigures NONE =
            new WhatIfFigures(0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    WhatIfFigures plus(WhatIfFigures other) {
        return new WhatIfFigures(
                orders + other.orders,
                payable + other.payable,
                changed + other.changed,
                actual.plus(other.actual),
                supposed.plus(other.supposed),
                penalties.plus(other.penalties),
                supposedPenalties.plus(other.supposedPenalties),
                postponed.plus(other.postponed));
    }

    /** What the fees would differ by. */
    public Money difference() {
        return supposed.minus(actual);
    }

    /** What the penalties would differ by. */
    public Money penaltyDifference() {
        return supposedPenalties.minus(penalties);
    }

    /** What those who are paid would get more: fees less penalties. */
    public Money gain() {
        return difference().minus(penaltyDifference());
    }

    /** The size of the difference of the fees in percent of what was settled, with one decimal; a dash where nothing was. */
    public String share() {
        long paid = actual.fen();
        if (paid == 0) {
            return "—";
        }
        long tenths = (Math.abs(difference().fen()) * 1000 + paid / 2) / paid;
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
