package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A person's authenticator. Its codes are short, so few may be guessed: after some wrong ones in a row none is judged for a while. That
 * keeps nobody out but who knows the password already.
 */
@Entity
@Table(name = "second_factor")
class SecondFactor {

    static final int MOST_FAILURES = 5;
    static final Duration CLOSED = Duration.ofMinutes(15);

    @Id
    @Column(name = "user_name")
    private String userName;

    private String secret;

    @Column(name = "confirmed_at")
    private LocalDateTime confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    private int failures;

    @Column(name = "closed_until")
    private LocalDateTime closedUntil;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected SecondFactor() {}

    SecondFactor(String userName, String sealedSecret, LocalDateTime now) {
        this.userName = userName;
        this.secret = sealedSecret;
        this.createdAt = now;
    }

    /** Takes the digits if they are right and were not taken before. */
    boolean takes(byte[] opened, String digits, LocalDateTime now) {
        OptionalLong step = OneTimeCode.stepOf(opened, digits, now);
        boolean fresh = step.isPresent() && step.getAsLong() > lastStep;
        if (fresh) {
            lastStep = step.getAsLong();
        }
        return fresh;
    }

    void confirm(LocalDateTime now) {
        confirmedAt = now;
    }

    void succeed() {
        failures = 0;
        closedUntil = null;
    }

    void fail(LocalDateTime now) {
        failures++;
        if (failures >= MOST_FAILURES) {
            failures = 0;
            closedUntil = now.plus(CLOSED);
        }
    }

    boolean isClosed(LocalDateTime now) {
        return closedUntil != null && now.isBefore(closedUntil);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    String sealedSecret() {
        return secret;
    }

    Optional<LocalDateTime> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }
}
