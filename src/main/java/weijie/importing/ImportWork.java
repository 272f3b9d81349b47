package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.job.JobCancelled;
import weijie.job.JobDesk;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.shared.Refusal;
import weijie.shared.jpa.Collision;

/**
 * The work on a batch: read, judge and, when it was asked for, store. Every step can be run again after a server died, because each
 * forgets what an unfinished one left, and storing is a single transaction.
 */
@ApplicationScoped
public class ImportWork implements JobHandler {

    private static final String KIND = "IMPORT";
    private static final int STORING_ATTEMPTS = 5;
    private static final int FORGOTTEN_AT_ONCE = 3;

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
    public String page(JobTicket ticket) {
        return "/importing/view.xhtml?id=" + ticket.payload().split(":")[1];
    }

    @Override
    public boolean tells(JobState end) {
        return end == JobState.DONE;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        String[] parts = ticket.payload().split(":");
        long id = Long.parseLong(parts[1]);
        try {
            forget();
            work(Step.valueOf(parts[0]), id, ticket, progress);
        } catch (JobCancelled e) {
            throw e;
        } catch (RuntimeException | Error e) {
            Refusal why = refusalIn(e);
            desk.fail(ticket, id, why == null ? Refusal.invalid("IM-020") : why);
            throw e;
        }
        desk.tell(ticket, id);
        return page(ticket);
    }

    /** Whoever brings rows in takes some away that have been kept long enough. */
    private void forget() {
        int forgotten = 0;
        while (forgotten < FORGOTTEN_AT_ONCE && desk.forgetOne()) {
            forgotten++;
        }
    }

    private void work(Step step, long id, JobTicket ticket, Progress progress) {
        if (!desk.begin(ticket, id)) {
            return;
        }
        if (desk.look(id).state() != ImportState.COMMITTING) {
            boolean reading = step == Step.CHECK;
            boolean judged = reading && desk.stage(ticket, id, progress);
            desk.judge(ticket, id, judged, reading, progress);
        } else if (step == Step.STORE) {
            desk.judgeBeforeStoring(ticket, id, progress);
        }
        if (desk.look(id).state() == ImportState.COMMITTING) {
            store(id, ticket, progress);
        }
    }

    /**
     * Stores; when somebody else stored the same numbers meanwhile, or both stood in each other's way, the rows are judged beside what
     * is stored now, and the loser's say so one by one. When half a file was not wanted, a person decides again.
     */
    private void store(long id, JobTicket ticket, Progress progress) {
        for (int attempt = 1; ; attempt++) {
            try {
                desk.store(ticket, id, progress);
                return;
            } catch (RuntimeException e) {
                Refusal why = refusalIn(e);
                if (why != null && why.code().equals("IM-011")) {
                    desk.holdBack(ticket, id, why);
                    return;
                }
                if (attempt == STORING_ATTEMPTS || !Collision.isIn(e)) {
                    throw e;
                }
            }
            desk.judgeBeforeStoring(ticket, id, progress);
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
