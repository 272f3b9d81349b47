package weijie.settlement.run;

import java.time.LocalDate;
import java.time.YearMonth;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.SettlementWindow;
import weijie.shared.Term;

/**
 * Where the old parts of an order are (G09). It is asked of the order's parts in a single question, since most orders have none.
 *
 * @param returnable whether the order used a part whose old piece goes back
 * @param goneOn the day on which the last piece left for headquarters, or {@code null} while one has not
 * @param noSlotLeft whether every piece that did not leave by the cut-off lay at the centre then, and no parcel of its kind could leave in
 *     that month any more: those that left had used all that the policy and headquarters gave
 */
record OldParts(boolean returnable, LocalDate goneOn, boolean noSlotLeft) {

    private static final OldParts NONE = new OldParts(false, null, false);
    private static final int DAY = 10;

    /** A day or nothing, and whether there was no slot; NULL for an order without such parts. */
    private static final String QUESTION = """
            (SELECT IF(COUNT(*) = 0, NULL, CONCAT(IF(COUNT(b.id) = COUNT(b.shipped_on), COALESCE(MAX(b.shipped_on), ''), ''),
                    IF(COUNT(IF(%2$s, 1, NULL)) > 0 AND COUNT(IF(%2$s, 1, NULL)) = COUNT(IF(%2$s, IF(%3$s, 1, NULL), NULL)), '1', '0')))
                FROM part_use u JOIN part p ON p.code = u.part_code AND p.must_return
                LEFT JOIN bad_part b ON b.order_id = u.order_id AND b.state <> 'VOID' WHERE u.order_id = %1$s)""";

    private static final String LATE = "b.id IS NOT NULL AND (b.shipped_on IS NULL OR b.shipped_on > '%1$s')";

    private static final String WITHOUT_SLOT = """
            b.handed_on <= '%1$s' AND (SELECT COUNT(*) FROM return_parcel r
                WHERE r.centre_id = b.centre_id AND r.part_group = b.part_group AND r.slot_month = '%2$s' AND r.shipped_on <= '%1$s')
            >= IF(b.part_group = 'VALUABLE', %3$d, %4$d) + (SELECT COUNT(*) FROM return_slot s
                WHERE s.centre_id = b.centre_id AND s.part_group = b.part_group AND s.month = '%2$s' AND s.extra)""";

    /**
     * The question as a column of SQL, to be read by {@link #of}.
     *
     * @param order the column of the order's id
     */
    static String question(String order, Basis basis) {
        LocalDate cutOff = SettlementWindow.of(basis.month(), basis.terms()).closes();
        YearMonth month = YearMonth.from(cutOff);
        return QUESTION.formatted(
                order,
                LATE.formatted(cutOff),
                WITHOUT_SLOT.formatted(
                        cutOff,
                        month,
                        basis.terms().number(Term.SLOTS_VALUABLE, month.atEndOfMonth()),
                        basis.terms().number(Term.SLOTS_OTHER, month.atEndOfMonth())));
    }

    static OldParts of(String answer) {
        if (answer == null) {
            return NONE;
        }
        boolean gone = answer.length() > DAY;
        return new OldParts(true, gone ? LocalDate.parse(answer.substring(0, DAY)) : null, answer.endsWith("1"));
    }
}
