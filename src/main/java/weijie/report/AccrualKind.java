package weijie.report;

import java.util.Optional;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** Why something that is earned is not settled at the end of a month. */
public enum AccrualKind implements Worded {
    /** Handed in in time: the month's own statement will have it. */
    READY,
    /** Of an earlier month: handed in late, or released meanwhile. */
    LATE,
    /** A condition of payment is missing. */
    HELD,
    /** Has findings, or is looked into; some of these are never paid. */
    ABNORMAL,
    /** Done and not handed in yet, whether or not anybody has written it down. */
    UNSUBMITTED;

    /**
     * Of a line of the early view.
     *
     * @param earlier whether the order is of an earlier month
     * @return nothing for what is never paid
     */
    static Optional<AccrualKind> of(LineKind kind, Verdict reason, boolean earlier) {
        if (kind == LineKind.PAYABLE) {
            return Optional.of(earlier ? LATE : READY);
        }
        if (kind == LineKind.HELD) {
            return Optional.of(HELD);
        }
        return Optional.ofNullable(
                switch (reason) {
                    case NOT_CHECKED -> READY;
                    case LATE_NEXT_STATEMENT, LATE_UNAPPROVED -> LATE;
                    case ABNORMAL, SUSPECT -> ABNORMAL;
                    case NOT_SUBMITTED -> UNSUBMITTED;
                    default -> null;
                });
    }

    @Override
    public String in(Texts texts) {
        return texts.get("report.accrual.kind." + name());
    }
}
