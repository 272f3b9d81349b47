package weijie.job;

/** How a job tells how far it is; calls are cheap, they reach the database a few times a second at most. */
public interface Progress {

    /** How much there is to do, once known. */
    void total(long total);

    /**
     * How much is done.
     *
     * @throws JobCancelled when the user has cancelled; the work should let it pass through
     */
    void done(long done);
}
