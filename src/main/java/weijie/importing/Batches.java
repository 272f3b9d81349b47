package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.job.JobDesk;
import weijie.job.JobState;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Refusal;

/**
 * Batches for people who do something with them. One that seems to be worked on although its job is over, because the job could not
 * say so any more, is put to rest first.
 */
@ApplicationScoped
class Batches {

    @Inject
    ImportJobs jobs;

    @Inject
    JobDesk work;

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
}
