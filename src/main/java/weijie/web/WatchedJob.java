package weijie.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import weijie.job.JobDesk;
import weijie.job.JobRow;

/** The job that a page waits for: looked at anew by its poll, told about when it came to nothing. Each page has its own. */
@Dependent
public class WatchedJob implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    JobDesk jobs;

    @Inject
    Say say;

    private Long id;
    private transient JobRow row;

    /** @param job what is waited for from now on, or {@code null} for nothing */
    public void watch(Long job) {
        id = job;
        row = null;
    }

    /** How far it is now. */
    public void look() {
        row = null;
    }

    /** As it was when it was looked at; {@code null} while nothing is waited for. */
    public JobRow row() {
        if (row == null && id != null) {
            row = jobs.find(id);
        }
        return row;
    }

    public boolean isRunning() {
        return row() != null && !row().isOver();
    }

    /** Why it came to nothing, with what to do; empty while it runs and when it is done. */
    public String failure() {
        return row() == null || !row().isOver() || row().failureCode() == null ? "" : row().message(say.texts());
    }

    /** Asks it to stop; asked again, it ends at once. */
    public void stop() {
        jobs.cancel(id);
        look();
    }
}
