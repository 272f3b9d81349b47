package weijie.job;

/** The job is to stop, mostly because a person cancelled it; whatever the running transaction did is rolled back. */
public class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
