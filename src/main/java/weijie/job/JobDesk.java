package weijie.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.Change;
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
    JobNews news;

    @Inject
    Event<Change> changes;

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

    /** As {@link #start}, unless the same waits or runs already for the caller or the caller's house: then that one. */
    @Transactional
    @Duty
    public long startOnce(String kind, String payload, String title) {
        return jobs.unfinished(kind, payload).stream()
                .filter(job -> job.isFor(caller))
                .findFirst()
                .map(Job::id)
                .orElseGet(() -> start(kind, payload, title));
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

    /** A job of this kind that the caller started as he is now; any other does not exist. */
    @Transactional
    @Duty
    public JobRow own(long id, String kind) {
        return jobs.find(id)
                .filter(job -> job.isOwn(caller) && job.kind().equals(kind))
                .map(Job::row)
                .orElseThrow(() -> Refusal.notFound("JB-901"));
    }

    /** The caller's latest jobs, the newest first. */
    @Transactional
    @Duty
    public List<JobRow> mine() {
        return jobs.of(caller.userName(), MOST);
    }

    /**
     * Asks a job to stop; what its running transaction did is rolled back. Whoever asks a second time, because it does not stop, ends
     * it: what its worker does after that no longer counts.
     *
     * @throws Refusal {@code JB-901} when there is no such job, {@code JB-902} when it is over
     */
    @Transactional
    @Duty
    public void cancel(long id) {
        LocalDateTime now = clock.now();
        Job job = jobs.lock(id).filter(one -> one.isFor(caller)).orElseThrow(() -> Refusal.notFound("JB-901"));
        boolean asked = job.isCancelRequested();
        job.askToStop(now, now.minus(JobRunner.SILENCE));
        if (!asked) {
            news.stopped(job, job.ticket());
        }
        changes.fire(Change.of(
                "JOB",
                String.valueOf(id),
                "CANCEL",
                Map.of(),
                Change.facts("kind", job.row().kind())));
        runner.askToStop(id);
    }

    /** How a job stands, for whoever keeps what it works on; one that is not there any more has failed. */
    @Transactional
    @Duty
    public JobState state(long id) {
        return jobs.find(id).map(Job::state).orElse(JobState.FAILED);
    }

    /** Ends a job at once, unless it is over: what it works on has been given up, and whatever its worker may yet do counts no more. */
    @Transactional
    @Duty
    public void abandon(long id) {
        jobs.lock(id).filter(job -> !job.state().isOver()).ifPresent(job -> {
            job.cancelled(clock.now());
            news.stopped(job, job.ticket());
        });
        runner.askToStop(id);
    }

    /**
     * Makes sure that what this transaction does counts: until it ends nobody takes the job over and nobody ends it. It is the last
     * step before a transaction that makes a job's work real commits, since signs of life wait meanwhile.
     *
     * @throws JobLost when the job is no longer run with this ticket
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Duty
    public void mustHold(JobTicket ticket) {
        if (held(ticket).isEmpty()) {
            throw new JobLost();
        }
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
            news.ended(job, job.ticket());
            return Optional.empty();
        }
        job.begin(process, now);
        return Optional.of(job);
    }

    /**
     * Notes how far a job is.
     *
     * @throws JobCancelled when it is to stop; {@link JobLost} when it is no longer run with this ticket
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(JobTicket ticket, long done, long total) {
        if (!jobs.progress(ticket, done, total, clock.now())) {
            boolean asked =
                    jobs.find(ticket.id()).filter(job -> job.isHeldWith(ticket)).isPresent();
            throw asked ? new JobCancelled() : new JobLost();
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(JobTicket ticket, String result) {
        held(ticket).ifPresent(job -> {
            job.finish(result, clock.now());
            news.ended(job, ticket);
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(JobTicket ticket, Refusal why) {
        held(ticket).ifPresent(job -> {
            job.fail(why.code(), args(why), clock.now());
            news.ended(job, ticket);
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stopped(JobTicket ticket) {
        held(ticket).ifPresent(job -> job.cancelled(clock.now()));
    }

    /** Says that a job is still worked on; one transaction a job, so that none waits while it holds another. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void beat(JobTicket ticket) {
        jobs.heartbeat(ticket, clock.now());
    }

    /** The jobs that nobody works on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> orphans(LocalDateTime queuedBefore, LocalDateTime silentSince) {
        return jobs.orphans(queuedBefore, silentSince);
    }

    private Optional<Job> held(JobTicket ticket) {
        return jobs.lock(ticket.id()).filter(job -> job.isHeldWith(ticket));
    }

    private static String args(Refusal why) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        why.args().forEach(arg -> array.add(String.valueOf(arg)));
        return array.build().toString();
    }
}
