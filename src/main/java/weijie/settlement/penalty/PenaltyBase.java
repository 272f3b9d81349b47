package weijie.settlement.penalty;

import java.time.LocalDate;
import weijie.shared.Money;

/**
 * What a penalty is counted from, and how that was obtained.
 *
 * @param on the day whose price it is, or {@code null}
 * @param times how often it is charged
 * @param amount what that comes to
 */
record PenaltyBase(Money base, Source source, LocalDate on, int times, Money amount) {

    /** How a base was obtained. */
    public enum Source {
        /** The fee of the rate card of the day the record was completed. */
        RATE_CARD,
        /** The price of the part on the day it was issued. */
        ISSUE_DAY,
        /** The price of the part on the day of its use. */
        USE_DAY,
        /** The prices of the pieces of a lost parcel. */
        PIECES,
        /** No card or list has a price. */
        NO_PRICE,
        /** An amount that a person gave. */
        MANUAL
    }

    static PenaltyBase manual(Money amount) {
        return new PenaltyBase(amount, Source.MANUAL, null, 1, amount);
    }
}
