package weijie.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.WallClock;

/** Where long work is started, watched and cancelled. */
@ApplicationScoped
public class JobDesk {

    private static final int MOST = 50;
    private static final int ATTEMPTS = 3;

    @Inject
    Jobs jobs;

    @Inject
    JobRunner runner;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /**
     * Writes the job down and runs it as the caller as soon as the transaction has committed.
     *
     * @param kind which {@link JobHandler} does it
     * @param payload what the handler needs to know, for example an id
     * @param title a text key with its figures after bars, or plain words
     * @return the job's id
     */
    @Transactional
    @Duty
    public long start(String kind, String payload, String title) {
        Job job = new Job(kind, payload, title, caller, clock.now());
        jobs.add(job);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The job is written by the transaction itself.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    runner.submit(job.id());
                }
            }
        });
        return job.id();
    }

    /** A job of the caller's own or of the same house; any other does not exist. */
    @Transactional
    @Duty
    public JobRow find(long id) {
        return jobs.find(id)
                .filter(job -> job.isFor(caller))
                .map(Job::row)
                .orElseThrow(() -> Refusal.notFound("JB-901"));
    }

    /** The caller's latest jobs, the newest first. */
    @Transactional
    @Duty
    public List<JobRow> mine() {
        return jobs.of(caller.userName(), MOST);
    }

    /** Asks a job to stop; what its running transaction did is rolled back. */
    @Transactional
    @Duty
    public void cancel(long id) {
        jobs.lock(id)
                .filter(job -> job.isFor(caller))
                .orElseThrow(() -> Refusal.notFound("JB-901"))
                .askToStop(clock.now());
        runner.askToStop(id);
    }

    /** A process takes the job unless it is taken, over, or was tried too often. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Job> claim(long id, String process, LocalDateTime silentSince) {
        Job job = jobs.lock(id).orElse(null);
        if (job == null || job.state().isOver()) {
            return Optional.empty();
        }
        LocalDateTime now = clock.now();
        if (job.state() == JobState.RUNNING && !job.isSilentSince(silentSince)) {
            return Optional.empty();
        }
        if (job.isCancelRequested()) {
            job.cancelled(now);
            return Optional.empty();
        }
        if (job.attempts() >= ATTEMPTS) {
            job.fail("JB-904", null, now);
            return Optional.empty();
        }
        job.begin(process, now);
        return Optional.of(job);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean progress(long id, String process, long done, long total) {
        return jobs.progress(id, process, done, total, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(long id, String process, String result) {
        held(id, process).ifPresent(job -> job.finish(result, clock.now()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(long id, String process, Refusal why) {
        held(id, process).ifPresent(job -> job.fail(why.code(), args(why), clock.now()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stopped(long id, String process) {
        held(id, process).ifPresent(job -> job.cancelled(clock.now()));
    }

    /** The jobs that this process works on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> running(String process) {
        return jobs.runningOf(process);
    }

    /** Says that this process still works on a job; one transaction a job, so that none waits while it holds another. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void beat(long id, String process) {
        jobs.heartbeat(id, process, clock.now());
    }

    /** The jobs that nobody works on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> orphans(LocalDateTime queuedBefore, LocalDateTime silentSince) {
        return jobs.orphans(queuedBefore, silentSince);
    }

    private Optional<Job> held(long id, String process) {
        return jobs.lock(id).filter(job -> job.isHeldBy(process));
    }

    private static String args(Refusal why) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        why.args().forEach(arg -> array.add(String.valueOf(arg)));
        return array.build().toString();
    }
}
