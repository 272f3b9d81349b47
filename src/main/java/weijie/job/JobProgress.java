package weijie.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The progress of one running job; reaches the database four times a second at most, each time in a transaction of its own and on a
 * thread of its own. The thread that works may be in the middle of a transaction with connections open, and the server takes a
 * thread's open connections into whatever transaction begins on it: the small transaction would commit half of the big one.
 */
final class JobProgress implements Progress {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final JobDesk desk;
    private final Executor executor;
    private final JobTicket ticket;
    private final AtomicBoolean stop;
    private long total;
    private long done;
    private long writtenAt = System.nanoTime() - PAUSE_NANOS;

    JobProgress(JobDesk desk, Executor executor, JobTicket ticket, AtomicBoolean stop) {
        this.desk = desk;
        this.executor = executor;
        this.ticket = ticket;
        this.stop = stop;
    }

    @Override
    public synchronized void total(long newTotal) {
        total = newTotal;
        tell();
    }

    @Override
    public synchronized void done(long newDone) {
        done = newDone;
        tell();
    }

    private void tell() {
        if (stop.get()) {
            throw new JobCancelled();
        }
        if (System.nanoTime() - writtenAt >= PAUSE_NANOS) {
            flush();
        }
    }

    /** Writes the present figures down. */
    synchronized void flush() {
        writtenAt = System.nanoTime();
        long doneNow = done;
        long totalNow = total;
        aside(() -> desk.progress(ticket, doneNow, totalNow));
    }

    private void aside(Runnable telling) {
        FutureTask<Void> task = new FutureTask<>(telling, null);
        executor.execute(task);
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobCancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        }
    }
}
