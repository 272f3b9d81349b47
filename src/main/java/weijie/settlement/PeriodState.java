package weijie.settlement;

/** How far a month is: by date until the cut-off, closed when every centre's statement is published. */
public enum PeriodState {
    RUNNING,
    WINDOW,
    CUT_OFF,
    CLOSED
}
