package weijie.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The moment of the business clock in UTC, to the millisecond, as the database keeps it. */
public final class UtcNow {

    private UtcNow() {}

    /** The business day of a moment that was kept so. */
    public static LocalDate day(LocalDateTime kept) {
        return kept.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalDate();
    }

    public static LocalDateTime of(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
