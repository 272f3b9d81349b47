package weijie.settlement.close;

/** How a step of a centre's month stands. */
public enum StepState {
    /** Nothing stands at it yet. */
    AHEAD,
    UNDER_WAY,
    /** Something has to be done first, and it is said what. */
    BLOCKED,
    DONE
}
