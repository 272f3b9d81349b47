package weijie.settlement.run;

import java.time.LocalDate;
import java.time.YearMonth;
import weijie.settlement.rule.Basis;
import weijie.shared.Term;

/**
 * Where the old parts of an order are (G09). An order that names no part, as most do, is asked nothing.
 *
 * @param returnable whether the order used a part whose old piece goes back
 * @param goneOn the day on which the last piece left for headquarters, or {@code null} while one has not
 * @param noSlotLeft whether every piece that did not leave by the cut-off lay at the centre then, and no parcel of its kind could leave in
 *     that month any more: those that left had used all that the policy and headquarters gave
 */
record OldParts(boolean returnable, LocalDate goneOn, boolean noSlotLeft) {

    private static final OldParts NONE = new OldParts(false, null, false);

    /** The day of a piece that has not left. */
    private static final LocalDate NOT_YET = LocalDate.of(9999, 12, 31);

    /**
     * Twice the last day since 1970, and 1 more where whatever left too late had no slot; NULL for an order without such parts. What goes
     * back was settled when the part was used. Where the order has no pieces, as before the parts loop began, the parts that it names tell
     * whether there should be some.
     */
    private static final String QUESTION = """
            IF(o.part_lines = 0, NULL, COALESCE(
                (SELECT 2 * DATEDIFF(MAX(COALESCE(b.shipped_on, DATE '%1$s')), DATE '1970-01-01') + (MIN(IF(b.shipped_on <= '%2$s', 2, IF(%3$s, 1, 0))) = 1)
                    FROM bad_part b WHERE b.order_id = o.id AND b.state <> 'VOID'),
                IF(EXISTS (SELECT 1 FROM part_use u JOIN part p ON p.code = u.part_code AND p.must_return WHERE u.order_id = o.id),
                    2 * DATEDIFF(DATE '%1$s', DATE '1970-01-01'), NULL)))""";

    private static final String WITHOUT_SLOT = """
            COALESCE(b.handed_on <= '%1$s', FALSE) AND (SELECT COUNT(*) FROM return_parcel r
                WHERE r.centre_id = b.centre_id AND r.part_group = b.part_group AND r.slot_month = '%2$s' AND r.shipped_on <= '%1$s')
            >= IF(b.part_group = 'VALUABLE', %3$d, %4$d) + (SELECT COUNT(*) FROM return_slot s
                WHERE s.centre_id = b.centre_id AND s.part_group = b.part_group AND s.month = '%2$s' AND s.extra)""";

    /** The question as a column of SQL about the order {@code o}, to be read by {@link #of}. */
    static String question(Basis basis) {
        LocalDate cutOff = basis.cutOff();
        YearMonth month = YearMonth.from(cutOff);
        return QUESTION.formatted(
                NOT_YET,
                cutOff,
                WITHOUT_SLOT.formatted(
                        cutOff,
                        month,
                        basis.terms().number(Term.SLOTS_VALUABLE, month.atEndOfMonth()),
                        basis.terms().number(Term.SLOTS_OTHER, month.atEndOfMonth())));
    }

    static OldParts of(Long answer) {
        if (answer == null) {
            return NONE;
        }
        LocalDate last = LocalDate.ofEpochDay(answer / 2);
        return new OldParts(true, NOT_YET.equals(last) ? null : last, answer % 2 == 1);
    }
}
