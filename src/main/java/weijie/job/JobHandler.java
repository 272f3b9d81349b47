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
}
