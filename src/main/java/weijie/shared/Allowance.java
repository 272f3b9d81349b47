package weijie.shared;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** So many of something within a while for each who asks, counted in this process alone. Safe for many threads. */
public final class Allowance {

    private static final int MOST_KNOWN = 20_000;

    private record Spell(long began, int taken) {}

    private final int most;
    private final long nanos;
    private final LongSupplier ticks;
    private final Map<String, Spell> spells = new ConcurrentHashMap<>();

    /** @param most how many are allowed within {@code each} */
    public Allowance(int most, Duration each) {
        this(most, each, System::nanoTime);
    }

    Allowance(int most, Duration each, LongSupplier ticks) {
        this.most = most;
        this.nanos = each.toNanos();
        this.ticks = ticks;
    }

    /** Takes one more; false when all are taken until the while is over. */
    public boolean take(String who) {
        long now = ticks.getAsLong();
        if (spells.size() >= MOST_KNOWN) {
            spells.values().removeIf(spell -> now - spell.began >= nanos);
        }
        AtomicBoolean taken = new AtomicBoolean();
        spells.compute(who, (same, spell) -> {
            Spell current = spell == null || now - spell.began >= nanos ? new Spell(now, 0) : spell;
            taken.set(current.taken < most);
            return taken.get() ? new Spell(current.began, current.taken + 1) : current;
        });
        return taken.get();
    }
}
