package weijie.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * What a browser's session remembers of somebody whose password was right and who has still to give a code: it opens nothing.
 *
 * @param passwordDigest tells whether the password is still the one that was right
 * @param at in UTC
 */
record HalfSignedIn(String userName, String passwordDigest, LocalDateTime at) implements Serializable {

    static final String NAME = "weijie.halfSignedIn";

    private static final Duration KEPT = Duration.ofMinutes(5);

    static HalfSignedIn as(Account account, LocalDateTime now) {
        return new HalfSignedIn(account.userName(), Digest.of(account.passwordHash()), now);
    }

    boolean isOf(Account account, LocalDateTime now) {
        return passwordDigest.equals(Digest.of(account.passwordHash())) && now.isBefore(at.plus(KEPT));
    }
}
