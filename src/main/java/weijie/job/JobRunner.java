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
 * Runs jobs on the server's threads, a few at a time. A sign of life every few seconds tells the other processes that this one works
 * on what it took; work whose process is silent for {@link #SILENCE} is taken over.
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
    private final Map<Long, AtomicBoolean> here = new ConcurrentHashMap<>();
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

    /** A sign of life, and a look for work that nobody does. */
    void beat() {
        Duration patience = looked ? LEFT_QUEUED : Duration.ZERO;
        looked = true;
        desk.running(process).forEach(id -> desk.beat(id, process));
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
        } finally {
            here.remove(id);
        }
    }

    private void run(Job job) {
        Optional<JobHandler> handler =
                handlers.stream().filter(one -> one.kind().equals(job.kind())).findFirst();
        if (handler.isEmpty()) {
            desk.fail(job.id(), process, Refusal.invalid("JB-905", job.kind()));
            return;
        }
        JobProgress progress =
                new JobProgress(desk, executor, job.id(), process, here.getOrDefault(job.id(), new AtomicBoolean()));
        try {
            String result = ActingAs.call(job.starter(), () -> handler.get().run(job.ticket(), progress));
            progress.flush();
            desk.finish(job.id(), process, result);
        } catch (RuntimeException e) {
            ended(job, e);
        }
    }

    private void ended(Job job, RuntimeException e) {
        if (find(e, JobCancelled.class).isPresent()) {
            if (!closing) {
                desk.stopped(job.id(), process);
            }
            return;
        }
        Optional<Refusal> refusal = find(e, Refusal.class);
        if (refusal.isEmpty()) {
            LOG.log(Level.SEVERE, e, () -> "job " + job.id() + " of kind " + job.kind() + " failed");
        }
        desk.fail(job.id(), process, refusal.orElseGet(() -> Refusal.invalid("JB-903", job.id())));
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
