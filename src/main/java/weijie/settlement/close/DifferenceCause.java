package weijie.settlement.close;

/** Why two statements come to different sums; the sentence for each stands in the texts under {@code settlement.difference.<name>}. */
public enum DifferenceCause {
    /** Paid on the later one, not mentioned on the earlier one. */
    NEW_ORDERS,
    /** Paid on the earlier one, not mentioned on the later one. */
    GONE_ORDERS,
    RELEASED,
    NEWLY_HELD,
    /** Were left out before: not submitted, abnormal, late and the like. */
    BROUGHT_IN,
    LEFT_OUT,
    BECAME_REPEAT,
    NO_LONGER_REPEAT,
    LEVEL_CHANGED,
    RATE_CHANGED,
    /** Of two months: so many more orders of the month are paid. */
    PAID_ORDERS,
    /** Of two months: so many more orders of earlier months are paid. */
    CARRIED_ORDERS,
    /** Of two months: so many more repeats, for which nothing is paid. */
    REPEATS,
    /** Of two months: so many more orders wait, for which nothing is paid yet. */
    HELD_ORDERS,
    /** Of two months: so many more orders are left out. */
    EXCLUDED_ORDERS,
    ADJUSTMENTS,
    PENALTIES,
    DEBT
}
