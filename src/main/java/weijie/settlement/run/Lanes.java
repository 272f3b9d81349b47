package weijie.settlement.run;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Centres settled side by side: two lanes, one of them on the thread that asks, take the next centre whenever they are done with one. What
 * takes the time is the database's adding of lines, which one connection does with one core.
 */
public final class Lanes {

    private final Queue<Long> open;
    private final Consumer<Queue<Long>> lane;
    private final AtomicBoolean begun = new AtomicBoolean();

    private Lanes(Collection<Long> centres, Consumer<Queue<Long>> lane) {
        this.open = new ConcurrentLinkedQueue<>(centres);
        this.lane = lane;
    }

    /**
     * Returns when every centre is done and no lane goes on. A lane that fails takes the centres that are left with it, and what it failed
     * of is thrown.
     *
     * @param executor what the other lane runs on; while it has no thread to spare, the caller does everything
     * @param lane takes centres until there are none; it brings the connections that it needs, for its own thread alone
     */
    public static void share(Collection<Long> centres, Executor executor, Consumer<Queue<Long>> lane) {
        new Lanes(centres, lane).run(executor);
    }

    private void run(Executor executor) {
        FutureTask<Void> beside = new FutureTask<>(this::beside, null);
        if (open.size() > 1) {
            executor.execute(beside);
        }
        try {
            go();
        } finally {
            if (!begun.compareAndSet(false, true)) {
                ended(beside);
            }
        }
    }

    private void beside() {
        if (begun.compareAndSet(false, true)) {
            go();
        }
    }

    private void go() {
        try {
            lane.accept(open);
        } catch (RuntimeException | Error e) {
            open.clear();
            throw e;
        }
    }

    private static void ended(FutureTask<Void> beside) {
        try {
            beside.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted beside a lane", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
