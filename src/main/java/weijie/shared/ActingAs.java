package weijie.shared;

import java.util.Optional;
import java.util.function.Supplier;

/** Work done on a thread of the server for somebody who is no longer connected: a job runs as the person who started it. */
public final class ActingAs {

    private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();

    private ActingAs() {}

    /** Runs the work as this caller and restores whoever was acting on the thread before. */
    public static <T> T call(Caller caller, Supplier<T> work) {
        Caller before = CALLER.get();
        CALLER.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CALLER.remove();
            } else {
                CALLER.set(before);
            }
        }
    }

    public static void run(Caller caller, Runnable work) {
        call(caller, () -> {
            work.run();
            return null;
        });
    }

    /** The work as it is done on another thread by whoever acts on this one. */
    public static Runnable carriedOver(Runnable work) {
        return current().<Runnable>map(caller -> () -> run(caller, work)).orElse(work);
    }

    /** Who acts on this thread, if somebody was set. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(CALLER.get());
    }
}
