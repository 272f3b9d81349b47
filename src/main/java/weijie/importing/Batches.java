package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.job.JobDesk;
import weijie.job.JobState;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Refusal;

/**
 * Batches for people who do something with them. One that seems to be worked on although its job is over, because the job could not
 * say so any more, is put to rest first.
 */
@ApplicationScoped
class Batches {

    static final String KIND = "IMPORT";

    @Inject
    ImportJobs jobs;

    @Inject
    JobDesk work;

    @Inject
    Event<Change> changes;

    @Inject
    NoticeDesk notices;

    @Inject
    Caller caller;

    /** The batch, which nobody else changes before this transaction ends. */
    ImportJob lock(long id) {
        ImportJob job = jobs.lock(id, Scope.of(caller));
        if (job.state().isUnderWay() && isLeft(job.jobId())) {
            if (work.state(job.jobId()) == JobState.CANCELLED) {
                job.stopped();
            } else {
                job.fail(Refusal.invalid("IM-020"));
            }
        }
        return job;
    }

    /** Whether a job that should work on a batch does not any more. */
    boolean isLeft(Long jobId) {
        return jobId != null && work.state(jobId).isOver();
    }

    /** As {@link #lock}, for whoever may change batches of its kind. */
    ImportJob toChange(long id) {
        ImportJob job = lock(id);
        job.kind().mayBeImportedBy(caller);
        return job;
    }

    /** As {@link #toChange}; refuses what cannot be done with the batch now. */
    ImportJob toDo(BatchVerb verb, long id) {
        ImportJob job = toChange(id);
        job.mustAllow(verb);
        return job;
    }

    /** Tells the audit log what somebody did with a batch; the figures say with what outcome, field and value alternately. */
    void note(ImportJob job, BatchVerb verb, Object... figures) {
        note(job, verb.name(), figures);
    }

    /** Tells it that somebody handed a file in. */
    void noteNew(ImportJob job, ImportWish wish) {
        note(job, "ADD", "file", wish.shortName(), "kind", wish.kind());
    }

    /** Tells it what the work on a batch has stored. */
    void noteStored(ImportJob job, int stored, int submitted) {
        note(job, "STORE", "records", stored, "submitted", submitted);
    }

    private void note(ImportJob job, String verb, Object... figures) {
        changes.fire(Change.act(KIND, job.batchNo(), verb, Map.of(), Change.facts(figures)));
        notices.acted("/importing/view.xhtml?id=" + job.id());
    }

    /** Tells it which cells of a row were put right, each under its heading; what is personal stays masked. */
    void noteRow(ImportJob job, int rowNo, List<String> before, List<String> after) {
        Map<String, String> was = cells(job, before);
        Map<String, String> is = cells(job, after);
        is.put("row", String.valueOf(rowNo));
        changes.fire(Change.act(KIND, job.batchNo(), BatchVerb.CORRECT.name(), was, is));
    }

    private static Map<String, String> cells(ImportJob job, List<String> row) {
        Headings headings = job.headings();
        List<String> shown = new PersonalCells(headings).shown(row);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int place = 0; place < Math.min(shown.size(), headings.width()); place++) {
            cells.put(headings.headings().get(place), shown.get(place));
        }
        return cells;
    }
}
