package weijie.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does in its own time. */
public final class Eventually {

    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Eventually() {}

    /** Whether the condition came true within the time. */
    public static boolean holds(Duration within, BooleanSupplier condition) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }

    /** @throws AssertionError saying what was waited for, when it did not come true within the time */
    public static void await(String what, Duration within, BooleanSupplier condition) {
        if (!holds(within, condition)) {
            throw new AssertionError(what + " did not come true within " + within);
        }
    }
}
