package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.job.JobCancelled;
import weijie.job.JobDesk;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.shared.Refusal;

/**
 * The work on a batch: read, judge and, when it was asked for, store. Every step can be run again after a server died, because each
 * forgets what an unfinished one left, and storing is a single transaction.
 */
@ApplicationScoped
public class ImportWork implements JobHandler {

    private static final String KIND = "IMPORT";

    /** What a job is to do; stands in its payload before the batch's id. */
    enum Step {
        /** Read the file, judge it, and store it if that was asked for. */
        CHECK,
        /** Judge the rows again. */
        JUDGE,
        /** Store what passed. */
        STORE
    }

    @Inject
    CheckingDesk desk;

    /** Has a step of the work on a batch done by a job that begins when the transaction is through. */
    static void start(ImportJob batch, Step step, JobDesk jobs) {
        batch.handTo(jobs.start(
                KIND,
                step + ":" + batch.id(),
                "importing.job|" + batch.batchNo() + "|" + batch.fileName().replace('|', '/')));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        String[] parts = ticket.payload().split(":");
        long id = Long.parseLong(parts[1]);
        try {
            work(Step.valueOf(parts[0]), id, progress);
        } catch (JobCancelled e) {
            throw e;
        } catch (RuntimeException e) {
            Refusal why = refusalIn(e);
            desk.fail(id, why == null ? Refusal.invalid("IM-020") : why);
            desk.tell(id);
            throw e;
        }
        desk.tell(id);
        return "/importing/view.xhtml?id=" + id;
    }

    private void work(Step step, long id, Progress progress) {
        if (!desk.begin(id)) {
            return;
        }
        if (desk.look(id).state() != ImportState.COMMITTING) {
            if (step == Step.CHECK) {
                desk.stage(id, progress);
            }
            desk.judge(id, step == Step.CHECK, progress);
        } else if (step == Step.STORE) {
            desk.judgeBeforeStoring(id, progress);
        }
        if (desk.look(id).state() == ImportState.COMMITTING) {
            store(id, progress);
        }
    }

    /** When the world moved between check and storing, and half a file was not wanted, a person decides again. */
    private void store(long id, Progress progress) {
        try {
            desk.store(id, progress);
        } catch (RuntimeException e) {
            Refusal why = refusalIn(e);
            if (why == null || !why.code().equals("IM-011")) {
                throw e;
            }
            desk.holdBack(id, why);
        }
    }

    private static Refusal refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
