package weijie.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an authenticator shows in a half minute (RFC 6238, with the SHA-1 that every authenticator knows). */
final class OneTimeCode {

    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** A clock may be half a minute wrong, and people need a moment to type. */
    private static final int STEPS_AROUND = 1;

    private OneTimeCode() {}

    /** The half minute of a moment, counted from 1970. */
    static long step(LocalDateTime utc) {
        return utc.toEpochSecond(ZoneOffset.UTC) / SECONDS;
    }

    static String at(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + 'd', number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The half minute to which the digits belong, if it is this one or one beside it. */
    static OptionalLong stepOf(byte[] secret, String digits, LocalDateTime utc) {
        long now = step(utc);
        byte[] given = digits.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        // All of them are compared, so that the time taken does not tell which one it was.
        for (long step = now - STEPS_AROUND; step <= now + STEPS_AROUND; step++) {
            if (MessageDigest.isEqual(at(secret, step).getBytes(StandardCharsets.UTF_8), given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
