package weijie.identity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Failed attempts from one address, whatever the names, counted in this process. Many people may stand behind one address, so the delay
 * is short: it makes trying one password on many names slow without shutting anybody out.
 */
final class AddressFailures {

    static final int FREE = 50;
    static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

    private static final Duration STEP = Duration.ofMillis(250);
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int MOST = 20_000;

    private record Failures(int count, long lastAt) {}

    private final LongSupplier ticks;
    private final Map<String, Failures> byAddress = new ConcurrentHashMap<>();

    AddressFailures() {
        this(System::nanoTime);
    }

    AddressFailures(LongSupplier ticks) {
        this.ticks = ticks;
    }

    void countOne(String address) {
        long now = ticks.getAsLong();
        if (byAddress.size() >= MOST) {
            byAddress.values().removeIf(one -> now - one.lastAt > REMEMBERED_NANOS);
        }
        byAddress.compute(address, (same, known) -> new Failures(recent(known, now) + 1, now));
    }

    Duration delay(String address) {
        int counted = recent(byAddress.get(address), ticks.getAsLong()) - FREE;
        if (counted < 0) {
            return Duration.ZERO;
        }
        Duration delay = STEP.multipliedBy(1 + counted / FREE);
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private static int recent(Failures known, long now) {
        return known == null || now - known.lastAt > REMEMBERED_NANOS ? 0 : known.count;
    }
}
