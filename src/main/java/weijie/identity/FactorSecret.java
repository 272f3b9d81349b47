package weijie.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** What the server and a person's authenticator share: 160 random bits, shown once as a picture or to be typed. */
record FactorSecret(byte[] bytes) {

    private static final int LENGTH = 20;
    private static final int BITS_OF_A_LETTER = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "Weijie";
    private static final SecureRandom RANDOM = new SecureRandom();

    static FactorSecret draw() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return new FactorSecret(random);
    }

    /** The letters to type into an authenticator (base 32, RFC 4648). */
    String text() {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << Byte.SIZE | Byte.toUnsignedInt(one);
            bits += Byte.SIZE;
            while (bits >= BITS_OF_A_LETTER) {
                bits -= BITS_OF_A_LETTER;
                text.append(LETTERS.charAt(held >> bits & LETTERS.length() - 1));
            }
        }
        return text.toString();
    }

    /** What an authenticator reads from the picture. */
    String address(String userName) {
        return "otpauth://totp/" + ISSUER + ':' + URLEncoder.encode(userName, StandardCharsets.UTF_8) + "?secret="
                + text() + "&issuer=" + ISSUER;
    }
}
