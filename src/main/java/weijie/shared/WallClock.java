package weijie.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * The real time in UTC, whatever the business date is pinned to: for lockouts, sessions, heartbeats and the audit log, where a clock
 * that stands on one day would lie. Everything of the business asks the injected {@link Clock} instead.
 */
@ApplicationScoped
public class WallClock {

    private final Clock clock;

    public WallClock() {
        this(Clock.systemUTC());
    }

    WallClock(Clock clock) {
        this.clock = clock;
    }

    /** The present moment, to the millisecond, as the database keeps it. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
