package weijie.job;

/** How far a job is. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether the change is one a job can make; a running one is begun again when its process died. */
    boolean mayBecome(JobState next) {
        return switch (this) {
            case QUEUED -> next == RUNNING || next == FAILED || next == CANCELLED;
            case RUNNING -> next != QUEUED;
            case DONE, FAILED, CANCELLED -> false;
        };
    }

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
