package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Clock LATE_EVENING_UTC = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneOffset.UTC);

    @Test
    void theBusinessDateIsThatOfShanghai() {
        Clock clock = BusinessClock.at(Optional.empty(), LATE_EVENING_UTC.withZone(BusinessClock.ZONE));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aPinnedDateStaysWhileTheTimeOfDayGoesOn() {
        LocalDate pinned = LocalDate.of(2026, 10, 31);
        Clock clock = BusinessClock.at(Optional.of(pinned), LATE_EVENING_UTC.withZone(BusinessClock.ZONE));
        assertThat(LocalDate.now(clock)).isEqualTo(pinned);
        assertThat(LocalTime.now(clock)).isEqualTo(LocalTime.of(1, 30));
        assertThat(clock.getZone()).isEqualTo(BusinessClock.ZONE);
        assertThat(LocalDate.now(clock.withZone(ZoneId.of("UTC")))).isEqualTo(pinned.minusDays(1));
    }
}
