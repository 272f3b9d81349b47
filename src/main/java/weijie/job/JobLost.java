package weijie.job;

/**
 * The job is no longer this worker's: it fell silent and somebody else took it over, or a person ended it. Nothing that the worker
 * still does counts, and it must not touch what it worked on, for that is somebody else's now.
 */
public final class JobLost extends JobCancelled {

    private static final long serialVersionUID = 1L;
}
