package weijie.shared;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A view that is costly to load, remembered for a short while and forgotten at once when this server changes it. The short while
 * bounds how long another server of the cluster may show the old one.
 */
public final class Remembered<T> {

    private record Held<T>(T value, long until) {}

    private final long nanos;
    private final Supplier<T> loader;
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
        T fresh = loader.get();
        held = new Held<>(fresh, System.nanoTime() + nanos);
        return fresh;
    }

    public void forget() {
        held = null;
    }
}
