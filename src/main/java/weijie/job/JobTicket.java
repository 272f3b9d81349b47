package weijie.job;

/**
 * What a job needs to know to run, and to run again.
 *
 * @param id the job
 * @param payload what the starter wrote down, for example an import's id
 * @param startedBy the user name it runs as
 */
public record JobTicket(long id, String payload, String startedBy) {}
