package weijie.door;

import java.util.concurrent.TimeUnit;

/**
 * How far the client of one connection has come with what it is sending, and since when. A client has half a minute for the head of a
 * request; for its body as well, and longer the more of it has come.
 */
final class Sending {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long SLOWEST_BYTES_PER_SECOND = 2_000;

    private long since = System.nanoTime();
    private long bytes;
    private boolean sending = true;
    private long held;

    /** Bytes came; after a pause they are the first of the next request. */
    synchronized void received(int count) {
        if (!sending) {
            begins();
        }
        bytes += count;
    }

    /** A head or a body begins. */
    synchronized void begins() {
        sending = true;
        since = System.nanoTime();
        bytes = 0;
    }

    /** All that was announced is here; the client waits for us. */
    synchronized void isDone() {
        sending = false;
    }

    /** Notes how much of a body is kept until it is whole. */
    synchronized long hold(long nowHeld) {
        long more = nowHeld - held;
        held = nowHeld;
        return more;
    }

    /** Whether the client is slower than any that has something to say. */
    synchronized boolean isTooSlow(long now) {
        return sending && now - since > PATIENCE_NANOS + TimeUnit.SECONDS.toNanos(1) * bytes / SLOWEST_BYTES_PER_SECOND;
    }
}
