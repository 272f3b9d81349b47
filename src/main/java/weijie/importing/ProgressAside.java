package weijie.importing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import weijie.job.JobCancelled;
import weijie.job.Progress;

/**
 * Tells the progress from a thread of its own: the work is in the middle of its transaction, and a second one begun on the same thread
 * would end on the first one's connection.
 */
final class ProgressAside implements Progress {

    private final Progress told;
    private final Executor executor;

    ProgressAside(Progress told, Executor executor) {
        this.told = told;
        this.executor = executor;
    }

    @Override
    public void total(long total) {
        aside(() -> told.total(total));
    }

    @Override
    public void done(long done) {
        aside(() -> told.done(done));
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
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
