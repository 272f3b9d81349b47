package weijie.anomaly.peer;

import weijie.shared.Texts;
import weijie.shared.Worded;

/** What an outlet's month can stand out by. Kinds of one theme often mark the same orders, and count as one finding in the ranking. */
public enum AnomalyKind implements Worded {
    /** Repairs of level two and three among the repairs. */
    HIGH_LEVELS(Theme.LEVEL),
    /** Repairs of level three among the repairs. */
    TOP_LEVEL(Theme.LEVEL),
    /** Pieces of parts per repair; a mean and not a share. */
    PARTS_PER_ORDER(Theme.LEVEL),
    /** Units that came back within the window of repeats. */
    REPEATS(Theme.UNIT),
    /** Units whose serial numbers follow each other. */
    SERIALS_IN_SEQUENCE(Theme.UNIT),
    /** One telephone number on many units. */
    SHARED_PHONES(Theme.CUSTOMER),
    /** Telephone numbers that look thought up, or follow each other. */
    MADE_UP_PHONES(Theme.CUSTOMER),
    /** Customers of another city. */
    FAR_CUSTOMERS(Theme.CUSTOMER),
    /** Orders of the day on which most was finished. */
    BUSIEST_DAY(Theme.TIME),
    /** More orders of one technician on a day than a day's work allows. */
    TECHNICIAN_DAYS(Theme.TIME),
    /** Orders finished at weekends and on holidays. */
    DAYS_OFF(Theme.TIME),
    /** The same fault and the same actions in the same words. */
    SAME_WORDS(Theme.WORDS);

    /** What kinds have in common. */
    public enum Theme {
        LEVEL,
        UNIT,
        CUSTOMER,
        TIME,
        WORDS
    }

    private final Theme theme;

    AnomalyKind(Theme theme) {
        this.theme = theme;
    }

    public Theme theme() {
        return theme;
    }

    /** Whether it counts pieces per order, which may be more than one, and not a share of the orders. */
    public boolean isMean() {
        return this == PARTS_PER_ORDER;
    }

    /** Whether honest outlets differ in it so much by product and province that a few peers say little. */
    boolean isOfMix() {
        return this == HIGH_LEVELS || this == TOP_LEVEL;
    }

    @Override
    public String in(Texts texts) {
        return texts.get("anomaly.kind." + this);
    }
}
