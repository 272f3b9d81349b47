package weijie.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A view that is costly to load, remembered for a short while and forgotten at once when this server changes it. The short while
 * bounds how long another server of the cluster may show the old one. What was being loaded when it was forgotten is not remembered:
 * it may still be the old one.
 */
public final class Remembered<T> {

    private record Held<T>(T value, long until) {}

    private final long nanos;
    private final Supplier<T> loader;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile Held<T> held;

    public Remembered(Duration longest, Supplier<T> loader) {
        this.nanos = longest.toNanos();
        this.loader = loader;
    }

    public T get() {
        Held<T> seen = held;
        if (seen != null && seen.until() - System.nanoTime() > 0) {
            return seen.value();
        }
        long before = forgotten.get();
        T fresh = loader.get();
        keep(fresh, before);
        return fresh;
    }

    private synchronized void keep(T fresh, long before) {
        if (forgotten.get() == before) {
            held = new Held<>(fresh, System.nanoTime() + nanos);
        }
    }

    public synchronized void forget() {
        forgotten.incrementAndGet();
        held = null;
    }
}
