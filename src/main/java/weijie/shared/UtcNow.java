package weijie.shared;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The moment of the business clock in UTC, to the millisecond, as the database keeps it. */
public final class UtcNow {

    private UtcNow() {}

    public static LocalDateTime of(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
