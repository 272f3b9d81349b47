package weijie.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import weijie.shared.ActingAs;
import weijie.shared.Refusal;
import weijie.shared.WallClock;

/**
 * Runs jobs on the server's threads, a few at a time. A sign of life every few seconds tells the other processes what this one works
 * on; only a job with a living thread gets one, and work whose process is silent for {@link #SILENCE} is taken over. Whatever a job
 * ends of is written down, again and again until the database has taken it.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration LEFT_QUEUED = Duration.ofSeconds(15);
    private static final int AT_ONCE = 4;

    /** The name of this process among those that share the database. */
    private final String process = UUID.randomUUID().toString();

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /** What was handed to this process, whether it waits for a place or runs; the flag tells it to stop. */
    private final Map<Long, AtomicBoolean> here = new ConcurrentHashMap<>();
    /** What a thread of this process works on at this moment. */
    private final Set<JobTicket> alive = ConcurrentHashMap.newKeySet();
    /** How jobs of this process ended that the database has not taken yet. */
    private final Map<JobTicket, Runnable> unwritten = new ConcurrentHashMap<>();

    private volatile boolean opened;
    private volatile boolean closing;
    private volatile boolean looked;

    @Resource
    ManagedExecutorService executor;

    @Inject
    JobDesk desk;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    @Inject
    WallClock clock;

    /** From now on jobs run; those written down before are found by the first look around. */
    void open() {
        opened = true;
        LOG.log(Level.FINE, "jobs of this process are marked {0}", process);
    }

    /** Runs the job soon, unless it is here already. */
    void submit(long id) {
        if (!opened || closing || here.putIfAbsent(id, new AtomicBoolean()) != null) {
            return;
        }
        try {
            executor.execute(() -> runInPlace(id));
        } catch (RejectedExecutionException laterThen) {
            here.remove(id);
        }
    }

    /** Tells a job of this process to stop; a job of another one reads it with its next sign of life. */
    void askToStop(long id) {
        AtomicBoolean stop = here.get(id);
        if (stop != null) {
            stop.set(true);
        }
    }

    /** Ends that are still to be written, signs of life, and a look for work that nobody does. */
    void beat() {
        unwritten.forEach(this::write);
        alive.forEach(desk::beat);
        Duration patience = looked ? LEFT_QUEUED : Duration.ZERO;
        looked = true;
        desk.orphans(clock.now().minus(patience), clock.now().minus(SILENCE)).forEach(this::submit);
    }

    @PreDestroy
    void close() {
        closing = true;
        here.values().forEach(stop -> stop.set(true));
    }

    private void runInPlace(long id) {
        try {
            places.acquire();
            try {
                desk.claim(id, process, clock.now().minus(SILENCE)).ifPresent(this::run);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "job " + id + " could not be taken yet");
        } finally {
            here.remove(id);
        }
    }

    private void run(Job job) {
        JobTicket ticket = job.ticket();
        Runnable end = () -> desk.fail(ticket, Refusal.invalid("JB-903", ticket.id()));
        alive.add(ticket);
        try {
            String result = work(job, ticket);
            end = () -> desk.finish(ticket, result);
        } catch (Throwable e) {
            // An Error ends a job like anything else: nobody above would hear of it.
            end = ending(job, ticket, e);
        } finally {
            alive.remove(ticket);
            unwritten.put(ticket, end);
        }
        write(ticket, end);
    }

    private String work(Job job, JobTicket ticket) {
        JobHandler handler = handlers.stream()
                .filter(one -> one.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("JB-905", job.kind()));
        JobProgress progress =
                new JobProgress(desk, executor, ticket, here.getOrDefault(job.id(), new AtomicBoolean()));
        String result = ActingAs.call(job.starter(), () -> handler.run(ticket, progress));
        progress.flush();
        return result;
    }

    /** Writes an end down; when the database does not take it, it is tried again with the next sign of life. */
    private void write(JobTicket ticket, Runnable end) {
        try {
            end.run();
            unwritten.remove(ticket);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the end of job " + ticket.id() + " could not be written yet");
        }
    }

    /** What is to be written down of work that was stopped or broke off. */
    private Runnable ending(Job job, JobTicket ticket, Throwable e) {
        if (closing || find(e, JobLost.class).isPresent()) {
            // Somebody else goes on with it, or has ended it.
            return () -> {};
        }
        if (find(e, JobCancelled.class).isPresent()) {
            return () -> desk.stopped(ticket);
        }
        Optional<Refusal> refusal = find(e, Refusal.class);
        if (refusal.isEmpty()) {
            LOG.log(Level.SEVERE, e, () -> "job " + job.id() + " of kind " + job.kind() + " failed");
        }
        Refusal why = refusal.orElseGet(() -> Refusal.invalid("JB-903", job.id()));
        return () -> desk.fail(ticket, why);
    }

    /** The exception of this kind among the causes: transactions wrap what passes through them. */
    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
