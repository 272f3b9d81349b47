package weijie.network;

import java.util.Locale;

/**
 * The unified social credit code of GB 32100: 17 characters and a check character. Codes that fail the check were really
 * issued, so a failed check warns and never refuses.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int MODULUS = 31;

    private CreditCode() {}

    /** The code as it is stored: no spaces, capitals. */
    public static String normalised(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the check character of a code as it was typed is not the computed one; of none there is no doubt. */
    public static boolean isDoubtful(String typed) {
        return typed != null && !hasValidCheck(normalised(typed));
    }

    static boolean hasValidCheck(String code) {
        if (code.length() != WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return code.charAt(WEIGHTS.length) == ALPHABET.charAt(check);
    }
}
