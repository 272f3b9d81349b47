package weijie.testing;

import java.util.ArrayList;
import java.util.List;

/** Threads of which each has come to its end or waits before the next one begins, so that they come in an order that is known. */
public final class Parked {

    private final List<Thread> threads = new ArrayList<>();

    /** Runs it on a thread of its own until that waits or ends. */
    public void run(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        thread.start();
        while (thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TIMED_WAITING
                && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    /** Interrupts all that still wait, and sees them end. */
    public void interrupt() {
        threads.forEach(Thread::interrupt);
        end();
    }

    /** Sees all of them end. */
    public void end() {
        threads.forEach(Parked::join);
        threads.clear();
    }

    private static void join(Thread thread) {
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new AssertionError(thread + " does not end");
        }
    }
}
