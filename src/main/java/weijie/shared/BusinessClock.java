package weijie.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock of the application, in Asia/Shanghai. {@code WEIJIE_BUSINESS_DATE} pins the date for demonstrations and tests: the
 * time of day goes on, the day starts on the pinned date.
 */
@ApplicationScoped
public class BusinessClock {

    /** The zone of every business date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    @ConfigProperty(name = "WEIJIE_BUSINESS_DATE")
    Optional<LocalDate> pinned;

    @Produces
    @Dependent
    public Clock clock() {
        return at(pinned, Clock.system(ZONE));
    }

    /** The pinned date, to be shown as a banner on every page. */
    public Optional<LocalDate> pinnedDate() {
        return pinned;
    }

    static Clock at(Optional<LocalDate> pinned, Clock real) {
        return pinned.<Clock>map(day -> new PinnedDay(day, real)).orElse(real);
    }

    /** Today's time of day on a fixed date, so that "today" stays put however long the server runs. */
    private static final class PinnedDay extends Clock implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private final LocalDate day;
        private final Clock real;

        PinnedDay(LocalDate day, Clock real) {
            this.day = day;
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new PinnedDay(day, real.withZone(zone));
        }

        @Override
        public java.time.Instant instant() {
            java.time.ZonedDateTime now = real.instant().atZone(ZONE);
            return now.plus(Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(now.toLocalDate(), day)))
                    .toInstant();
        }
    }
}
