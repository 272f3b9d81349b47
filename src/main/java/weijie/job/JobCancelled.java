package weijie.job;

/** The user cancelled the job; whatever the running transaction did is rolled back. */
public final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
