package weijie.repair;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What waits for a reviewer, as conditions on {@code repair_order o} that the index of the queue answers alone: the state and the marks
 * of {@code review_marks}. A record that a calculated statement has taken waits for nobody; {@link #NOT_TAKEN} says so.
 */
final class ReviewQueues {

    /** No calculated statement has taken it; {@link OrderQuery} joins what is included as {@code i}. */
    static final String NOT_TAKEN = "i.order_id is null";

    /** Says nothing, but lets the index go on from the state to the day. */
    static final String ANY_MARKS = marks(mark -> true);

    // A mark says two things at once: what was drawn of a record that nobody has decided on, and, by fives, how far a
    // question is.
    private static final int SAMPLED = 1;
    private static final int RISKY = 2;
    private static final int SAMPLED_AND_RISKY = 3;
    private static final int DECIDED = 4;
    private static final int QUESTIONED = 5;
    private static final int ANSWERED = 10;
    private static final int END = 15;

    private static final Set<OrderCriteria.View> OF_SOME_STATES = EnumSet.of(
            OrderCriteria.View.TO_REVIEW,
            OrderCriteria.View.HIGH_RISK,
            OrderCriteria.View.SAMPLE,
            OrderCriteria.View.QUESTIONED,
            OrderCriteria.View.ANSWERED);

    private ReviewQueues() {}

    /** The views that are queues: of some states only. */
    static Set<OrderCriteria.View> all() {
        return OF_SOME_STATES;
    }

    static boolean has(OrderCriteria.View view) {
        return OF_SOME_STATES.contains(view);
    }

    /** The records of a queue, each state with what is asked of it. */
    static String condition(OrderCriteria.View view) {
        String sampled = "o.settlement_status = 'VALIDATED' and " + marks(ReviewQueues::isSampled);
        String abnormal = "o.settlement_status = 'ABNORMAL' and ";
        return NOT_TAKEN + " and ("
                + switch (view) {
                    case TO_REVIEW ->
                        "o.settlement_status = 'SUSPECT' or " + abnormal
                                + marks(mark -> mark < QUESTIONED || mark >= ANSWERED) + " or " + sampled;
                    case HIGH_RISK ->
                        "o.settlement_status = 'SUSPECT' and " + marks(mark -> drawn(mark) != DECIDED)
                                + " or o.settlement_status in ('ABNORMAL', 'VALIDATED') and "
                                + marks(ReviewQueues::isRisky);
                    case SAMPLE -> sampled;
                    case QUESTIONED -> abnormal + marks(mark -> mark >= QUESTIONED && mark < ANSWERED);
                    case ANSWERED -> abnormal + marks(mark -> mark >= ANSWERED);
                    default -> throw new IllegalArgumentException(view.name());
                }
                + ")";
    }

    private static boolean isSampled(int mark) {
        return drawn(mark) == SAMPLED || drawn(mark) == SAMPLED_AND_RISKY;
    }

    private static boolean isRisky(int mark) {
        return drawn(mark) == RISKY || drawn(mark) == SAMPLED_AND_RISKY;
    }

    private static int drawn(int mark) {
        return mark % QUESTIONED;
    }

    private static String marks(IntPredicate wanted) {
        return "o.review_marks in ("
                + IntStream.range(0, END)
                        .filter(wanted)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
