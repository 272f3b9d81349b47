package weijie.export;

import java.time.LocalDateTime;
import weijie.job.JobRow;

/**
 * An export as whoever asked for it sees it.
 *
 * @param name what the list is called, the file's name without its ending
 * @param ready whether its file can be taken
 * @param until when the file is deleted, in UTC; {@code null} before it is made
 */
public record ExportRow(JobRow job, String name, boolean ready, LocalDateTime until) {

    /** Whether it was made and its time is over. */
    public boolean isGone() {
        return until != null && !ready;
    }
}
