package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;

/** Failed attempts under one name, existing or not; five in a row close the name for a quarter of an hour. */
@Entity
@Table(name = "sign_in_failure")
class SignInFailure {

    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    private String subject;

    private int failures;

    @Column(name = "last_at")
    private LocalDateTime lastAt;

    @Column(name = "locked_until")
    private LocalDateTime lockedUntil;

    protected SignInFailure() {}

    SignInFailure(String subject) {
        this.subject = subject;
    }

    void countOne(LocalDateTime now) {
        boolean longAgo = lastAt != null && lastAt.plus(LOCK).isBefore(now);
        failures = longAgo ? 1 : failures + 1;
        lastAt = now;
        if (failures >= FAILURES_ALLOWED) {
            lockedUntil = now.plus(LOCK);
            failures = 0;
        }
    }

    /** Whole minutes, begun ones counted, until another attempt is allowed; 0 when it is allowed now. */
    long minutesLocked(LocalDateTime now) {
        return minutesUntil(lockedUntil, now);
    }

    static long minutesUntil(LocalDateTime until, LocalDateTime now) {
        if (until == null || !until.isAfter(now)) {
            return 0;
        }
        return (Duration.between(now, until).toMillis() + 59_999) / 60_000;
    }
}
