package weijie.job;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The progress of one running job; reaches the database four times a second at most, each time in a transaction of its own. */
final class JobProgress implements Progress {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final JobDesk desk;
    private final long id;
    private final String process;
    private final AtomicBoolean stop;
    private long total;
    private long done;
    private long writtenAt = System.nanoTime() - PAUSE_NANOS;

    JobProgress(JobDesk desk, long id, String process, AtomicBoolean stop) {
        this.desk = desk;
        this.id = id;
        this.process = process;
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
        if (!desk.progress(id, process, done, total)) {
            throw new JobCancelled();
        }
    }
}
