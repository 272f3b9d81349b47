package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and passwords found right a short while ago, so that a machine that sends them with every request does not pay for the slow
 * hash each time. It counts only for the address that it came from: elsewhere it would tell a guesser at once which password is right.
 * Kept are keyed digests only, under a key that never leaves this process; a changed password ends it.
 */
@ApplicationScoped
class VerifiedPasswords {

    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int MOST = 10_000;

    private record Verified(String userName, String passwordHash, long at) {}

    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    VerifiedPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean knows(Account account, String password, String address) {
        String digest = digest(account.userName(), address, password);
        Verified known = verified.get(digest);
        if (known == null) {
            return false;
        }
        boolean current =
                known.passwordHash.equals(account.passwordHash()) && System.nanoTime() - known.at < KEPT_NANOS;
        if (!current) {
            verified.remove(digest);
        }
        return current;
    }

    void remember(Account account, String password, String address) {
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(
                digest(account.userName(), address, password),
                new Verified(account.userName(), account.passwordHash(), System.nanoTime()));
    }

    void forget(String userName) {
        verified.values().removeIf(one -> one.userName.equals(userName));
    }

    private String digest(String userName, String address, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(
                            (userName + '\0' + address + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
