package weijie.settlement.penalty;

import java.util.EnumSet;
import java.util.Set;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** How far a penalty is (domain.md section 5); nothing is deducted before it was told, and nothing before it is final. */
public enum PenaltyState implements Worded {
    PROPOSED,
    EVIDENCE_COMPLETE,
    FIRST_CONFIRMED,
    SECOND_CONFIRMED,
    NOTIFIED,
    APPEALED,
    FINAL,
    POSTED,
    WITHDRAWN,
    CANCELLED;

    private Set<PenaltyState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(EVIDENCE_COMPLETE, WITHDRAWN);
            case EVIDENCE_COMPLETE -> EnumSet.of(FIRST_CONFIRMED, WITHDRAWN);
            case FIRST_CONFIRMED -> EnumSet.of(SECOND_CONFIRMED, WITHDRAWN);
            case SECOND_CONFIRMED -> EnumSet.of(NOTIFIED, WITHDRAWN);
            case NOTIFIED -> EnumSet.of(APPEALED, FINAL, WITHDRAWN, CANCELLED);
            case APPEALED -> EnumSet.of(FINAL, CANCELLED);
            case FINAL -> EnumSet.of(POSTED, CANCELLED);
            case POSTED, WITHDRAWN, CANCELLED -> EnumSet.noneOf(PenaltyState.class);
        };
    }

    /** Whether one step leads there. */
    public boolean mayBecome(PenaltyState other) {
        return next().contains(other);
    }

    /** Whether centre and outlet have been told nothing yet. */
    public boolean isBeforeNotice() {
        return this == PROPOSED || this == EVIDENCE_COMPLETE || this == FIRST_CONFIRMED || this == SECOND_CONFIRMED;
    }

    @Override
    public String in(Texts texts) {
        return texts.get("settlement.penalty.state." + name());
    }
}
