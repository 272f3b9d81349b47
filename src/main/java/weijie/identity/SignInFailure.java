package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * Failed attempts under one name, existing or not. The more there were lately, the longer the next attempt waits, right or wrong; none
 * is refused for it, since otherwise anybody could keep the owner out.
 */
@Entity
@Table(name = "sign_in_failure")
class SignInFailure {

    /** So many cost nothing: people mistype. */
    static final int FREE = 3;

    static final Duration FIRST_DELAY = Duration.ofMillis(500);
    static final Duration LONGEST_DELAY = Duration.ofSeconds(8);
    static final Duration REMEMBERED = Duration.ofMinutes(15);

    private static final int MOST_DOUBLINGS = 10;

    @Id
    private String subject;

    private int failures;

    @Column(name = "last_at")
    private LocalDateTime lastAt;

    protected SignInFailure() {}

    SignInFailure(String subject) {
        this.subject = subject;
    }

    void countOne(LocalDateTime now) {
        failures = recent(now) + 1;
        lastAt = now;
    }

    /** How many there were without a pause of a quarter of an hour. */
    int recent(LocalDateTime now) {
        return lastAt == null || lastAt.plus(REMEMBERED).isBefore(now) ? 0 : failures;
    }

    /** How long the next attempt under this name waits: twice as long with every failure, up to a bound. */
    Duration delay(LocalDateTime now) {
        int counted = recent(now) - FREE;
        if (counted < 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(counted, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
