package weijie.parts;

/**
 * How many pieces of a part an outlet should have at hand, and why.
 *
 * @param used pieces used in the last {@link #MONTHS} months, this one included
 * @param leadDays days from a request to its parts
 * @param reviewDays days between two requests
 * @param safety pieces against chance
 * @param suggested pieces to have
 * @param has pieces on the shelf and on their way there
 */
public record FloatRow(
        String outletCode,
        String outletName,
        String partCode,
        String partName,
        int used,
        int leadDays,
        int reviewDays,
        int safety,
        int suggested,
        int has) {

    /** Over how many months use is averaged. */
    public static final int MONTHS = 6;

    private static final int DAYS_OF_A_MONTH = 30;

    /** The float that these figures come to: use in the days until more comes, rounded up, and the pieces against chance. */
    static int suggested(int used, int leadDays, int reviewDays, int safety) {
        int of = MONTHS * DAYS_OF_A_MONTH;
        return (used * (leadDays + reviewDays) + of - 1) / of + safety;
    }

    /** Pieces that are short of it. */
    public int isShort() {
        return Math.max(0, suggested - has);
    }
}
