package weijie.repair;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a handed-over repair stands on its way to money (section 2 of the domain, the second axis). Besides the steps of that table
 * there are the three of people: a centre withdraws what nobody has reviewed, headquarters returns a record with a question, and
 * headquarters lets an abnormal record pass.
 */
public enum SettlementStatus {
    DRAFT,
    SUBMITTED,
    VALIDATED,
    ABNORMAL,
    EXPIRED,
    HELD,
    INCLUDED,
    SETTLED,
    SUSPECT,
    INVALID,
    CONFIRMED_FAKE;

    private Set<SettlementStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(VALIDATED, ABNORMAL, SUSPECT, DRAFT);
            case VALIDATED -> EnumSet.of(HELD, INCLUDED, SUSPECT, ABNORMAL, DRAFT);
            case ABNORMAL -> EnumSet.of(SUBMITTED, EXPIRED, SUSPECT, VALIDATED, DRAFT);
            case HELD -> EnumSet.of(VALIDATED);
            case INCLUDED -> EnumSet.of(VALIDATED, SETTLED);
            case SETTLED -> EnumSet.of(SUSPECT);
            case SUSPECT -> EnumSet.of(VALIDATED, SETTLED, INVALID);
            case INVALID -> EnumSet.of(CONFIRMED_FAKE);
            case CONFIRMED_FAKE -> EnumSet.of(INVALID);
            case EXPIRED -> EnumSet.noneOf(SettlementStatus.class);
        };
    }

    /** Whether one step leads there. */
    public boolean mayBecome(SettlementStatus other) {
        return next().contains(other);
    }

    /** Whether the centre or outlet may change the record itself; anything else must be withdrawn first. */
    public boolean isCorrectable() {
        return this == DRAFT || this == ABNORMAL;
    }

    /** Whether it stands on a calculated statement that is not published; headquarters may still take it off. */
    boolean isOnPaper() {
        return this == HELD || this == INCLUDED;
    }

    /** Whether it waits for a month's calculation or has been through one. */
    public boolean isPastReview() {
        return this == HELD || this == INCLUDED || this == SETTLED;
    }
}
