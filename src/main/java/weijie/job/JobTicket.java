package weijie.job;

/**
 * What a job needs to know to run, and to run again. With its process and attempt it is also the job's fence: whoever takes the job
 * over gets another ticket, and what is done with the old one no longer counts. A transaction that makes a job's work real asks
 * {@link JobDesk#mustHold} as its last step.
 *
 * @param id the job
 * @param payload what the starter wrote down, for example an import's id
 * @param startedBy the user name it runs as
 * @param process the server process that took it
 * @param attempt how often it had been begun by then, from 1
 */
public record JobTicket(long id, String payload, String startedBy, String process, int attempt) {}
