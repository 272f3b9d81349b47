package weijie.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import weijie.shared.Refusal;

/**
 * Passwords as they are kept: Argon2id in the usual text form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, so that the cost can
 * be raised later without invalidating what is stored.
 */
final class Password {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final int KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    // No 0 and O, no 1, l and I: a one-time password is typed by hand.
    private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Password() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return text(salt, Argon2id.hash(bytes(password), salt, KIB, PASSES, HASH_BYTES));
    }

    /** Whether this is the password of that hash; takes the same time whatever is wrong with it. */
    static boolean matches(String password, String stored) {
        String[] part = stored.split("\\$");
        String[] cost = part[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(part[4]);
        byte[] expected = Base64.getDecoder().decode(part[5]);
        byte[] actual = Argon2id.hash(
                bytes(password), salt, Integer.parseInt(cost[1]), Integer.parseInt(cost[3]), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Refuses a new password that is too short, too long, known to every guesser, or has the user name in it. */
    static void check(String password, String userName) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.invalidField("password", "AU-914", SHORTEST, LONGEST);
        }
        boolean monotonous = password.codePoints().distinct().count() < SHORTEST / 2;
        if (monotonous
                || CommonPasswords.include(password)
                || password.toLowerCase(java.util.Locale.ROOT).contains(userName)) {
            throw Refusal.invalidField("password", "AU-915");
        }
    }

    /** A password for one use, legible when it is read out. */
    static String oneTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
        }
        return text.toString();
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIB + ",t=" + PASSES + ",p=1$" + base64.encodeToString(salt) + '$'
                + base64.encodeToString(hash);
    }
}
