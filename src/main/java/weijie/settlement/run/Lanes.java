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
 * What is shared out in two lanes, one of them on the thread that asks: each takes the next piece whenever it is done with one.
 *
 * @param <P> a piece of the work
 */
final class Lanes<P> {

    private final Queue<P> open;
    private final Consumer<Queue<P>> lane;
    private final AtomicBoolean begun = new AtomicBoolean();

    private Lanes(Collection<P> pieces, Consumer<Queue<P>> lane) {
        this.open = new ConcurrentLinkedQueue<>(pieces);
        this.lane = lane;
    }

    /**
     * Returns when every piece is done and no lane goes on. A lane that fails takes the pieces that are left with it, and what it failed of
     * is thrown.
     *
     * @param executor what the other lane runs on; while it has no thread to spare, the caller does everything
     * @param lane takes pieces until there are none
     */
    static <P> void share(Collection<P> pieces, Executor executor, Consumer<Queue<P>> lane) {
        new Lanes<>(pieces, lane).run(executor);
    }

    private void run(Executor executor) {
        FutureTask<Void> beside = new FutureTask<>(this::beside, null);
        if (open.size() > 1) {
            executor.execute(beside);
        }
        try {
            go();
        } catch (RuntimeException | Error own) {
            try {
                ended(beside);
            } catch (RuntimeException | Error other) {
                own.addSuppressed(other);
            }
            throw own;
        }
        ended(beside);
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

    /** Waits for the other lane, unless it has not begun: then it has nothing left to do. */
    private void ended(FutureTask<Void> beside) {
        if (begun.compareAndSet(false, true)) {
            return;
        }
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
