package weijie.door;

import java.util.concurrent.TimeUnit;

/** How long a body may take to come, or an answer to be read: half a minute, and longer the more of it has passed. It begins when it is made. */
final class Pace {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long SLOWEST_BYTES_PER_SECOND = 10_000;

    private final long since;

    Pace(long nowNanos) {
        since = nowNanos;
    }

    /** Whether a client that has sent or read so many bytes until now is slower than any that has something to say or to hear. */
    boolean isTooSlow(long bytes, long nowNanos) {
        return nowNanos - since > PATIENCE_NANOS + TimeUnit.SECONDS.toNanos(1) * bytes / SLOWEST_BYTES_PER_SECOND;
    }
}
