package weijie.job;

/** The work behind one kind of job; a CDI bean, found by its kind. */
public interface JobHandler {

    /** A stable name, for example {@code IMPORT_CHECK}. */
    String kind();

    /**
     * Does the work as the person who started it, outside any transaction; it opens its own through desks. After a restart the work of a
     * server that died is run again with the same ticket, so it must be repeatable.
     *
     * @return a short result for the user's eyes or a link, may be empty
     */
    String run(JobTicket ticket, Progress progress);

    /** The page on which its starter sees how it ended and goes on, {@code null} when there is none. */
    default String page(JobTicket ticket) {
        return null;
    }

    /** Whether the work tells its starter itself that it ended so, or nobody waits for its end. */
    default boolean tells(JobState end) {
        return false;
    }
}
