package weijie.settlement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The life of a statement (domain section 5): up to its publication, and then paid, or carried forward when there is nothing to pay. How its
 * invoices and its payment get along meanwhile are lives with states of their own.
 */
public enum StatementState {
    OPEN,
    CALCULATED,
    IN_REVIEW,
    SENT_TO_CENTRE,
    PARTLY_DISPUTED,
    CENTRE_CONFIRMED,
    PUBLISHED,
    /** Published with nothing to pay: what is owed stands on the next statement. */
    CARRIED_FORWARD,
    /** Two people have said that headquarters paid what it comes to. */
    PAID,
    /** A residual paper whose lines went back to the main one, which was reopened, or that has no line left. */
    DISSOLVED;

    private static final Set<StatementState> AT_HEADQUARTERS = EnumSet.of(OPEN, CALCULATED, IN_REVIEW);
    private static final Set<StatementState> LOCKED = EnumSet.of(PUBLISHED, CARRIED_FORWARD, PAID);
    private static final Set<StatementState> AGREED = EnumSet.of(CENTRE_CONFIRMED, PUBLISHED, CARRIED_FORWARD, PAID);

    private Set<StatementState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(CALCULATED);
            case CALCULATED -> EnumSet.of(CALCULATED, IN_REVIEW, SENT_TO_CENTRE);
            case IN_REVIEW -> EnumSet.of(CALCULATED, SENT_TO_CENTRE, DISSOLVED);
            case SENT_TO_CENTRE -> EnumSet.of(CALCULATED, IN_REVIEW, PARTLY_DISPUTED, CENTRE_CONFIRMED, DISSOLVED);
            case PARTLY_DISPUTED -> EnumSet.of(CALCULATED, IN_REVIEW, SENT_TO_CENTRE, CENTRE_CONFIRMED, DISSOLVED);
            case CENTRE_CONFIRMED -> EnumSet.of(IN_REVIEW, PUBLISHED, DISSOLVED);
            case PUBLISHED -> EnumSet.of(CARRIED_FORWARD, PAID);
            // Where the payment is reversed in the books.
            case PAID -> EnumSet.of(PUBLISHED);
            case CARRIED_FORWARD, DISSOLVED -> EnumSet.noneOf(StatementState.class);
        };
    }

    public boolean mayBecome(StatementState other) {
        return next().contains(other);
    }

    /** Whether a formal calculation may replace the lines. */
    public boolean isRecalculable() {
        return mayBecome(CALCULATED);
    }

    /** Whether the centre has been shown it. */
    public boolean isVisibleToCentre() {
        return !AT_HEADQUARTERS.contains(this);
    }

    /** Whether the centre has agreed to it. */
    public boolean isConfirmed() {
        return AGREED.contains(this);
    }

    /** Whether it is locked, and its outlets see their part. */
    public boolean isPublished() {
        return LOCKED.contains(this);
    }

    /** Those states for which something holds, as SQL wants a list of them. */
    public static String in(Predicate<StatementState> that) {
        return Arrays.stream(values())
                .filter(that)
                .map(state -> '\'' + state.name() + '\'')
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
