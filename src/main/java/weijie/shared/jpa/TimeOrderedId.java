package weijie.shared.jpa;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers that need no database round trip and are nearly in order of time: 41 bits of milliseconds since 2020,
 * 10 bits drawn once per server process, 12 bits of sequence. They are never shown to people.
 */
public final class TimeOrderedId {

    private static final long EPOCH_MILLIS = 1_577_836_800_000L;
    private static final long NODE = new SecureRandom().nextInt(1 << 10);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedId() {}

    /** The next identifier: positive, and larger than every one this process gave before. */
    public static long next() {
        long tick = (CLOCK.millis() - EPOCH_MILLIS) << 12;
        long sequence = LAST.updateAndGet(last -> Math.max(last + 1, tick));
        return (sequence >>> 12) << 22 | NODE << 12 | sequence & 0xFFF;
    }
}
