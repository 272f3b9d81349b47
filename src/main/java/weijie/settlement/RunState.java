package weijie.settlement;

/** How far a calculation run is. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
